import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { markedDefault } from './marked-default.ts';

const listed = ['blue', 'red'];

it.each<[text: string, want: string[], member: Parameters<typeof readSentence>[2]]>([
  ['Choose one of the values.\n* `red` (default) – Leaves are red.', ['self default "red"'], {}],
  ['If `false` (default), nothing is planted.', ['self default false'], { type: 'boolean' }],
  ['Trees are of one of two colours: `red` (the default), and `blue`.', ['self default "red"'], { listed }],
  ['Trees are of one of two colours: `red` (the default), and `blue`.', [], {}],
  ['`red`, the default, plants in summer.', ['self default "red"'], { listed }],
  ['Set this to `red` (default) to plant in summer.', ['self default "red"'], {}],
  ['When `Kind` is `red` (default), nothing is planted.', [], { listed }],
  ['Either `red` (default) or, for oaks, `blue` (default).', [], { listed }],
  ['The values are:\n* `red` – Leaves are red. This is the default.', ['self default "red"'], { listed }],
  ['The values are:\n* `red` – This is the default if `Name` is not specified.', ['self default "red"'], { listed }],
  ['The values are:\n* `red` – This is the default if `Soil` is not specified.', [], { listed }],
  ['The values are:\n* `red` – Leaves are red. This is the default for oaks.', [], { listed }],
  ['For oaks, the values are:\n* `red` – Leaves are red. This is the default.', ['? ambiguous'], { listed }],
  ['The values are:\n* `green` – Leaves are green. This is the default.', [], { listed }],
  ['If `false` (default), nothing is planted.', ['? ambiguous'], { type: 'boolean', direction: 'output' }],
  ['You can specify a value between 2 (the default) and 8 (the maximum).', ['self default 2'], { type: 'integer' }],
  ['Valid values: RED (in summer, default), BLUE (in winter).', ['self default "RED"'], { listed: ['RED', 'BLUE'] }],
  ['The values are:\n* `red` – Leaves are red. This is the default.\n* `blue` – Or blue.', ['self default "red"'], {}],
  ['The trees are:\n* Oak – A tree. This is the default.\n* An elm, which is a tree too', [], {}],
])('one of the values is marked as the default: %s', (text, want, member) => {
  expect(readSentence(markedDefault, text, member)).toEqual(want);
});
