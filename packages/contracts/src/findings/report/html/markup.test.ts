import { expect, it } from 'vitest';
import { betweenTags, html } from './markup.ts';

it.each([
  { title: 'a tag', given: '<img src=x>', want: '&lt;img src=x>' },
  { title: 'the end of a script', given: '</script>', want: '&lt;/script>' },
  { title: 'a comment', given: '<!-- -->', want: '&lt;!-- -->' },
  { title: 'an entity', given: '&lt;', want: '&amp;lt;' },
  { title: 'the end of an attribute', given: '" onfocus="x', want: '&quot; onfocus=&quot;x' },
])('$title stays text', ({ given, want }) => {
  expect(html`${given}`.text).toBe(want);
});

it('characters that cannot be seen are named', () => {
  expect([html`${'\u001b[31m'}`.text, betweenTags('\u202e').text]).toEqual(['\\u001b[31m', '\\u202e']);
});

it('markup inside markup is not escaped again, lists are joined, and nothing is written for nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul class="${'"x"'}">${items}${undefined}${false}${0}</ul>`.text).toBe(
    '<ul class="&quot;x&quot;"><li>a</li><li>&lt;b></li>0</ul>',
  );
});

it('quotes between tags stay as they are', () => {
  expect(betweenTags('{"a":"<&>"}').text).toBe('{"a":"&lt;&amp;>"}');
});
