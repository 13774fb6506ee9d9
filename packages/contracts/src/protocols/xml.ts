/** Values as XML elements, as in the responses of awsQuery. */
import type { Place } from '../registry/place.ts';
import { WireError } from './protocol.ts';
import { textTimestamps, writeTimestamp } from './timestamps.ts';

/** An element with either text or other elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly content: string | readonly XmlElement[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** The place of its value in the contract, if it is one. */
  readonly place?: Place | undefined;
}

/** Text for an XML element or attribute. Line ends are escaped: a parser normalizes a bare `\r`, and may drop blank text. */
export const escapeXml = (text: string): string => text.replace(/[&<>"'\r\n\t]/g, (char) => entities[char] ?? char);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#xD;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};

/** The plainest spelling of an element. */
export function printXml({ name, content, attributes }: XmlElement): string {
  const inside = typeof content === 'string' ? escapeXml(content) : content.map(printXml).join('');
  return `<${name}${attributes ? printAttributes(attributes) : ''}>${inside}</${name}>`;
}

/** Attributes as they stand behind the name of an element. */
export const printAttributes = (attributes: Readonly<Record<string, string>>, quote = '"'): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}=${quote}${escapeXml(value)}${quote}`)
    .join('');

// https://www.w3.org/TR/xml/#charsets
const xmlCharacters = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

/** XML 1.0 cannot represent most control characters, and SDK clients drop blank text that contains a line end. */
export const carriesText = (text: string): boolean =>
  xmlCharacters.test(text) && !(text.trim() === '' && /[\n\r]/.test(text));

/** The members of a structure. Null is left out. Throws `WireError` for a value that XML cannot hold. */
export function membersOf(place: Place | undefined, value: unknown): string | readonly XmlElement[] {
  if (typeof value !== 'object' || value === null) return textOf(place, value);
  return Object.entries(value).flatMap(([name, entry]) =>
    entry === null || entry === undefined ? [] : memberElements(place?.member(name), name, entry),
  );
}

/** A member that the contract does not know can only be text: no other form is defined for it. */
function memberElements(place: Place | undefined, memberName: string, value: unknown): readonly XmlElement[] {
  const name = place?.facts.name ?? memberName;
  if (place?.facts.flattened && place.kind === 'list' && Array.isArray(value))
    return value.map((item) => ({ name, content: contentOf(place.item, item), place: place.item }));
  if (place?.facts.flattened && place.kind === 'map' && isRecord(value)) return entryElements(place, value, name);
  return [{ name, content: contentOf(place, value), place }];
}

function contentOf(place: Place | undefined, value: unknown): XmlElement['content'] {
  if (place?.kind === 'list' && Array.isArray(value)) {
    const name = place.facts.item ?? 'member';
    return value.map((item) => ({ name, content: contentOf(place.item, item), place: place.item }));
  }
  if (place?.kind === 'map' && isRecord(value)) return entryElements(place, value, place.facts.entry?.name ?? 'entry');
  return place?.kind === 'structure' ? membersOf(place, value) : textOf(place, value);
}

/** The entries of a map. Each has the place of the map: it is no structure that may get new members. */
function entryElements(place: Place, value: Readonly<Record<string, unknown>>, name: string): readonly XmlElement[] {
  const { entry, facts } = place;
  const { key, value: valueName } = facts.entry ?? { key: 'key', value: 'value' };
  return Object.entries(value).map(([named, of]) => ({
    name,
    place,
    content: [
      { name: key, content: named },
      { name: valueName, content: contentOf(entry, of), place: entry },
    ],
  }));
}

function textOf(place: Place | undefined, given: unknown): string {
  const value = place?.kind === 'timestamp' ? writeTimestamp(place.facts.timestamp ?? textTimestamps, given) : given;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  throw new WireError(`${place?.pointer ?? 'a value'} cannot be written as XML: ${JSON.stringify(value)}`);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
