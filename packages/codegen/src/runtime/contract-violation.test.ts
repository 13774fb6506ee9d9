import { expect, it } from 'vitest';
import { ContractViolation } from './contract-violation.ts';

const issue = {
  path: 'Input.Name',
  keyword: 'required',
  expected: 'a required member',
  actual: undefined,
  source: { pointer: '/$defs/Input/required/0', line: 7 },
};
const told = `zoo/Feed: Input breaks its contract in 1 place
  Input.Name: expected a required member, got nothing (zoo/feed.rst:7)`;

it.each([
  ['says every issue with its line', undefined, told],
  ['ends with the hint of whoever checked', 'Nothing was sent.', `${told}\n  Nothing was sent.`],
])('%s', (_, hint, message) => {
  expect(new ContractViolation('zoo/Feed', 'Input', 'zoo/feed.rst', [issue], hint).message).toBe(message);
});
