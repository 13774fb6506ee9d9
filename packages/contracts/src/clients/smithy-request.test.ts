import type { HttpRequest } from '@smithy/types';
import { expect, it } from 'vitest';
import { fromHttpRequest } from './smithy-request.ts';

const request: HttpRequest = {
  method: 'GET',
  protocol: 'https:',
  hostname: 'lambda.us-east-1.amazonaws.com',
  path: '/2017-03-31/tags',
  query: {},
  headers: {},
};

it.each<{ title: string; query: NonNullable<HttpRequest['query']>; path: string }>([
  { title: 'without parameters has no question mark', query: {}, path: '/2017-03-31/tags' },
  { title: 'has its names in order', query: { b: '1', a: '2' }, path: '/2017-03-31/tags?a=2&b=1' },
  { title: 'escapes a blank and a plus', query: { a: 'a b+c' }, path: '/2017-03-31/tags?a=a%20b%2Bc' },
  {
    title: 'escapes what encodeURIComponent leaves',
    query: { a: "!'()*" },
    path: '/2017-03-31/tags?a=%21%27%28%29%2A',
  },
  { title: 'has a list as often as it has items', query: { a: ['1', '2,3'] }, path: '/2017-03-31/tags?a=1&a=2%2C3' },
  { title: 'has a name alone for null', query: { acl: null }, path: '/2017-03-31/tags?acl' },
  { title: 'keeps an empty text', query: { a: '' }, path: '/2017-03-31/tags?a=' },
])('a query $title', ({ query, path }) => {
  expect(fromHttpRequest({ ...request, query }).path).toBe(path);
});

it('names of headers are in lower case', () => {
  expect(fromHttpRequest({ ...request, headers: { 'X-Amz-Meta-A': 'B' } }).headers).toEqual({ 'x-amz-meta-a': 'B' });
});
