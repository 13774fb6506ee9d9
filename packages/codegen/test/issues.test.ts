import { expect, it } from 'vitest';
import { describeActual } from '../src/runtime/issue.ts';
import { folders, generateAndImport } from './generated-modules.ts';

const good = { Name: 'noon', 'a-b/c~d': 'x' };

it('says in English what each keyword asks for and what is there', async () => {
  const operations = await generateAndImport(folders.zoo);
  const contract = await operations['zoo/FeedAnimals']?.load();
  const said = (value: object): string[] | undefined =>
    contract?.input.json
      .issues({ ...good, ...value })
      .map((issue) => `${issue.path}: ${issue.expected}; ${describeActual(issue)}`);
  const broken = {
    Name: '/too long for it',
    Nick: 5,
    Code: 'a--b',
    Count: 11,
    Share: 1,
    Step: 7,
    Loud: 'yes',
    Kind: 'cat',
    Mode: 1,
    Fixed: 'no',
    Since: 'today',
    Until: 5,
    Free: new Date(0),
    Labels: { x: 'abcd', ok: 'ab' },
    Pens: { 'the first': { Species: 'owl', Wings: 2 } },
    Names: ['a', 'a', 'b', 'c'],
    Animals: [{ Species: 'owl', Young: [{ Tags: [{}] }] }],
    Either: true,
    One: { a: 'x', b: 'y' },
    NotThis: 'none',
    'a-b/c~d': null,
    'x"y': 1.5,
    unknown: undefined,
    extra: 'x',
  };
  expect(said(broken)?.join('\n')).toMatchInlineSnapshot(`
    "Input.Name: at most 8 characters; "/too long for it" (16 characters)
    Input.Name: text like ^[^/"]*$; "/too long for it"
    Input.Nick: a string or null; 5
    Input.Code: only capitals and hyphens (pattern ^[A-Z-]*$); "a--b"
    Input.Code: no two hyphens in a row (pattern ^(?!.*--)); "a--b"
    Input.Count: at most 10; 11
    Input.Share: less than 1; 1
    Input.Step: a multiple of 5; 7
    Input.Loud: a boolean; "yes"
    Input.Kind: one of "bird", "fish", null, 3; "cat"
    Input.Mode: a string; 1
    Input.Mode: one of "fast", "slow"; 1
    Input.Fixed: "yes"; "no"
    Input.Since: an RFC 3339 timestamp; "today"
    Input.Until: a string or null; 5
    Input.Free: an object; Date 1970-01-01T00:00:00.000Z
    Input.Labels.x: at most 3 characters; "abcd" (4 characters)
    Input.Labels.x: a member name of at least 2 characters; "x" (1 character)
    Input.Pens["the first"].Wings: no such member; 2
    Input.Names: at most 3 items; ["a","a","b","c"] (4 items)
    Input.Names: no two equal items; ["a","a","b","c"]
    Input.Animals[0].Young[0].Tags[0].constructor: a required member; nothing
    Input.Animals[0].Young[0].Species: a required member; nothing
    Input.Either: a value of at least one of 2 kinds; true
    Input.One: a value of exactly one of 2 kinds; {"a":"x","b":"y"}
    Input.NotThis: a value of another kind; "none"
    Input["a-b/c~d"]: a string; null
    Input["x\\"y"]: an integer or null; 1.5
    Input.extra: no such member; "x""
  `);
  expect(said({ Name: '', Count: 0, Share: 0, Names: [] })?.join('\n')).toMatchInlineSnapshot(`
    "Input.Name: at least 1 character; "" (0 characters)
    Input.Count: at least 1; 0
    Input.Share: more than 0; 0
    Input.Names: at least 1 item; [] (0 items)"
  `);
});

it('says for the SDK that a timestamp is a Date and a blob a Uint8Array', async () => {
  const operations = await generateAndImport(folders.zoo);
  const contract = await operations['zoo/FeedAnimals']?.load();
  const issues = contract?.input.sdk.issues({
    ...good,
    Since: '2026-11-20T03:00:00Z',
    Until: new Date(Number.NaN),
    Photo: 'QQ==',
  });
  expect(
    issues
      ?.map((issue) => `${issue.path}: ${issue.expected}; ${describeActual(issue)} (${issue.source.pointer})`)
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "Input.Since: a valid Date; "2026-11-20T03:00:00Z" (/$defs/Input/properties/Since/format)
    Input.Until: a valid Date or null; Invalid Date (/$defs/Input/properties/Until/format)
    Input.Photo: a Uint8Array; "QQ==" (/$defs/Input/properties/Photo/contentEncoding)"
  `);
  expect(contract?.input.sdk.is({ ...good, Since: new Date(0), Until: null, Photo: new Uint8Array(1) })).toBe(true);
});

it('gives the value itself, and a source that no caller can change for the next', async () => {
  const operations = await generateAndImport(folders.zoo);
  const contract = await operations['zoo/FeedAnimals']?.load();
  const Free = new Date(0);
  const [first, second] = [1, 2].map(() => contract?.input.json.issues({ ...good, Free })[0]);
  expect(first).toEqual({
    path: 'Input.Free',
    keyword: 'type',
    expected: 'an object',
    actual: Free,
    source: { pointer: '/$defs/Input/properties/Free/type', line: expect.any(Number) },
  });
  expect(first?.actual).toBe(Free);
  expect(second).toEqual(first);
  expect(Object.isFrozen(first?.source)).toBe(true);
});

it('throws one error that lists every issue with its line of the page', async () => {
  const operations = await generateAndImport(folders.zoo);
  const contract = await operations['zoo/FeedAnimals']?.load();
  expect(() =>
    contract?.output.json.assert({ Fed: [{ Species: 1 }, 'owl'], At: null }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ContractViolation: zoo/FeedAnimals: Output breaks its contract in 3 places
      Output.Fed[0].Species: expected a string, got 1 (zoo/feed_animals.rst:153)
      Output.Fed[1]: expected an object, got "owl" (zoo/feed_animals.rst:150)
      Output.At: expected a string, got null (zoo/feed_animals.rst:145)]
  `);
  expect(() => contract?.output.json.assert({ Fed: [] })).not.toThrow();
});

it('is a Standard Schema', async () => {
  const operations = await generateAndImport(folders.zoo);
  const contract = await operations['zoo/FeedAnimals']?.load();
  const standard = contract?.output.json['~standard'];
  const value = { Fed: [] };
  expect(standard?.validate(value)).toEqual({ value });
  expect(standard).toMatchObject({ version: 1, vendor: 'docpact' });
  expect(standard?.validate({ Fed: [{ Species: 'owl', Tags: [{ constructor: 1 }] }] })).toMatchInlineSnapshot(`
    {
      "issues": [
        {
          "message": "expected a string, got 1",
          "path": [
            "Fed",
            0,
            "Tags",
            0,
            "constructor",
          ],
        },
      ],
    }
  `);
});

it('says what a union wants, how many members a map has, and what is wrong with members of odd names', async () => {
  const operations = await generateAndImport(folders.orchard);
  const contract = await operations['orchard/PlantTrees']?.load();
  const good = { string: 'x', constructor: 1 };
  const said = (value: object): string[] | undefined =>
    contract?.input.json
      .issues({ ...good, ...value })
      .map((issue) => `${issue.path}: ${issue.expected}; ${describeActual(issue)}`);
  const odd = JSON.parse('{"__proto__": "x", "hasOwnProperty": "long", "toString": 1, "a-b": 1, "a.b": 1}');
  expect(
    [
      ...(said({ Tool: {} }) ?? []),
      ...(said({ Tool: { knife: 'old', hands: {} } }) ?? []),
      ...(said({ Tool: { knife: 'old', saw: undefined } }) ?? []),
      ...(said({ Labels: {} }) ?? []),
      ...(said({ Labels: { ab: '', cd: '', ef: '', gh: '' } }) ?? []),
      ...(said(odd) ?? []),
      ...(contract?.input.json.issues({}).map(({ path }) => path) ?? []),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "Input.Tool: exactly one of saw, knife, hands, at; {} (0 members)
    Input.Tool: exactly one of saw, knife, hands, at; {"knife":"old","hands":{}} (2 members)
    Input.Labels: at least 1 member; {} (0 members)
    Input.Labels: at most 2 members; {"ab":"","cd":"","ef":"","gh":""} (4 members)
    Input.__proto__: at least 2 characters; "x" (1 character)
    Input.hasOwnProperty: at most 3 characters; "long" (4 characters)
    Input.toString: a boolean; 1
    Input["a-b"]: a string; 1
    Input["a.b"]: a list; 1
    Input.string
    Input.constructor"
  `);
  expect(said({ Tool: null, Spare: null })).toMatchInlineSnapshot(`
    [
      "Input.Tool: an object; null",
    ]
  `);
  expect(JSON.stringify(contract?.document.$defs.Input?.properties)).toContain('"__proto__":{"type":"string"');
});
