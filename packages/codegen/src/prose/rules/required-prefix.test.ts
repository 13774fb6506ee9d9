import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { requiredPrefix } from './required-prefix.ts';

it.each([
  ['The value must begin with `alias/` followed by a name, such as `alias/example`.', ['self pattern ^alias\\/']],
  ['Must start with s3://', ['self pattern ^s3:\\/\\/']],
  ['Must be prefixed with "X-".', ['self pattern ^X-']],
  ['The value must end with the `.fifo` suffix.', ['self pattern \\.fifo$']],
  ['Must begin with `a-` or `b-`.', ['self pattern ^(?:a-|b-)']],
  [
    'The value must start with `/` and must end with `/v1` where `v1` represents the version.',
    ['self pattern ^\\/', 'self pattern \\/v1$'],
  ],
  ['If the value is a path, more rules apply. The value must begin with `/a`.', ['? not-understood']],
  ['Must begin with `s3://amzn-s3-demo-bucket/`.', ['? not-understood']],
  ['Must begin with `a` or must have `b` in it.', ['? not-understood']],
  ['Can begin with `a`.', []],
  ['Must begin with a letter.', []],
])('%s', (text, want) => {
  expect(readSentence(requiredPrefix, text)).toEqual(want);
});
