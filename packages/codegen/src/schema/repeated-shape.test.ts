import { expect, test } from 'vitest';
import type { Paragraph } from '../page/page.ts';
import type { MemberType } from '../prose/about/reading.ts';
import { repeatedShape } from './repeated-shape.ts';
import { Shape } from './shape.ts';

/** `filter:object` a member, `[]:object` an item, `{}:map` a value, with prose after `=`. */
function chain(...steps: readonly string[]): Shape {
  let at = new Shape(
    { path: 'Input', name: 'Input', role: 'member', parent: undefined },
    'object',
    { line: 1, typeLine: 1, text: [] },
    undefined,
  );
  for (const step of steps) {
    const [, name = '', type = 'object', prose] = /^([^:]+):(\w+)(?:=(.*))?$/.exec(step) ?? [];
    const role = name === '[]' ? 'item' : name === '{}' ? 'value' : 'member';
    const text: Paragraph[] = prose ? [{ text: prose, line: 1, depth: 0, item: false }] : [];
    const path = role === 'member' ? `${at.path}.${name}` : `${at.path}${name}`;
    const types: readonly MemberType[] = ['object', 'map', 'array'];
    at = new Shape(
      { path, name: role === 'member' ? name : at.name, role, parent: at },
      types.find((one) => one === type) ?? 'object',
      { line: 1, typeLine: 1, text },
      undefined,
    );
  }
  return at;
}

test.each([
  ['the one with the same prose', ['rule:object=A rule.', 'when:object', 'then:object=A rule.'], 'Input.rule'],
  ['the one of the same name', ['definition:object', 'loop:object', 'definition:object'], 'Input.definition'],
  [
    'the one of which a list holds more',
    ['statement:object', 'and:object', 'statements:array', '[]:object'],
    'Input.statement',
  ],
  ['the map whose name the plural ends with', ['slots:map', '{}:object', 'subSlots:object'], 'Input.slots'],
  ['the one whose last word is the same', ['dataType:object', 'nestedType:object'], 'Input.dataType'],
  [
    'the one whose name is within',
    ['Volumes:array', '[]:object', 'Actions:array', '[]:object', 'TargetVolumeValues:object'],
    'Input.Volumes[]',
  ],
  ['the expression that an operator is of', ['filter:object', 'not:object'], 'Input.filter'],
  ['what holds the list of its own kind', ['filter:object', 'and:array', '[]:object'], 'Input.filter'],
  [
    'the row of a cell that holds a row',
    ['rows:array', '[]:object', 'cells:array', '[]:object', 'content:object'],
    'Input.rows[]',
  ],
  ['the list of a member that is a list', ['types:array', '[]:object', 'inner:array'], 'Input.types'],
])('%s', (_, steps, want) => {
  expect(repeatedShape(chain(...steps), true)?.path).toBe(want);
});

test('nothing, where nothing of its type stands above it', () => {
  expect(repeatedShape(chain('a:object', 'b:array'), true)).toBeUndefined();
});
