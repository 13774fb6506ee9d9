import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../src/document/check-document.ts';
import { checkSource } from '../src/document/check-source.ts';
import { PageError } from '../src/page/page-error.ts';
import { toProvenance } from '../src/transcribe/provenance.ts';
import { transcribePage } from '../src/transcribe/transcribe-page.ts';

/** Whatever a page was turned into: either it is refused with a reason, or its contract is valid. Never anything else. */
const seed = 20_260_821;
const runs = 4_000;

/** One change of a text; places are shares of its length, so that a change fits any page. */
type Mutation = (text: string) => string;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = (text: string, at: number): number => Math.floor(at * text.length);
const fragments = [
  '\n',
  '  ',
  '\t',
  '\0',
  '\uFEFF',
  '*',
  '**',
  '``',
  '`',
  "'",
  '|',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&lt;',
  '</ul>',
  '<li>',
  '- ',
  ' – ',
  '::',
  '.. note::',
  ':param X:',
  '...',
  "{'... recursive ...'}",
  'EventStream({',
  '\u{1F600}',
  '\uD800',
  '0',
  '99999999999999999999',
  'must be between 5 and 3',
  'Pattern: (a+)+$',
  'default is `x`',
];

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  share.map((at) => (text: string) => text.slice(0, place(text, at))),
  share.map((at) => (text: string) => text.slice(place(text, at))),
  fc.tuple(share, fc.integer({ min: 1, max: 200 })).map(
    ([at, length]) =>
      (text: string) =>
        text.slice(0, place(text, at)) + text.slice(place(text, at) + length),
  ),
  fc.tuple(share, share, fc.integer({ min: 1, max: 400 })).map(([from, to, length]) => (text: string) => {
    const part = text.slice(place(text, from), place(text, from) + length);
    return text.slice(0, place(text, to)) + part + text.slice(place(text, to));
  }),
  fc.tuple(share, fc.constantFrom(...fragments)).map(
    ([at, part]) =>
      (text: string) =>
        text.slice(0, place(text, at)) + part + text.slice(place(text, at)),
  ),
  fc.tuple(share, share).map(([one, other]) => (text: string) => {
    const lines = text.split('\n');
    const [a, b] = [Math.floor(one * (lines.length - 1)), Math.floor(other * (lines.length - 1))];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  }),
  fc.tuple(share, fc.integer({ min: 0, max: 12 })).map(([at, indent]) => (text: string) => {
    const lines = text.split('\n');
    const line = Math.floor(at * (lines.length - 1));
    lines[line] = ' '.repeat(indent) + (lines[line] ?? '').trimStart();
    return lines.join('\n');
  }),
);

for (const form of ['html', 'rst', 'text']) {
  const folder = new URL(`./pages/${form}/`, import.meta.url);
  const pages = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  test(`${runs} mutated pages of ${form}, seed ${seed}`, { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(mutation, { minLength: 1, maxLength: 4 }), (page, mutations) => {
        const text = mutations.reduce((text, mutate) => mutate(text), page);
        expect(verdict(Buffer.from(text))).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });
}

/** What is wrong with what became of a page; nothing for one that was refused. */
function verdict(bytes: Uint8Array): unknown[] {
  try {
    const { document, source } = transcribePage('mutated', bytes, { folder: 'orchard' });
    return [...checkDocument(document), ...checkSource({ ...toProvenance(source) }, document)];
  } catch (error) {
    if (error instanceof PageError) return [];
    throw error;
  }
}
