import { type ExpectedEntry, expectedEntries } from './expected-entries.ts';
import type { Entry, Section } from './page.ts';
import { PageError } from './page-error.ts';

/**
 * Nests the entries of a list anew, as its syntax block has them, for a page whose own nesting is broken. Their order is kept.
 * @throws PageError where the list holds other entries than the syntax block
 */
export function nestHtmlEntries(list: readonly Entry[], syntax: Section['syntax'], line: number): Entry[] {
  const rest = list.flatMap(inOrder).reverse();
  const nest = (readings: readonly (readonly ExpectedEntry[])[]): Entry[] => {
    const next = rest.at(-1);
    const entries = readings.find(([first]) => first?.name === next?.name) ?? readings[0] ?? [];
    return entries.map(({ name, readings: inner }) => {
      const entry = rest.pop();
      if (!entry || entry.name !== name) throw broken(entry?.line ?? line, name, entry);
      return { ...entry, children: nest(inner()) };
    });
  };
  if (typeof syntax !== 'object') throw broken(line, 'a syntax block', list[0]);
  const nested = nest(expectedEntries(syntax));
  const [more] = rest.slice(-1);
  if (more) throw broken(more.line, 'the end of the list', more);
  return nested;
}

const inOrder = (entry: Entry): Entry[] => [entry, ...entry.children.flatMap(inOrder)];

const broken = (line: number, expected: string | undefined, actual: Entry | undefined): PageError =>
  new PageError(
    'broken-page',
    line,
    expected ?? 'an entry without a name',
    actual ? (actual.name ?? `(${actual.typeText})`) : 'none',
    'The list is published with broken nesting: give the RST source of the page.',
  );
