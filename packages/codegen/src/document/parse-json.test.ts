import { expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

it.each([
  ['{"a": [1, -2.5e3, "x\\u00e9\\n", true, false, null, {}]}'],
  [' [ ] '],
  ['"text"'],
  ['{"__proto__": {"a": 1}}'],
  ['-0'],
])('reads %j as JSON.parse does', (text) => {
  expect(parseJson(text, 'zoo/A.json')).toStrictEqual(JSON.parse(text));
});

it.each([
  ['', '1:1', 'a JSON value'],
  ['{"a": x}', '1:7', 'a JSON value'],
  ['{\n  "a": 1,\n  }', '3:3', 'a member name in double quotes'],
  ['{"a" 1}', '1:6', '":"'],
  ['{"a": 1 "b": 2}', '1:9', '"}"'],
  ['[1, 2', '1:6', '"]"'],
  ['[1,]', '1:4', 'a JSON value'],
  ['[01]', '1:3', '"]"'],
  ['["\t"]', '1:2', 'a complete string'],
  ['{"a": 1}\n,', '2:1', 'the end of the file'],
  ['\ufeff{}', '1:1', 'a JSON value'],
  ["{'a': 1}", '1:2', 'a member name in double quotes'],
])('%j is broken at %s, where %s is expected', (text, place, expected) => {
  expect(() => parseJson(text, 'zoo/A.json')).toThrow(`zoo/A.json:${place}: expected ${expected}, found `);
});

it('refuses a member that stands twice', () => {
  expect(() => parseJson('{"a": 1,\n "a": 2}', 'zoo/A.json')).toThrowErrorMatchingInlineSnapshot(
    `[ContractError: zoo/A.json:2:2: expected each member once, found "\\"a\\":". Fix the JSON there. [duplicate-member]]`,
  );
});
