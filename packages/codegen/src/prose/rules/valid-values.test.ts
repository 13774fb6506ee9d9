import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { validValues } from './valid-values.ts';

it.each([
  ['Valid values are `a` and `b`.', ['self enum ["a","b"]']],
  ['Valid Values: `a | b | c`', ['self enum ["a","b","c"]']],
  ['Valid values: a-1 | b-2', ['self enum ["a-1","b-2"]']],
  ['Valid values: ON, OFF', ['self enum ["ON","OFF"]']],
  ['Valid values: `A` (default), `B`.', ['self enum ["A","B"]']],
  ['Valid values are `A` for small ones and `B` for others.', ['self enum ["A","B"]']],
  ['The possible values are:\n* `up` - It runs.\n* `down` (it does not)', ['self enum ["up","down"]']],
  ['The following colours are valid: `red` and `blue`.', ['? ambiguous']],
  ['The following names are valid: `red` and `blue`.', ['self enum ["red","blue"]']],
  ['Must be one of:\n* `SET` Sets the height.\n* `ADD` Adds to it.', ['self enum ["SET","ADD"]']],
  ['Values can be one of the following:\n* Oak\n* Elm', ['self enum ["Oak","Elm"]']],
  ['Valid values are plant, water, and fell.', ['self enum ["plant","water","fell"]']],
  ['Valid values are letters, numbers, and hyphens.', []],
  ['Valid values: None (no trees), All (every tree)', ['self enum ["None","All"]']],
  ['Values can be one of the following:\n* Oak trees\n* Elm', ['? not-understood']],
  ['Valid values: `=` | `!=` | `>=` | `contains`', ['self enum ["=","!=",">=","contains"]']],
  ['This parameter can store one of the following values: `UP` or `DOWN`.', ['self enum ["UP","DOWN"]']],
  ['Must be one of:\n* `SET`\n* `ADD`', ['self enum ["SET","ADD"]']],
  ['You can specify either `GO` or `STAY`.', ['self enum ["GO","STAY"]']],
  ['The only valid value is `x`.', ['self const "x"']],
  ['Currently, only `x` is supported.', ['self const "x"']],
  ['You must specify `application/json`.', ['self const "application/json"']],
  ['Possible values: `Good` | `null`', ['self enum ["Good"]', 'self null true']],
  ['The desk currently supports German ("de") and French ("fr").', ['self enum ["de","fr"]']],
  ['Valid values are `A`, which is small, and `B`, which is large.', ['self enum ["A","B"]']],
  ["Valid values are 'a1' for some and 'b2' for others.", ['self enum ["a1","b2"]']],
  ['The name can have one of the following values:\n* `up`\n* `"down"`', ['self enum ["up","down"]']],
  ['It is one of the following `ABC 1` codes.\n* `up`', []],
  [
    'Given as a text that is one of the following `ABC 1` codes.\n* `up-1` - Up\n* `up-2` - More',
    ['self enum ["up-1","up-2"]'],
  ],
  ['The mode of the desk, either `slow` or `fast`.', ['self enum ["slow","fast"]']],
  ['Currently, the only supported name is `x`.', ['self const "x"']],
  ['`x` is currently the only supported name.', ['self const "x"']],
  ['Currently, the only supported color is `x`.', ['? ambiguous']],
  ['The `color` value must be `RED`.', ['? ambiguous']],
  ['Valid values include `a` and `b`.', ['? ambiguous']],
  ['Possible values include the following:\n* `a`', ['? ambiguous']],
  ['Valid values for color are `red` and `blue`.', ['? ambiguous']],
  ['Valid values are `a` or the name of a thing.', ['? not-understood']],
  ['Valid values are `A` for all, or B for others.', ['? not-understood']],
  ['Valid values:\n* `a`\n* any number', ['? not-understood']],
  ['Valid values for each field are `a` and `b`.', ['? ambiguous']],
  ['The address must be either `IPV4` or `IPV6`.', ['? ambiguous']],
  [
    'The possible values are:\n* `Mode`: The supported values are `a` and `b`.\n* `Size`: A number.',
    ['? not-understood'],
  ],
  ['Valid values are integers that are even.', []],
  ['Valid values: `1` - `9`', []],
  ['You must specify either `Name` or `Id`.', []],
  ["Valid values are: 'n' (newline), 't' (tab), ',' (comma).", ['? ambiguous']],
  ["Valid values are `auto`, `'timeformat_string'`, or `'epochsecs'`.", ['? not-understood']],
  ['The possible values are 50Mbps, 1.5Gbps and 2Gbps.', ['self enum ["50Mbps","1.5Gbps","2Gbps"]']],
  ['Valid values are AES256 for some, or aws:kms for others.', ['self enum ["AES256","aws:kms"]']],
  ['Valid values are oak for some, or beech for others.', []],
  ['Supported names are: `OAK`, and `BEECH`.', ['self enum ["OAK","BEECH"]']],
  ['The supported ARNs are `OakArn`, and `BeechArn`.', []],
  ['Supported colors are: `OAK`, and `BEECH`.', ['? ambiguous']],
])('%s', (text, want) => {
  expect(readSentence(validValues, text)).toEqual(want);
});

it.each([
  ['integer', 'Valid Values: `0 | 5 | 10`', ['self enum [0,5,10]']],
  ['number', 'Valid values: -1.5, -3, and 0.', ['self enum [-1.5,-3,0]']],
  ['integer', 'This value must be 1, 2, or 16.', ['self enum [1,2,16]']],
  ['integer', 'In the API, valid values are `2` (for `GET`) and `3`.', ['self enum [2,3]']],
  ['integer', 'The set of valid values for this setting is: 60, 80.', ['self enum [60,80]']],
  ['integer', 'Valid Values: Must be one of [0, 20, 60].', ['self enum [0,20,60]']],
  ['integer', 'Available values are 1, 5 and 1000 (1 second).', ['self enum [1,5,1000]']],
  ['integer', 'Valid values: 0 - 15', []],
  ['integer', 'Valid values are 8, 16 KiB.', ['? ambiguous']],
  ['integer', 'Valid values are `a` and `b`.', ['? ambiguous']],
  ['boolean', 'Valid values: `true` | `false`', []],
  ['boolean', 'The only valid value is `true`.', ['self const true']],
  ['array', 'Valid values are `a` and `b`.', ['items enum ["a","b"]']],
  ['map', 'Valid values are `a` and `b`.', ['? ambiguous']],
] as const)('for a member of type %s: %s', (type, text, want) => {
  expect(readSentence(validValues, text, { type, content: type === 'array' ? 'string' : undefined })).toEqual(want);
});

it.each([
  ['Allowed values: dark_red, light_blue.', ['self enum ["dark_red","light_blue"]']],
  ['Either `RED` or `BLUE`.', ['self enum ["RED","BLUE"]']],
  ['The colour of the tree, which must be `RED`.', ['self const "RED"']],
  ['Valid inputs are "1.0" (old), or "2.0".', ['self enum ["1.0","2.0"]']],
  ['You can only specify one of the following values:\n* `RED`\n* `BLUE`', ['self enum ["RED","BLUE"]']],
  ['One of the following tree colour names:\n* `RED`\n* `BLUE`', ['self enum ["RED","BLUE"]']],
])('%s', (text, want) => {
  expect(readSentence(validValues, text)).toEqual(want);
});

it('never repeats what the syntax lists', () => {
  const listed = ['A', 'B'];
  expect(readSentence(validValues, 'Valid values are `A` and `B`.', { listed })).toEqual([]);
  expect(readSentence(validValues, 'The possible values are:\n* `A`\n* `null`', { listed })).toEqual([
    'self null true',
  ]);
});
