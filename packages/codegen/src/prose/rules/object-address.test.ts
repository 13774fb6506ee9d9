import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { objectAddress } from './object-address.ts';

const ADDRESS = ['self pattern ^s3:\\/\\/[^\\/]+\\/.+$'];

it.each([
  ['The URI must use the format `s3://bucket-name/key-name`.', ADDRESS],
  ['The URI must be in the following format: s3://bucket/key.', ADDRESS],
  ['The S3 URI of the list of oaks, in the format `s3://bucket-name/key`.', ADDRESS],
  ['The URI must use the format `s3://bucket/key` or be an HTTPS address.', []],
  ['The URI must use the format `s3://bucket/plants/oaks.csv`.', []],
])('%s', (text, want) => {
  expect(readSentence(objectAddress, text, { name: 'PlantUri' })).toEqual(want);
});

it('is no rule for a member that holds something else', () => {
  const text = 'The URI must use the format `s3://bucket-name/key-name`.';
  expect(readSentence(objectAddress, text, { name: 'Height', type: 'integer' })).toEqual(['? ambiguous']);
});
