import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkSource } from './check-source.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../test/contracts/zoo/${name}.json`, import.meta.url), 'utf8'));
const document = read('FeedAnimals');
const source = read('FeedAnimals.source');

it('finds nothing wrong with a sidecar whose pointers all lead somewhere', () => {
  expect(checkSource(source, document)).toEqual([]);
});

it.each([
  [{ page: undefined }, 'missing-member /page'],
  [{ format: 'pdf' }, 'wrong-value /format'],
  [{ sha256: 'abc' }, 'wrong-value /sha256'],
  [{ lines: undefined }, 'missing-member /lines'],
  [{ lines: { '/$defs/Input': 0 } }, 'wrong-value /lines/~1$defs~1Input'],
  [{ lines: { '/$defs/Nobody': 1 } }, 'dangling-pointer /lines/~1$defs~1Nobody'],
  [{ decisions: { '/$defs/Input/required/7': 'x' } }, 'dangling-pointer /decisions/~1$defs~1Input~1required~17'],
  [{ note: 'x' }, 'unknown-member /note'],
])('%j: %s', (change, want) => {
  const changed = JSON.parse(JSON.stringify({ ...source, ...change }));
  expect(checkSource(changed, document).map(({ code, pointer }) => `${code} ${pointer}`)).toContain(want);
});
