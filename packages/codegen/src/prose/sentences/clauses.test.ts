import { expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';

const sentence = (text: string) => ({
  text,
  line: 1,
  heading: undefined,
  introduction: undefined,
  before: undefined,
  after: undefined,
  opening: '',
  items: [],
});

it.each([
  ['It must begin with a letter.', ['It | must | begin with a letter']],
  [
    "An alias must begin with a letter and must contain only digits; it can't end with a hyphen or contain two hyphens.",
    [
      'An alias | must | begin with a letter',
      'An alias | must | contain only digits',
      'it | not | end with a hyphen',
      'it | not | contain two hyphens',
    ],
  ],
  [
    'The name must contain letters, and its first character must be a digit',
    ['The name | must | contain letters', 'its first character | must | be a digit'],
  ],
  ['Can only contain letters', [' | only | contain letters']],
  ['Contain only letters', [' | only | contain letters']],
  ['It must begin and end with a letter', ['It | must | begin and end with a letter']],
  [
    'Names begin with a letter and can contain digits',
    ['Names | must | begin with a letter', 'Names | can | contain digits'],
  ],
  [
    'The value must be 3 characters, starting with a letter, and consisting of letters',
    [
      'The value | must | be 3 characters',
      'The value | must | start with a letter',
      'The value | must | consist of letters',
    ],
  ],
  [
    'It must begin with `a` or must be `b`',
    ['It | must | begin with `a` | alternative', 'It | must | be `b` | alternative'],
  ],
  ['Use `must` or `can`', []],
])('%s', (text, want) => {
  const clauses = clausesOf(sentence(text));
  expect(
    clauses.map(({ topic, modal, predicate, alternative }) =>
      [topic, modal, predicate, ...(alternative ? ['alternative'] : [])].join(' | '),
    ),
  ).toEqual(want);
});
