import { expect, it } from 'vitest';
import { CONTRADICTED } from '../../test/contradicted-sentences.ts';
import type { DescribedMember } from './about/reading.ts';
import { readProse } from './read-prose.ts';

it.each(CONTRADICTED)('what the page itself contradicts is not made, of kind $kind', (given) => {
  const { text, wrong, right, type = 'string', name = 'Tree', listed } = given;
  const member: DescribedMember = {
    name,
    type: type === 'integer' || type === 'number' || type === 'array' ? type : 'string',
    role: 'member',
    content: type === 'array' ? 'object' : undefined,
    direction: 'input',
    listed,
    others: new Set(['Other']),
  };
  const paragraphs = text.split('\n').map((line, at) => ({ text: line, line: at + 1, depth: 0, item: false }));
  const { constraints } = readProse(paragraphs, () => member);
  for (const keyword of new Set([...Object.keys(wrong), ...Object.keys(right)])) {
    const made = new Set(
      constraints.filter((each) => each.keyword === keyword).map(({ value }) => JSON.stringify(value)),
    );
    const wanted = right[keyword] === undefined ? [] : [JSON.stringify(right[keyword])];
    // A text may have further patterns: what it begins and ends with.
    expect(keyword === 'pattern' ? [...made].filter((value) => /\*\$"$/.test(value)) : [...made], keyword).toEqual(
      wanted,
    );
  }
});

it.each([
  ['more is refused', 'The maximum is 50. If you give more than 50, an error is returned.', 'maximum', 50],
  [
    'more than the maximum is refused',
    'Valid values are 1 to 9. If it is greater than the maximum, an error is returned.',
    'maximum',
    9,
  ],
  ['0 is no value', 'Must be at least 1. The value cannot be set to 0.', 'minimum', 1],
])('%s: the limit stands', (_, text, keyword, value) => {
  const { constraints } = readProse([{ text, line: 1, depth: 0, item: false }], () => ({
    name: 'TreeCount',
    type: 'integer',
    role: 'member',
    content: undefined,
    direction: 'input',
    listed: undefined,
    others: new Set(),
  }));
  expect(constraints.find((each) => each.keyword === keyword)?.value).toBe(value);
});
