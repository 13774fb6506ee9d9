import type { Paragraph } from '../page/page.ts';
import type { Constraint } from '../prose/about/reading.ts';
import type { Shape } from './shape.ts';

/** How a page says that the client fills a parameter in where the caller leaves it out, with a token or with something else. */
const TOKEN = /\bfield is autopopulated if not provided\./;
const OTHER = /\bparameter is (?:automatically populated if it is not provided|set to "-" by ?default)/;

/** Whether a text says so. */
export const saysAutopopulated = (text: string): boolean =>
  text.includes(' is ') && (TOKEN.test(text) || OTHER.test(text));

/** The line on which a page says that a parameter need not be given, because clients fill it in by themselves. */
export const autopopulatedLine = (text: readonly Paragraph[]): number | undefined =>
  text.find((paragraph) => saysAutopopulated(paragraph.text))?.line;

/** What clients fill in: a UUID. */
const SAMPLE = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** Whether a limit would refuse what clients fill in, so that the page contradicts itself. */
export function refusesToken({ text }: Shape, { on, keyword, value }: Constraint): boolean {
  if (on !== 'self' || !text.some((paragraph) => TOKEN.test(paragraph.text))) return false;
  if (keyword === 'minLength') return SAMPLE.length < Number(value);
  if (keyword === 'maxLength') return SAMPLE.length > Number(value);
  if (keyword === 'pattern') return !new RegExp(String(value), 'u').test(SAMPLE);
  return keyword === 'enum' || keyword === 'const';
}
