import { describe, expect, test } from 'vitest';
import { PageError } from './page-error.ts';
import { parseSyntax } from './parse-syntax.ts';
import type { SyntaxNode } from './syntax.ts';

/** A node without its lines, as short as it can be told. */
function shown(node: SyntaxNode): unknown {
  switch (node.kind) {
    case 'enum':
      return node.values;
    case 'list':
      return { list: shown(node.item) };
    case 'map':
      return { map: shown(node.value) };
    case 'structure':
    case 'eventstream':
      return { [node.kind]: node.members.map(({ name, value }) => [name, shown(value)]) };
    default:
      return node.kind;
  }
}

const member = (value: string): string => `{\n    'A': ${value}\n}`;

describe('a value of a syntax block', () => {
  test.each([
    ["'string'", 'string'],
    ['123', 'integer'],
    ['123.0', 'double'],
    ['...', 'float'],
    ['True|False', 'boolean'],
    ['datetime(2015, 1, 1)', 'datetime'],
    ["b'bytes'", 'bytes'],
    ["b'bytes'|file", 'bytes'],
    ['StreamingBody()', 'stream'],
    ["{...}|[...]|123|123.4|'string'|True|None", 'document'],
    ["{'... recursive ...'}", 'recursive'],
    ["'a'|'b'", ['a', 'b']],
    ["'only'", ['only']],
    ["'with, a comma'|'and: a colon'|'it's'", ['with, a comma', 'and: a colon', "it's"]],
    ["'string' or {'Bucket': 'string', 'Key': 'string'}", 'string'],
    ['{}', { structure: [] }],
    ["[\n 'string',\n]", { list: 'string' }],
    ["{\n 'string': 123\n}", { map: 'integer' }],
    ["EventStream({\n 'Came': {}\n})", { eventstream: [['Came', { structure: [] }]] }],
    [
      "{\n '__proto__': 123, 'constructor': 'string'\n}",
      {
        structure: [
          ['__proto__', 'integer'],
          ['constructor', 'string'],
        ],
      },
    ],
  ])('%s', (value, want) => {
    expect(shown(parseSyntax(member(value), 1))).toEqual({ structure: [['A', want]] });
  });

  test('a request is a call of the client, on many lines or on one', () => {
    const want = {
      structure: [
        ['A', 'string'],
        ['B', { list: { structure: [['C', ['x', 'y']]] } }],
      ],
    };
    expect(
      shown(
        parseSyntax(
          "response = client.plant(\n    A='string',\n    B=[\n        {\n            'C': 'x'|'y'\n        },\n    ]\n)",
          1,
        ),
      ),
    ).toEqual(want);
    expect(shown(parseSyntax("response = client.plant( A='string', B=[ { 'C': 'x'|'y' }, ] )", 1))).toEqual(want);
    expect(shown(parseSyntax('client.plant()', 1))).toEqual({ structure: [] });
  });

  test('lines count from the line that is given', () => {
    const node = parseSyntax("{\n    'A': 123,\n    'B': 123\n}", 10);
    expect(node).toMatchObject({
      line: 10,
      members: [
        { name: 'A', line: 11 },
        { name: 'B', line: 12 },
      ],
    });
  });
});

describe('a broken syntax block', () => {
  test.each([
    ['{', 'cut-off', 1, 'a member or }'],
    ["{\n 'A': {", 'cut-off', 2, 'a member or }'],
    ["{\n 'A': 'str", 'broken-page', 2, 'a closing quote'],
    ["{\n 'A': 12\n}", 'broken-page', 2, 'a value'],
    ["{\n 'A': [\n 123\n}", 'broken-page', 4, ']'],
    ['{}\nmore', 'broken-page', 2, 'the end of the syntax block'],
    ['print(1)', 'broken-page', 1, 'a call of the client, or {'],
  ])('%j', (code, errorCode, line, expected) => {
    let error: unknown;
    try {
      parseSyntax(code, 1);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PageError);
    expect(error).toMatchObject({ code: errorCode, line, expected: `${expected} in the syntax block` });
  });

  test('10,000 levels of nesting are refused, not followed', () => {
    expect(() => parseSyntax("{'A': ".repeat(10_000), 1)).toThrow('at most 200 levels of nesting');
    expect(() => parseSyntax(`{'A': ${'['.repeat(10_000)}`, 1)).toThrow('at most 200 levels of nesting');
  });
});
