import { convert } from 'xmlbuilder2';

/** What a body says, whatever its blanks, the order of its members, its namespaces, and the fraction of a whole second. */
export const structureOfJson = (body: string): unknown => withoutFractions(JSON.parse(body === '' ? '{}' : body));

export const structureOfXml = (body: string): unknown =>
  withoutFractions(withoutAttributes(convert(body, { format: 'object' })));

const withoutFractions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/(:\d\d)\.000Z/g, '$1Z'));

/** Attributes have `@` before their names; text beside them stands under `#`. */
function withoutAttributes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAttributes);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !name.startsWith('@'));
  const [[name, text] = [], ...others] = kept;
  if (name === '#' && others.length === 0) return text;
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutAttributes(inner)]));
}
