/** The spellings of one JSON document: https://www.rfc-editor.org/rfc/rfc8259 */
import { mapKind } from '../registry/map-kind.ts';
import type { Place } from '../registry/place.ts';
import { inForm, type TimestampFormat, timestampForms } from './timestamps.ts';

/** How a document is written, where it differs from the plainest spelling. */
export interface JsonStyle {
  readonly name: string;
  /** The same value with other members. `format` is the protocol's default for timestamps. */
  rewrite?(place: Place | undefined, value: unknown, format: TimestampFormat): unknown;
  /** Written between values, names and signs. */
  space?(depth: number): string;
  number?(value: number): string;
  text?(text: string): string;
  readonly addsMembers?: boolean;
}

/** A value in a style. */
export const printInStyle = (
  place: Place | undefined,
  value: unknown,
  style: JsonStyle,
  format: TimestampFormat,
): string => print(style.rewrite?.(place, value, format) ?? value, style, 0);

function print(value: unknown, style: JsonStyle, depth: number): string {
  const { space = () => '', number = String, text = quoted } = style;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const [inner, outer] = [space(depth + 1), space(depth)];
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + print(item, style, depth + 1));
    return `[${items.join(',')}${outer}]`;
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const written = members.map(
    ([name, member]) => `${inner}${text(name)}${space(0)}:${space(0)}${print(member, style, depth + 1)}`,
  );
  return `{${written.join(',')}${outer}}`;
}

const quoted = (text: string): string => JSON.stringify(text);

/** Every way to write a document that a JSON reader must take for the same. */
export const jsonStyles: readonly JsonStyle[] = [
  { name: 'indentation', space: (depth) => `\n${'  '.repeat(depth)}` },
  { name: 'indentation with tabs and CRLF', space: (depth) => `\r\n${'\t'.repeat(depth)}` },
  { name: 'numbers with an exponent', number: (value) => value.toExponential() },
  { name: 'numbers with a capital exponent', number: (value) => value.toExponential().toUpperCase() },
  {
    name: 'whole numbers with a fraction',
    number: (value) => (Number.isInteger(value) ? `${value}.0` : String(value)),
  },
  { name: 'escapes for all characters', text: escaped },
  { name: 'escaped slashes', text: (text) => quoted(text).replaceAll('/', '\\/') },
  { name: 'null members', rewrite: withNull },
  { name: 'new members', rewrite: withNewMembers, addsMembers: true },
  { name: 'members in another order', rewrite: (_, value) => inOtherOrder(value) },
  ...Object.values(timestampForms)
    .flat()
    .map(({ name }) => ({ name, rewrite: withTimestamps(name) })),
];

/** Every UTF-16 unit as an escape. */
function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `"${units.map((unit) => `\\u${unit}`).join('')}"`;
}

/** Each structure, from the inside out. */
function mapStructures(
  place: Place | undefined,
  value: unknown,
  change: (place: Place | undefined, members: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): unknown {
  if (Array.isArray(value)) return value.map((item) => mapStructures(place?.item, item, change));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    mapStructures(place?.member(name) ?? place?.entry, member, change),
  ]);
  const made: Record<string, unknown> = Object.fromEntries(members);
  return place?.kind === 'map' || place?.kind === 'document' ? made : change(place, made);
}

/** Every member that is left out is null. */
function withNull(root: Place | undefined, value: unknown): unknown {
  return mapStructures(root, value, (place, members) => ({
    ...Object.fromEntries((place?.members ?? []).map(({ name }) => [name, null])),
    ...members,
  }));
}

/**
 * Members of every form that no contract has: a service may add some at any time. None is named `__type`: in errors it has a meaning, and
 * clients keep it in structures on purpose.
 */
function withNewMembers(root: Place | undefined, value: unknown): unknown {
  return mapStructures(root, value, (_, members) => {
    const [first = 'name'] = Object.keys(members);
    const structure = { [first]: 'new', __type: 'docpact#New', list: [{ a: null }, []] };
    return { docpactStructure: structure, ...members, docpactNull: null, docpactNumber: -1.5e-7 };
  });
}

function inOtherOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOtherOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([name, member]) => [name, inOtherOrder(member)]));
}

/** The timestamps that have a form of this name, in it. */
function withTimestamps(formName: string): NonNullable<JsonStyle['rewrite']> {
  return (root, value, standard) =>
    mapKind('timestamp', root, value, (place, found) => inForm(place.facts.timestamp ?? standard, formName, found));
}
