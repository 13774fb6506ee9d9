import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contracts } from './contracts.ts';

/** Pages lie beside a maintainer's checkout; a clone has none, and the tests that need them say so. */
const pages = new URL('../../../../shared/pages/', import.meta.url);
const havePages = existsSync(pages);

describe('each keyword of a contract leads to a line of its page, or to a recorded decision', () => {
  it.each(contracts)('$key: every keyword is accounted for', ({ document, source }) => {
    const pointers = Object.entries(document.$defs).flatMap(([name, node]) => keywords(node, `/$defs/${name}`));
    const errors = document['x-operation'].errors.map((_, i) => `/x-operation/errors/${i}`);
    const lost = [...pointers, ...errors].filter((at) => !(at in source.lines) && !(at in source.decisions));
    expect(lost).toEqual([]);
  });

  it.each(contracts)('$key: every recorded place exists in the document', ({ document, source }) => {
    const dangling = [...Object.keys(source.lines), ...Object.keys(source.decisions)].filter(
      (at) => resolve(document, at) === undefined,
    );
    expect(dangling).toEqual([]);
  });

  it.runIf(havePages).each(contracts)('$key: the page is the one that was read', ({ source }) => {
    expect(
      createHash('sha256')
        .update(readFileSync(new URL(source.page, pages)))
        .digest('hex'),
    ).toBe(source.sha256);
  });

  it.runIf(havePages).each(contracts)('$key: the line of a fact shows the fact', ({ document, source }) => {
    const lines = readFileSync(new URL(source.page, pages), 'utf8').split('\n');
    const wrong = Object.entries(source.lines).filter(
      ([at, line]) => !shows(lines[line - 1] ?? '', at, resolve(document, at)),
    );
    expect(wrong).toEqual([]);
  });

  if (!havePages)
    it('the pages are not beside this checkout, so their lines were not looked at', (test) => {
      test.skip('there is no folder of pages beside the checkout');
    });

  it.runIf(havePages)('a line that is off by one does not show the fact', () => {
    const [first] = contracts;
    const lines = readFileSync(new URL(first?.source.page ?? '', pages), 'utf8').split('\n');
    const facts = Object.entries(first?.source.lines ?? {}).filter(([at]) =>
      /\/(required\/\d+|maxLength|errors\/\d+|properties\/\w+)$/.test(at),
    );
    const unnoticed = facts.filter(([at, line]) => shows(lines[line] ?? '', at, resolve(first?.document ?? {}, at)));
    expect(facts.length).toBeGreaterThan(20);
    expect(unnoticed).toEqual([]);
  });
});

/** Keywords whose value is ours by policy, not the page's. */
const ours = new Set([
  'description',
  'examples',
  'additionalProperties',
  'properties',
  'required',
  'allOf',
  'x-unchecked',
]);

function keywords(node: object, at: string): readonly string[] {
  return Object.entries(node).flatMap(([keyword, value]): readonly string[] => {
    const here = `${at}/${keyword}`;
    if (keyword === 'properties')
      return Object.entries(value).flatMap(([name, member]) => [
        `${here}/${name}`,
        ...keywords(Object(member), `${here}/${name}`),
      ]);
    if (keyword === 'items') return [here, ...keywords(Object(value), here)];
    if (keyword === 'allOf')
      return Object.entries(value).flatMap(([i, clause]) => keywords(Object(clause), `${here}/${i}`));
    if (keyword === 'required' || keyword === 'x-unchecked') return Object.keys(value).map((i) => `${here}/${i}`);
    return ours.has(keyword) ? [] : [here];
  });
}

const resolve = (document: object, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
      document,
    );

/** What a line must hold for a fact: the member's name, the limit's number, each value, the fault, the mark of being required. */
function shows(line: string, pointer: string, value: unknown): boolean {
  const [keyword = '', parent = ''] = pointer.split('/').reverse();
  if (parent === 'properties') return line.includes(keyword);
  if (parent === 'errors') return line.endsWith(String(value)) || line.includes(`${value}\``);
  if (parent === 'required') return line.includes('[REQUIRED]');
  if (keyword === 'enum' && Array.isArray(value)) return line.includes(value.map((one) => `'${one}'`).join('|'));
  if (['minLength', 'maxLength', 'minimum', 'maximum'].includes(keyword))
    return new RegExp(`\\b${value}\\b`).test(line);
  return line.trim() !== '';
}
