/** Values as XML elements, as in the responses of awsQuery. */
import type { Place } from '../registry/place.ts';
import { WireError } from './protocol.ts';
import { textTimestamps, writeTimestamp } from './timestamps.ts';

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

/** One element around content that is already XML. */
export const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

// https://www.w3.org/TR/xml/#charsets
const xmlCharacters = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

/** XML 1.0 cannot represent most control characters, and SDK clients drop blank text that contains a line end. */
export const carriesText = (text: string): boolean =>
  xmlCharacters.test(text) && !(text.trim() === '' && /[\n\r]/.test(text));

/** The members of a structure as elements. Null is left out. Throws `WireError` for a value that XML cannot hold. */
export function writeMembers(place: Place | undefined, value: unknown): string {
  if (typeof value !== 'object' || value === null) return writeScalar(place, value);
  return Object.entries(value)
    .map(([name, entry]) =>
      entry === null || entry === undefined ? '' : writeMember(place?.member(name), name, entry),
    )
    .join('');
}

/** A member that the contract does not know can only be text: no other form is defined for it. */
function writeMember(place: Place | undefined, name: string, value: unknown): string {
  const wireName = place?.facts.name ?? name;
  if (place?.facts.flattened && place.kind === 'list' && Array.isArray(value))
    return value.map((item) => element(wireName, writeValue(place.item, item))).join('');
  if (place?.facts.flattened && place.kind === 'map' && isRecord(value)) return writeEntries(place, value, wireName);
  return element(wireName, writeValue(place, value));
}

function writeValue(place: Place | undefined, value: unknown): string {
  if (place?.kind === 'list' && Array.isArray(value)) {
    const name = place.facts.item ?? 'member';
    return value.map((item) => element(name, writeValue(place.item, item))).join('');
  }
  if (place?.kind === 'map' && isRecord(value)) return writeEntries(place, value, place.facts.entry?.name ?? 'entry');
  return place?.kind === 'structure' ? writeMembers(place, value) : writeScalar(place, value);
}

function writeEntries({ entry, facts }: Place, value: Readonly<Record<string, unknown>>, name: string): string {
  const { key, value: valueName } = facts.entry ?? { key: 'key', value: 'value' };
  return Object.entries(value)
    .map(([named, of]) => element(name, element(key, escapeXml(named)) + element(valueName, writeValue(entry, of))))
    .join('');
}

function writeScalar(place: Place | undefined, given: unknown): string {
  const value = place?.kind === 'timestamp' ? writeTimestamp(place.facts.timestamp ?? textTimestamps, given) : given;
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  throw new WireError(`${place?.pointer ?? 'a value'} cannot be written as XML: ${JSON.stringify(value)}`);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
