import { expect, it } from 'vitest';
import { betweenTags, html, visible } from './markup.ts';

it.each([
  { title: 'a tag', given: '<img src=x>', want: '&lt;img src=x>' },
  { title: 'the end of a script', given: '</script>', want: '&lt;/script>' },
  { title: 'a comment', given: '<!-- -->', want: '&lt;!-- -->' },
  { title: 'an entity', given: '&lt;', want: '&amp;lt;' },
  { title: 'the end of an attribute', given: '" onfocus="x', want: '&quot; onfocus=&quot;x' },
])('$title stays text', ({ given, want }) => {
  expect(html`${given}`.text).toBe(want);
});

it.each([
  { title: 'a null character', given: '\0', want: '\\u0000' },
  { title: 'an escape', given: '\u001b[31m', want: '\\u001b[31m' },
  { title: 'a carriage return', given: 'a\r\nb', want: 'a\\u000d\nb' },
  { title: 'a control character of the second kind', given: '\u0085', want: '\\u0085' },
  { title: 'a turn of direction', given: '\u202eabc', want: '\\u202eabc' },
  { title: 'half of a pair', given: '\ud800x', want: '\\ud800x' },
  { title: 'no character', given: '\ufffe\u{1fffe}', want: '\\ufffe\\u{1fffe}' },
  { title: 'a line separator', given: '\u2028', want: '\\u2028' },
])('$title is named', ({ given, want }) => {
  expect(visible(given)).toBe(want);
});

it.each(['\t', '\n', 'שלום', '😀', 'e\u0301'])('%j is left as it is', (text) => {
  expect(visible(text)).toBe(text);
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
