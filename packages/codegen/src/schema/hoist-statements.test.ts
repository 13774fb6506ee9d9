import { expect, it } from 'vitest';
import { hoistStatements } from './hoist-statements.ts';
import { Shape } from './shape.ts';

const SENTENCE = 'Available for oaks only.';

function structure(...sentences: readonly (string | undefined)[]): Shape {
  const said = { line: 1, typeLine: 1, text: [] };
  const root = new Shape(
    { path: 'Input', name: 'Input', role: 'member', parent: undefined },
    'object',
    said,
    undefined,
  );
  root.members = sentences.map((sentence, index) => {
    const name = `Member${index}`;
    const shape = new Shape({ path: `Input.${name}`, name, role: 'member', parent: root }, 'string', said, undefined);
    if (sentence !== undefined)
      shape.unchecked = [{ reason: 'not-checkable', statement: 'Oaks only.', origin: { line: 9 - index }, sentence }];
    return { name, shape, required: undefined };
  });
  return root;
}

const left = (root: Shape): number => root.members.filter(({ shape }) => shape.unchecked.length > 0).length;

it('a sentence that stands on every member is said once, with the first of its lines', () => {
  const root = structure(SENTENCE, SENTENCE, SENTENCE);
  expect(hoistStatements([root])).toEqual([
    { reason: 'not-checkable', statement: 'Oaks only.', origin: { line: 7 }, sentence: SENTENCE },
  ]);
  expect(left(root)).toBe(0);
});

it.each([
  ['on two members of two', structure(SENTENCE, SENTENCE), 2],
  ['on half of the members', structure(SENTENCE, SENTENCE, SENTENCE, undefined, undefined, undefined), 3],
  ['and asks something of each', structure('Must be unique.', 'Must be unique.', 'Must be unique.'), 3],
])('a sentence that stands %s stays where it is', (_, root, stays) => {
  expect(hoistStatements([root])).toEqual([]);
  expect(left(root)).toBe(stays);
});
