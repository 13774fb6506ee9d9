import { expect, it } from 'vitest';
import { awsJson11 } from './aws-json.ts';
import { awsQuery } from './aws-query.ts';

it.each([
  { title: 'plain text', text: 'a b', carried: true },
  { title: 'characters beyond the basic plane', text: '😀', carried: true },
  { title: 'line ends within text', text: 'a\r\nb\t', carried: true },
  { title: 'blanks alone', text: '  ', carried: true },
  { title: 'a line end alone', text: '\n', carried: false },
  { title: 'a control character', text: 'a\u0001', carried: false },
  { title: 'a character that is none', text: '\uFFFE', carried: false },
])('awsQuery carries $title in an output: $carried', ({ text, carried }) => {
  expect(awsQuery.carriesText(text)).toBe(carried);
  expect(awsJson11.carriesText(text)).toBe(true);
});
