import { expect, test } from 'vitest';
import type { MemberType } from '../prose/about/reading.ts';
import { nameShapes } from './name-shapes.ts';
import { Shape, type ShapeLocation } from './shape.ts';

/** What a shape holds: members by name, or `[]` for a list's items; a text is a scalar of that type. */
type Content = { readonly [name: string]: Content | MemberType };

function build(location: ShapeLocation, content: Content | MemberType): Shape {
  const said = { line: 1, typeLine: 1, text: [] };
  if (typeof content === 'string') return new Shape(location, content, said, undefined);
  const items = content['[]'];
  const shape = new Shape(location, items ? 'array' : 'object', said, undefined);
  if (items)
    shape.item = build({ path: `${location.path}[]`, name: location.name, role: 'item', parent: shape }, items);
  else {
    shape.members = Object.entries(content).map(([name, value]) => ({
      name,
      required: undefined,
      shape: build({ path: `${location.path}.${name}`, name, role: 'member', parent: shape }, value),
    }));
  }
  return shape;
}

const root = (side: string, content: Content): Shape =>
  build({ path: side, name: side, role: 'member', parent: undefined }, content);

function named(
  input: Content,
  output: Content,
  decided: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { names } = nameShapes([root('Input', input), root('Output', output)], decided);
  return Object.fromEntries([...names].map(([{ path }, name]) => [path, name]).filter(([path, name]) => path !== name));
}

const point: Content = { x: 'integer' };
test.each([
  ['a structure is named for its member', { place: point }, {}, { 'Input.place': 'Place' }],
  ['an item for its list', { places: { '[]': point } }, {}, { 'Input.places[]': 'PlacesItem' }],
  [
    'equal shapes of one name share it',
    { a: { place: point }, b: { place: point } },
    {},
    { 'Input.a': 'A', 'Input.a.place': 'Place', 'Input.b': 'B', 'Input.b.place': 'Place' },
  ],
  [
    'different ones take the name around them',
    { a: { place: point }, b: { place: { y: 'string' } } },
    {},
    { 'Input.a': 'A', 'Input.a.place': 'Place', 'Input.b': 'B', 'Input.b.place': 'BPlace' },
  ],
  [
    'an open shape is another than a closed one',
    { place: point },
    { place: point },
    { 'Input.place': 'Place', 'Output.place': 'OutputPlace' },
  ],
  [
    'a name that is no identifier becomes one',
    { 'x-place': point, '3d': point },
    {},
    { 'Input.x-place': 'X_place', 'Input.3d': '_3d' },
  ],
] as const)('%s', (_, input, output, want) => {
  expect(named(input, output)).toEqual(want);
});

test('decided names come first, for scalars too', () => {
  expect(named({ place: point, kind: 'string' }, {}, { 'Input.place': 'Point', 'Input.kind': 'Kind' })).toEqual({
    'Input.place': 'Point',
    'Input.kind': 'Kind',
  });
});

test('one decided name for two different shapes is a conflict', () => {
  const input = root('Input', { a: point, b: { y: 'string' } });
  expect(nameShapes([input], { 'Input.a': 'P', 'Input.b': 'P' }).conflicts).toEqual([
    { name: 'P', paths: ['Input.a', 'Input.b'] },
  ]);
});
