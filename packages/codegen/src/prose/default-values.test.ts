import { expect, it } from 'vitest';
import { readSentence } from '../../test/read-sentence.ts';
import { defaultValues } from './default-values.ts';

it.each<[text: string, want: string[], subject: Parameters<typeof readSentence>[2]]>([
  ['The default value is `red`.', ['self default "red"'], {}],
  ['Default: `BLUE`', ['self default "blue"'], { listed: ['blue', 'red'] }],
  ['Default: green', ['? ambiguous'], {}],
  ['Defaults to 10 if not specified.', ['self default 10'], { type: 'integer' }],
  ['If you omit this parameter, the default of 50 is used.', ['self default 50'], { type: 'integer' }],
  ['This is set to `false` by default.', ['self default false'], { type: 'boolean' }],
  ['The default value is RED.', ['self default "RED"'], { listed: ['BLUE', 'RED'] }],
  ['Choose one of the values.\n* `red` (default) – Leaves are red.', ['self default "red"'], {}],
  ['If `false` (default), nothing is planted.', ['self default false'], { type: 'boolean' }],
  [
    'If you specify `BLUE`, it is blue. The default value is `RED`.',
    ['self default "RED"'],
    { listed: ['BLUE', 'RED'] },
  ],
  ['If `Soil` is not specified, the default is `red`.', ['? ambiguous'], { others: new Set(['Soil']) }],
  ['Defaults to `Soil`', ['? ambiguous'], { others: new Set(['Soil']) }],
  ['The default value is `red` for large trees.', ['? ambiguous'], {}],
  ['For Amazon Trees, the default value is 5.', ['? ambiguous'], { type: 'integer' }],
  ['If the tree is old, the default is 5.', ['? ambiguous'], { type: 'integer' }],
  ['Otherwise, the default value is 5.', ['? ambiguous'], { type: 'integer' }],
  ['The default is 2 hours.', ['? ambiguous'], { type: 'integer', name: 'WaitSeconds' }],
  ['Default: `a`', ['self default ["a"]'], { type: 'array', content: 'string' }],
  ['The default is 5.', ['? not-checkable'], { type: 'integer', direction: 'output' }],
])('a member has a default value: %s', (text, want, subject) => {
  expect(readSentence(defaultValues, text, subject)).toEqual(want);
});
