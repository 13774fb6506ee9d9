import { expect, it } from 'vitest';
import { pageLink } from './page-link.ts';

it.each([
  {
    title: 'the address of a page is a link',
    docs: 'https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-01-01/FeedAnimal',
  },
  { title: 'so is one without encryption', docs: 'http://localhost:8080/a%20b?c=d#e' },
])('$title', ({ docs }) => {
  expect(pageLink(docs)).toBe(docs);
});

it.each([
  { title: 'an address that nobody knows is none', docs: undefined },
  { title: 'a script is none', docs: 'javascript:alert(1)' },
  { title: 'a file is none', docs: 'file:///etc/passwd' },
  { title: 'a word is none', docs: 'the page' },
])('$title', ({ docs }) => {
  expect(pageLink(docs)).toBeUndefined();
});

it('what would end a link or an attribute is encoded', () => {
  const link = pageLink(`https://example.com/a"b'c(d)<e>\`f|g\\h i\u001b\u202e?"'()<>\`|#"'()<>\`|`);
  expect(link).toMatch(/^https:\/\/example\.com\/[!-~]+$/);
  expect(link).not.toMatch(/["'()<>`|\\]/);
});
