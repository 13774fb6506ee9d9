/** The spellings of one XML document: https://www.w3.org/TR/xml/ */
import { inForm, textTimestamps, timestampForms } from './timestamps.ts';
import { escapeXml, printAttributes, type XmlElement } from './xml.ts';

/** How a document is written, where it differs from the plainest spelling. */
export interface XmlStyle {
  readonly name: string;
  /** The same document with other elements or attributes. */
  rewrite?(root: XmlElement): XmlElement;
  /** Written before and after the root. */
  readonly before?: string;
  readonly after?: string;
  /** Written between elements. */
  between?(depth: number): string;
  text?(text: string): string;
  readonly quote?: string;
  /** Written at the end of each tag. */
  readonly tagEnd?: string;
  readonly addsMembers?: boolean;
  /** Whether an empty element is one tag. */
  readonly joinsEmpty?: boolean;
}

/** A document in a style. */
export function printInStyle(root: XmlElement, style: XmlStyle): string {
  const { before = '', after = '' } = style;
  return before + print(style.rewrite?.(root) ?? root, style, 0) + after;
}

function print({ name, content, attributes = {} }: XmlElement, style: XmlStyle, depth: number): string {
  const { between = () => '', text = escapeXml, quote, tagEnd = '', joinsEmpty } = style;
  const head = `${name}${printAttributes(attributes, quote)}${tagEnd}`;
  if (content.length === 0 && joinsEmpty) return `<${head}/>`;
  const tail = `</${name}${tagEnd}>`;
  if (typeof content === 'string') return `<${head}>${text(content)}${tail}`;
  const inside = content.map((element) => between(depth + 1) + print(element, style, depth + 1));
  return `<${head}>${inside.join('')}${between(depth)}${tail}`;
}

/**
 * Every way to write a document that an XML reader must take for the same. Prefixes of names, processing instructions and document types are left
 * out: no service of AWS writes them.
 */
export const xmlStyles: readonly XmlStyle[] = [
  { name: 'an XML declaration', before: '<?xml version="1.0" encoding="UTF-8"?>\n', after: '\n' },
  {
    name: 'a declaration with single quotes',
    before: `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>`,
    quote: "'",
  },
  { name: 'indentation', between: (depth) => `\n${'  '.repeat(depth)}` },
  { name: 'indentation with tabs and CRLF', between: (depth) => `\r\n${'\t'.repeat(depth)}` },
  { name: 'white space in tags', tagEnd: ' \n' },
  { name: 'empty elements in one tag', joinsEmpty: true },
  { name: 'empty elements in one tag with a space', joinsEmpty: true, tagEnd: ' ' },
  { name: 'quotes as they are', text: (text) => text.replace(/[&<\r\n\t]|(?<=]])>/g, escapeXml) },
  { name: 'decimal references', text: references(isSpecial, decimal) },
  { name: 'hexadecimal references', text: references(isSpecial, hexadecimal) },
  { name: 'references above U+FFFF', text: references(isAstral, decimal, hexadecimal) },
  {
    name: 'hexadecimal references with zeros',
    text: references(isSpecial, (code) => `&#x${code.toString(16).toUpperCase().padStart(6, '0')};`),
  },
  { name: 'references for every character', text: references(isBasic, hexadecimal) },
  { name: 'CDATA sections', text: inSections },
  { name: 'text beside CDATA sections', text: halves(escapeXml, inSections) },
  {
    name: 'comments between elements',
    before: '<!-- a -->',
    between: () => '<!-- <Code>&amp;</Code> - -->',
    after: '<!-- z -->',
  },
  { name: 'comments in text', text: halves((text) => `${escapeXml(text)}<!-- <Code>&amp;</Code> -->`, escapeXml) },
  { name: 'attributes', rewrite: withAttributes },
  { name: 'new elements', rewrite: withNewElements, addsMembers: true },
  { name: 'elements in another order', rewrite: inOtherOrder },
  ...Object.values(timestampForms)
    .flat()
    .map(({ name }) => ({ name, rewrite: (root: XmlElement) => withTimestamps(root, name) })),
];

/** What writers escape: markup, what is no ASCII, and what no plain text shows. */
function isSpecial(code: number): boolean {
  return code <= 0xffff && /[^\w .,:;/+=-]/.test(String.fromCharCode(code));
}

function isBasic(code: number): boolean {
  return code <= 0xffff;
}

function isAstral(code: number): boolean {
  return !isBasic(code);
}

function decimal(code: number): string {
  return `&#${code};`;
}

function hexadecimal(code: number): string {
  return `&#x${code.toString(16)};`;
}

/** Some characters as references, written in each of the ways in turn. The others are written as ever. */
function references(
  isMeant: (code: number) => boolean,
  ...ways: readonly ((code: number) => string)[]
): (text: string) => string {
  return (text) => {
    let count = 0;
    const spell = (char: string): string => {
      const code = char.codePointAt(0) ?? 0;
      return isMeant(code) ? (ways[count++ % ways.length]?.(code) ?? char) : escapeXml(char);
    };
    return Array.from(text, spell).join('');
  };
}

/** The halves of a text, each written in its own way. A short text has none. */
function halves(first: (text: string) => string, second: (text: string) => string): (text: string) => string {
  return (text) => {
    const characters = Array.from(text);
    const middle = Math.ceil(characters.length / 2);
    const write = (part: readonly string[], way: (text: string) => string) =>
      part.length > 0 ? way(part.join('')) : '';
    return write(characters.slice(0, middle), first) + write(characters.slice(middle), second);
  };
}

/** A section can hold neither its own end nor a `\r`, which readers turn into `\n`. */
function inSections(text: string): string {
  const parts = text.split('\r').map((part) => part.replaceAll(']]>', ']]]]><![CDATA[>'));
  return parts.map((part) => (part === '' ? '' : `<![CDATA[${part}]]>`)).join('&#xD;');
}

/** Attributes that say nothing of the value. An element without content has none: readers give it an attribute's value. */
function withAttributes(root: XmlElement): XmlElement {
  const add = (element: XmlElement): XmlElement => {
    const { content, attributes = {} } = element;
    if (content.length === 0) return element;
    return {
      ...element,
      attributes: { ...attributes, 'xsi:type': 'a "b" <c>' },
      content: typeof content === 'string' ? content : content.map(add),
    };
  };
  const made = add(root);
  return { ...made, attributes: { ...made.attributes, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' } };
}

/** Elements with other elements in them that are no items and no entries. */
const isStructure = ({ content, place }: XmlElement): boolean =>
  typeof content !== 'string' && (place === undefined || place.kind === 'structure');

/** Elements of every form that no contract has, before and after all others: a service may add some at any time. */
function withNewElements(element: XmlElement): XmlElement {
  const { content } = element;
  if (typeof content === 'string') return element;
  const below = content.map(withNewElements);
  return { ...element, content: isStructure(element) ? [...firstNew(content), ...below, ...lastNew] : below };
}

/** A new structure with an element in it that looks as the first of those around it. */
const firstNew = ([known]: readonly XmlElement[]): readonly XmlElement[] => [
  { name: 'DocpactStructure', content: [{ name: known?.name ?? 'Name', content: 'new' }] },
];

const lastNew: readonly XmlElement[] = [
  { name: 'DocpactText', content: 'new' },
  { name: 'DocpactEmpty', content: '' },
  { name: 'DocpactList', content: ['a', 'b'].map((content) => ({ name: 'member', content })) },
];

/** The order of members has no meaning, that of items has. */
function inOtherOrder(element: XmlElement): XmlElement {
  const { content } = element;
  if (typeof content === 'string') return element;
  const below = content.map(inOtherOrder);
  if (!isStructure(element)) return { ...element, content: below };
  const names = [...new Set(below.map(({ name }) => name))].reverse();
  return { ...element, content: names.flatMap((wanted) => below.filter(({ name }) => name === wanted)) };
}

/** The timestamps that have a form of this name, in it. */
function withTimestamps(element: XmlElement, formName: string): XmlElement {
  const { content, place } = element;
  if (typeof content !== 'string') return { ...element, content: content.map((one) => withTimestamps(one, formName)) };
  if (place?.kind !== 'timestamp') return element;
  return { ...element, content: String(inForm(place.facts.timestamp ?? textTimestamps, formName, content)) };
}
