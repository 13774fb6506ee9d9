import { expect, test } from 'vitest';
import type { SubjectType } from '../prose/about/member.ts';
import { nameShapes } from './name-shapes.ts';
import { Shape, type ShapePlace } from './shape.ts';

/** What a shape holds: members by name, or `[]` for a list's items; a text is a scalar of that type. */
type Content = { readonly [name: string]: Content | SubjectType };

function build(place: ShapePlace, content: Content | SubjectType): Shape {
  const said = { line: 1, typeLine: 1, text: [] };
  if (typeof content === 'string') return new Shape(place, content, said, undefined);
  const items = content['[]'];
  const shape = new Shape(place, items ? 'array' : 'object', said, undefined);
  if (items) shape.item = build({ path: `${place.path}[]`, name: place.name, place: 'item', parent: shape }, items);
  else {
    shape.members = Object.entries(content).map(([name, value]) => ({
      name,
      required: undefined,
      shape: build({ path: `${place.path}.${name}`, name, place: 'member', parent: shape }, value),
    }));
  }
  return shape;
}

const root = (side: string, content: Content): Shape =>
  build({ path: side, name: side, place: 'member', parent: undefined }, content);

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
