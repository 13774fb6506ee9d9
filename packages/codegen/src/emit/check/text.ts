import type { JsonSchema } from '../../runtime/json-schema.ts';
import { emitLengths } from './limits.ts';
import type { Scope } from './scope.ts';
import type { Spot } from './spot.ts';
import { failIf, refusal } from './statements.ts';

/**
 * What is asked of a text.
 * @param says what a clause is said to ask for, beside its pattern
 */
export function emitText(node: JsonSchema, spot: Spot, scope: Scope, says?: string): string {
  const { pattern } = node;
  const lengths = emitLengths(node, spot, scope);
  if (pattern === undefined) return lengths;
  const expected = says === undefined ? `text like ${pattern}` : `${asPhrase(says)} (pattern ${pattern})`;
  return lengths + failIf(breaksPattern(pattern, spot.value, scope), refusal(spot, scope, 'pattern', expected), scope);
}

/** A description as a part of a sentence. */
const asPhrase = (text: string): string =>
  text.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase()).replace(/\.$/, '');

const plain = String.raw`([\w:-]+)`;
const forbiddenStart = new RegExp(String.raw`^\^\(\?!${plain}\)$`);
const forbiddenPart = new RegExp(String.raw`^\^\(\?!\.\*${plain}\)$`);
const forbiddenEnd = new RegExp(String.raw`^\^\(\?!\.\*${plain}\$\)$`);

/**
 * When a text breaks a pattern. What only forbids a start, a part or an end needs no regular expression to let a text pass:
 * one is tried where the part is there, since `.` stops at the end of a line.
 */
function breaksPattern(pattern: string, value: string, scope: Scope): string {
  const start = forbiddenStart.exec(pattern)?.[1];
  if (start !== undefined) return `${value}.startsWith(${JSON.stringify(start)})`;
  const test = misses(pattern, value, scope);
  const part = forbiddenPart.exec(pattern)?.[1];
  if (part !== undefined) return `${value}.includes(${JSON.stringify(part)}) && ${test}`;
  const end = forbiddenEnd.exec(pattern)?.[1];
  return end === undefined ? test : `${value}.endsWith(${JSON.stringify(end)}) && ${test}`;
}

/** When a text does not match. */
function misses(pattern: string, value: string, { constants }: Scope): string {
  const plainer = asciiOf(pattern);
  const whole = String(new RegExp(pattern, 'u'));
  if (!plainer) return `!${constants.constant('Pattern', whole)}.test(${value})`;
  const lazy = constants.lazy('Pattern', `new RegExp(${JSON.stringify(pattern)}, 'u')`);
  return `!${constants.constant('Pattern', String(plainer))}.test(${value}) && !${lazy}.test(${value})`;
}

const classOnly = /^\^\[(?!\^)(?:[^\]\\]|\\p\{[LNZ]\}|\\[^\w])*\]\*\$$/;
const asciiPart: Readonly<Record<string, string>> = { L: 'A-Za-z', N: '0-9', Z: ' ' };

/**
 * The part of a pattern of characters that is about ASCII. Engines match it several times as fast, and most text is nothing else;
 * to read `\p` costs an import as much as a file, so the whole is read when it is needed.
 */
function asciiOf(pattern: string): RegExp | undefined {
  if (!classOnly.test(pattern) || !pattern.includes('\\p{') || /[^ -~]/.test(pattern)) return undefined;
  return new RegExp(pattern.replace(/\\p\{([LNZ])\}/g, (_, name: string) => asciiPart[name] ?? ''));
}
