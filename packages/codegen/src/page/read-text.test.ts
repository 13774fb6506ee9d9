import { expect, it } from 'vitest';
import type { Entry, Page } from './page.ts';
import { PageError } from './page-error.ts';
import { readText } from './read-text.ts';

const HEAD = 'Garden / Client / plant_tree\nplant_tree#\n- Garden.Client.plant_tree(**kwargs)#\n';
const ABOUT = '- Plants one tree. - See also: AWS API Documentation ';
const NOTHING =
  '- Returns:\n- None \n - Exceptions- Garden.Client.exceptions.FrostFault\n- Garden.Client.exceptions.DroughtFault';

/** A page with one or more parameters. */
const page = (syntax: string, list: string, rest = NOTHING): string =>
  `${HEAD}${ABOUT}- Request Syntax- response = client.plant_tree( ${syntax} ) - Parameters:\n${list}${rest}`;

const outline = (entries: readonly Entry[]): string =>
  entries
    .map(
      ({ name = '', type, required, children }) =>
        `${name}:${type}${required ? '!' : ''}${children.length > 0 ? `(${outline(children)})` : ''}`,
    )
    .join(' ');

const inputOf = ({ input }: Page): string =>
  typeof input.list === 'object' ? outline(input.list) : String(input.list);

const proseOf = (prose: string): string[] => {
  const { input } = readText(
    'page.txt',
    page("Name='string', Kind='OAK'|'ELM'", `- Name (string) – ${prose}- Kind (string) – The kind. \n \n`),
  );
  const [name] = typeof input.list === 'object' ? input.list : [];
  return name?.text.map(({ text, depth, item }) => `${depth}${item ? '*' : ' '} ${text}`) ?? [];
};

const lists = [
  {
    title: 'a single parameter',
    syntax: "Name='string'",
    list: '- Name (string) – - [REQUIRED] - The name. \n',
    want: 'Name:string!',
  },
  {
    title: 'a list',
    syntax: "Names=[ 'string', ]",
    list: '- Names (list) – - Names. - (string) – \n \n',
    want: 'Names:list(:string)',
  },
  {
    title: 'a map',
    syntax: "Tags={ 'string': 'string' }",
    list: '- Tags (dict) – - (string) – - (string) – \n \n \n',
    want: 'Tags:dict(:string(:string))',
  },
  {
    title: 'a structure whose only member is called string',
    syntax: "Text={ 'string': 'string' }",
    list: '- Text (dict) – - A text. - string (string) – - Its words. \n \n',
    want: 'Text:dict(string:string)',
  },
  {
    title: 'structures in a list, and a required member',
    syntax: "Beds=[ { 'Soil': 'string', 'Size': 123 }, ], Name='string'",
    list: '- Beds (list) – - The beds. - (dict) – - One bed. - Soil (string) – [REQUIRED] - The - SoilTypeof it.\n- Size (integer) – - Square metres. \n \n \n- Name (string) – The name. \n \n',
    want: 'Beds:list(:dict(Soil:string! Size:integer)) Name:string',
  },
  {
    title: 'a recursive member, which has nothing below it',
    syntax: "Rule={ 'Not': {'... recursive ...'}, 'Age': 123 }",
    list: '- Rule (dict) – - A rule. - Not (dict) – - The contrary. \n- Age (integer) – - Years. \n \n',
    want: 'Rule:dict(Not:dict Age:integer)',
  },
  {
    title: 'a structure that the syntax block lacks, of which nothing is known but its name',
    syntax: "Name='string', Kind='OAK'|'ELM'",
    list: '- Name (string) – - The name. \n- Owner (dict) – - Whose. - First (string) – A. \n- Last (string) – B. \n \n- Kind (string) – The kind. \n \n',
    want: 'Name:string Owner:unknown Kind:string',
  },
  {
    title: 'a parameter that the syntax block lacks',
    syntax: "Name='string', Kind='string'",
    list: '- Name (string) – The name. \n- NameMD5 (string) – - A hash. \n- Kind (string) – The kind. \n \n',
    want: 'Name:string NameMD5:string Kind:string',
  },
  {
    title: 'prose bullets that look like entries',
    syntax: "Name='string', Kind='string'",
    list: '- Name (string) – - These exist: - Leaf (string) – green\n- Root (string) – brown \n \n- Kind (string) – The kind. \n \n',
    want: 'Name:string Kind:string',
  },
  {
    title: 'a type that was inline code',
    syntax: "Body=b'bytes'|file, Kind='string'",
    list: '- Body ( - bytes or seekable file-like object) –- The body. \n- Kind (string) – The kind. \n \n',
    want: 'Body:stream Kind:string',
  },
  {
    title: 'an end of a list that broken markup lost',
    syntax: "Names=[ 'string', ], Wet=True|False, Kind='string'",
    list: '- Names (list) – - The names. - (string) – - One. \n - Wet (boolean) – - Whether. \n- Kind (string) – The kind. \n \n',
    want: 'Names:list(:string) Wet:boolean Kind:string',
  },
];

it.each(lists)('reads $title', ({ syntax, list, want }) => {
  expect(inputOf(readText('page.txt', page(syntax, list)))).toBe(want);
});

const prose = [
  { title: 'one paragraph', given: 'The “name”. \n', want: ['0  The "name".'] },
  { title: 'two paragraphs', given: '- The name. - It is long. \n', want: ['0  The name.', '0  It is long.'] },
  { title: 'code before a mark', given: '- Use - OAK, or- ELM.\n', want: ['0  Use `OAK`, or `ELM`.'] },
  { title: 'a known name glued to a word', given: '- The - Kindfield.\n', want: ['0  The `Kind` field.'] },
  {
    title: 'code whose end nothing shows',
    given: '- Of the form - HH:00whatever it is.\n',
    want: ['0  Of the form HH:00whatever it is.'],
  },
  { title: 'numbers glued to words', given: '- Between - 1and- 100.\n', want: ['0  Between `1` and `100`.'] },
  {
    title: 'values with strokes',
    given: '- Valid values: - small | large\n',
    want: ['0  Valid values: `small | large`'],
  },
  { title: 'a regular expression', given: '- Pattern: - ^[a-z]+ x$\n', want: ['0  Pattern: `^[a-z]+ x$`'] },
  {
    title: 'signs that end in a hyphen, at the end of a paragraph',
    given: '- These: _+=,.@- - Not others. \n',
    want: ['0  These: _+=,.@-', '0  Not others.'],
  },
  {
    title: 'signs that end in a hyphen, at the end of an item',
    given: '- Also: - These: =,.@:/- \n- Not others. \n \n',
    want: ['0  Also:', '1* These: =,.@:/-', '1* Not others.'],
  },
  {
    title: 'a note without its title',
    given: '- The name. - Note- It is long. \n',
    want: ['0  The name.', '0  It is long.'],
  },
  {
    title: 'bullets',
    given: '- Constraints: - Not long. \n- Not short. \n \n',
    want: ['0  Constraints:', '1* Not long.', '1* Not short.'],
  },
  {
    title: 'a paragraph after bullets',
    given: '- Constraints: - Not long. \n- Not short. \n - It is shown. \n',
    want: ['0  Constraints:', '1* Not long.', '1* Not short.', '0  It is shown.'],
  },
  {
    title: 'bullets of code, a dash and words',
    given: '- Kinds: - OAK- Grows slowly.\n- ELM- Grows fast.\n \n',
    want: ['0  Kinds:', '1* `OAK` - Grows slowly.', '1* `ELM` - Grows fast.'],
  },
  { title: 'signs that stand apart', given: '- Any of + - = . _ : / @ \n', want: ['0  Any of + - = . _ : / @'] },
  {
    title: 'a range',
    given: '- Between 1 - 100 and pre- and postfixes. \n',
    want: ['0  Between 1 - 100 and pre- and postfixes.'],
  },
];

it.each(prose)('reads prose: $title', ({ given, want }) => {
  expect(proseOf(given)).toEqual(want);
});

const RETURNS =
  "- Return type:\n- dict \n- Returns:\n- Response Syntax- { 'Tree': { 'Age': 123 }, 'Wet': True|False } - Response Structure- (dict) – - Tree (dict) – - The tree. - Age (integer) – - Its age. \n \n- Wet (boolean) – - Whether. \n \n \n";
const WHOLE = page(
  "Name='string'",
  '- Name (string) – The name. \n',
  `${RETURNS} - Exceptions- Garden.Client.exceptions.FrostFault\n- Garden.Client.exceptions.FrostFault\n - Examples- None. `,
);

it('reads the whole page with its lines', () => {
  const read = readText('page.txt', WHOLE);
  expect(read).toMatchObject({
    file: 'page.txt',
    format: 'text',
    className: 'Garden',
    method: 'plant_tree',
    line: 3,
    folder: undefined,
    seeAlso: undefined,
  });
  expect(read.text).toEqual([{ text: 'Plants one tree.', line: 4, depth: 0, item: false }]);
  expect(read.exceptions).toEqual([{ name: 'FrostFault', line: 14 }]);
  const { list, line } = read.output;
  expect(line).toBe(9);
  expect(typeof list === 'object' && list.map(({ name, line, typeLine }) => [name, line, typeLine])).toEqual([
    ['Tree', 9, 9],
    ['Wet', 11, 11],
  ]);
});

it('reads a page that ends with its list', () => {
  const { output } = readText('page.txt', page("Name='string'", '- Name (string) – The name. \n', RETURNS.trimEnd()));
  expect(typeof output.list === 'object' && outline(output.list)).toBe('Tree:dict(Age:integer) Wet:boolean');
});

it('reads a method without parameters that returns nothing', () => {
  const text = `${HEAD}${ABOUT}- Request Syntax- response = client.plant_tree() - Returns:\n- None `;
  expect(readText('page.txt', text)).toMatchObject({
    input: { list: [] },
    output: { line: 4, syntax: undefined, list: undefined },
  });
});

it('leaves out what is too large', () => {
  const large = '# This section is too large to render. # Please see the link below. ';
  const text = `${HEAD}${ABOUT}- Request Syntax- ${large}- Parameters- ${large}- Returns:\n- None `;
  expect(readText('page.txt', text).input).toEqual({ line: 4, syntax: 'too-large', list: 'too-large' });
});

const errors = [
  { title: 'other text', text: 'A shopping list', want: 'not-an-operation' },
  {
    title: 'a paginator',
    text: 'Garden / Paginator / ListTrees\nListTrees#\n- class Garden.Paginator.ListTrees#\n',
    want: 'not-an-operation',
  },
  { title: 'a head alone', text: HEAD.slice(0, 40), want: 'cut-off' },
  { title: 'an end inside the syntax', text: WHOLE.slice(0, 200), want: 'cut-off' },
  { title: 'an end inside the list', text: WHOLE.slice(0, WHOLE.indexOf('- Wet')), want: 'cut-off' },
  { title: 'a list that lacks a member', text: WHOLE.replace('- Wet (boolean) –', ''), want: 'broken-page' },
];

it.each(errors)('refuses $title', ({ text, want }) => {
  expect(() => readText('page.txt', text)).toThrow(expect.objectContaining({ code: want }));
});

it('reads or refuses a page that is cut off anywhere', () => {
  for (let end = 0; end < WHOLE.length; end += 1) {
    try {
      readText('page.txt', WHOLE.slice(0, end));
    } catch (error) {
      expect(error).toBeInstanceOf(PageError);
    }
  }
});
