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
  ['`60` is the default if no period is chosen.', ['self default 60'], { type: 'integer' }],
  ['The default is 15 minutes, or 900 seconds.', ['self default 900'], { type: 'integer', name: 'WaitSeconds' }],
  ['The default is 100 trees.', ['self default 100'], { type: 'integer' }],
  ['Default: "" (empty string, nothing is planted).', ['self default ""'], {}],
  ['The smallest, (1-9, default: 5)', ['self default 5'], { type: 'integer' }],
  ['The default value is `red`, which plants for the summer.', ['self default "red"'], {}],
  ['The default value is `red`, which holds only in summer.', ['? ambiguous'], {}],
  ['By default, Amazon Trees uses `red`.', ['self default "red"'], { listed: ['blue', 'red'] }],
  ['The default state is `red`.', ['self default "red"'], { listed: ['blue', 'red'] }],
  ['The default state is `red`.', ['? ambiguous'], {}],
  ['If no colour is specified, the `red` colour is used.', ['self default "red"'], { listed: ['blue', 'red'] }],
  [
    'If you do not specify this, the operation defaults to 5 trees per response.',
    ['self default 5'],
    { type: 'integer' },
  ],
  ['This can be from 7 to 30 days, with 30 being the default.', ['self default 30'], { type: 'integer' }],
  ['The default directory is `/trees/`.', ['self default "/trees/"'], { name: 'LocalPath' }],
  ['The default is `False` and you must plant the tree.', ['self default false'], { type: 'boolean' }],
  ['Default is 0 (no fade-out).', ['self default 0'], { type: 'integer' }],
  ['`oak` is used by default.', ['self default "oak"'], {}],
  ['The default is 5.', ['? not-checkable'], { type: 'integer', direction: 'output' }],
  ['The default value is 100%, which means all trees.', ['self default "100%"'], {}],
  ['If not specified, defaults to `/trees/tree-name`.', ['? ambiguous'], {}],
])('a member has a default value: %s', (text, want, subject) => {
  expect(readSentence(defaultValues, text, subject)).toEqual(want);
});
