import { type Finding, isChange } from '../finding.ts';

/** One fact of a finding, under the name that every format uses for it. */
export interface Fact {
  readonly name: 'expected' | 'actual' | 'before' | 'after' | 'page' | 'docs' | 'case' | 'since' | 'gone';
  readonly value: string;
}

/** The facts of a finding besides its message. Only the first of its cases is listed. */
export function factsOf(finding: Finding): readonly Fact[] {
  const { expected, actual, source, docs, cases, since, gone } = finding;
  const [first, ...others] = cases;
  const isOfTwo = isChange(finding);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return [
    { name: isOfTwo ? 'before' : 'expected', value: expected },
    { name: isOfTwo ? 'after' : 'actual', value: actual },
    ...(source ? [{ name: 'page', value: `${source.page}:${source.line}` } as const] : []),
    ...(docs === undefined ? [] : [{ name: 'docs', value: docs } as const]),
    ...(first === undefined ? [] : [{ name: 'case', value: `${first}${more}` } as const]),
    ...(since === undefined ? [] : [{ name: 'since', value: since } as const]),
    ...(gone === undefined ? [] : [{ name: 'gone', value: gone } as const]),
  ];
}

/** The facts as lines of text. */
export const factLines = (finding: Finding): readonly string[] =>
  factsOf(finding).map(({ name, value }) => `${name.padEnd(8)} ${indented(value, 9)}`);

/** A value of several lines, of which those after the first stand below it: none of them passes for a fact of its own. */
export const indented = (value: string, width: number): string => value.replaceAll('\n', `\n${' '.repeat(width)}`);
