import { expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

it.each([
  ['a letter wrong', 'neptun', ['neptune', 'lightsail'], '; did you mean "neptune"?'],
  ['other capitals', 'FAILON', ['failOn', 'sdk'], '; did you mean "failOn"?'],
  ['nothing near, little known', 'xyz', ['neptune', 'lightsail'], '; known are neptune, lightsail'],
  ['nothing near, much known', 'xyz', [...'abcdefghijklmnop'].map((letter) => letter.repeat(9)), ''],
  ['nothing known', 'xyz', [], ''],
])('%s', (_, wrong, known, want) => {
  expect(didYouMean(wrong, known)).toBe(want);
});
