import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Path, parseJson } from './parse-json.ts';

const role = { file: 'a.json', code: 'usage', hint: 'fix it' } as const;

it.each([
  ['nothing', '', 'a.json:1:1: not JSON: value expected'],
  ['a comma too many', '{\n  "a": 1,\n}', 'a.json:3:1: not JSON: property name expected'],
  ['a comma missing', '{ "a": 1 "b": 2 }', 'a.json:1:10: not JSON: comma expected'],
  ['a comment', '{ // why\n}', 'a.json:1:3: not JSON: invalid comment token'],
  ['an open object', '{\n"a": 1', 'a.json:2:7: not JSON: close brace expected'],
  ['two values', '{} {}', 'a.json:1:4: not JSON: end of file expected'],
  ['single quotes', "{ 'a': 1 }", 'a.json:1:3: not JSON: invalid symbol'],
  ['a name twice', '{ "a": 1,\n  "b": { "c": 1, "c": 2 } }', 'a.json:2:18: "c" stands here twice'],
])('%s is reported with its place', (_, text, message) => {
  expect(() => parseJson(text, role)).toThrow(expect.objectContaining({ message, code: 'usage', hint: 'fix it' }));
});

const text = '{\n  "ignore": [\n    { "rule": "a",\n      "until": "b" }\n  ]\n}';

it.each<[Path, 'name' | 'value', string]>([
  [[], 'value', 'a.json:1:1'],
  [['ignore'], 'name', 'a.json:2:3'],
  [['ignore'], 'value', 'a.json:2:13'],
  [['ignore', 0], 'value', 'a.json:3:5'],
  [['ignore', 0, 'until'], 'name', 'a.json:4:7'],
  [['ignore', 0, 'until'], 'value', 'a.json:4:16'],
  [['ignore', 0, 'reason'], 'value', 'a.json:3:5'],
  [['ignore', 7, 'rule'], 'value', 'a.json:2:13'],
])('%j, its %s, stands at %s', (path, part, place) => {
  expect(parseJson(text, role).positions.at(path, part)).toBe(place);
});

it('gives what JSON.parse gives', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
      const written = JSON.stringify(value, null, indent);
      expect(parseJson(written, role).value).toEqual(JSON.parse(written));
    }),
    { seed: 1 },
  );
});
