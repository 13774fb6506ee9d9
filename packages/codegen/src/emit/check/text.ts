import type { JsonSchema } from '../../runtime/json-schema.ts';
import { emitLengths } from './limits.ts';
import type { Position } from './position.ts';
import type { Scope } from './scope.ts';
import { failIf, reportCall } from './statements.ts';

/**
 * What is asked of a text.
 * @param says what a clause is said to ask for, beside its pattern
 */
export function emitText(node: JsonSchema, position: Position, scope: Scope, says?: string): string {
  const { pattern } = node;
  const lengths = emitLengths(node, position, scope);
  if (pattern === undefined) return lengths;
  const expected = says === undefined ? `text like ${pattern}` : `${asPhrase(says)} (pattern ${pattern})`;
  return (
    lengths +
    failIf(breaksPattern(pattern, position.value, scope), reportCall(position, scope, 'pattern', expected), scope)
  );
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
  const body = walkOf(pattern, (expression) => constants.lazy('Pattern', expression));
  if (body !== undefined) return `!${constants.guard(body)}(${value})`;
  return `!${constants.constant('Pattern', String(new RegExp(pattern, 'u')))}.test(${value})`;
}

const classOnly = /^\^\[(?:[^\]\\]|\\.)*\][*+]\$$/u;

/** A class that ends in ASCII: nothing but printable characters, ranges of them and escaped punctuation. */
const asciiClass = /^\^\[(?!\^)(?:[ -[\]-~]|\\[^\w])*\][*+]\$$/;

/**
 * The body of a guard of texts that consist of the characters of one class. Those of ASCII are told by their codes, several times as
 * fast as by a regular expression; most text has no others. The expression decides where there are others that the class may have, and is
 * made then: to read `\p` costs an import as much as a file.
 */
function walkOf(pattern: string, lazy: (expression: string) => string): string | undefined {
  if (!classOnly.test(pattern)) return undefined;
  const expression = new RegExp(pattern, 'u');
  const ranges = rangesOf((code) => expression.test(String.fromCharCode(code)));
  if (ranges.length === 0 || ranges.length > 12) return undefined;
  const isIn = ranges
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .map(({ from, to }) => (from === to ? `code === ${from}` : `code > ${from - 1} && code < ${to + 1}`))
    .join(' || ');
  const other = asciiClass.test(pattern)
    ? 'false'
    : `${lazy(`new RegExp(${JSON.stringify(pattern)}, 'u')`)}.test(value)`;
  const empty = pattern.endsWith('+$') ? "if (value === '') return false;\n" : '';
  return `${empty}for (let i = 0; i < value.length; i++) {\nconst code = value.charCodeAt(i);\nif (!(${isIn})) return ${other};\n}\n`;
}

/** The runs of ASCII codes that are in a set. */
function rangesOf(has: (code: number) => boolean): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (let code = 0; code < 128; code++) {
    const last = ranges.at(-1);
    if (!has(code)) continue;
    if (last?.to === code - 1) last.to = code;
    else ranges.push({ from: code, to: code });
  }
  return ranges;
}
