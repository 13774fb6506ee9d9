import { expect, it } from 'vitest';
import { prettyBody } from '../../page/pretty-body.js';

const form = 'application/x-www-form-urlencoded';
const json = 'application/x-amz-json-1.1';
const xml = 'text/xml';

it.each([
  {
    title: 'a form stands member by member, decoded',
    type: form,
    given: 'Action=A&Tag.1.Key=a+b%26c',
    want: 'Action = A\nTag.1.Key = a b&c',
  },
  { title: 'a form that cannot be decoded stays as it is', type: form, given: 'a=%zz&b', want: 'a = %zz\nb = ' },
  {
    title: 'JSON is indented',
    type: json,
    given: '{"a":[1,{"b":null}],"c":"{x,y}"}',
    want: '{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ],\n  "c": "{x,y}"\n}',
  },
  { title: 'empty JSON stays on its line', type: json, given: '{"a":{},"b":[]}', want: '{\n  "a": {},\n  "b": []\n}' },
  {
    title: 'large numbers keep their digits',
    type: json,
    given: '[12345678901234567890]',
    want: '[\n  12345678901234567890\n]',
  },
  {
    title: 'JSON that is cut is set as far as it goes',
    type: json,
    given: '{"a":[1,"b',
    want: '{\n  "a": [\n    1,\n    "b',
  },
  { title: 'an escaped quote ends no text', type: json, given: '{"a":"\\"}"}', want: '{\n  "a": "\\"}"\n}' },
  {
    title: 'XML is indented, text beside its tags',
    type: xml,
    given: '<R x="1"><A><B>1</B></A><C/></R>',
    want: '<R x="1">\n  <A>\n    <B>1</B>\n  </A>\n  <C/>\n</R>',
  },
  { title: 'an empty element stays on its line', type: xml, given: '<R><A></A></R>', want: '<R>\n  <A></A>\n</R>' },
  {
    title: 'XML that is cut is set as far as it goes',
    type: xml,
    given: '<R><A>1</A><B',
    want: '<R>\n  <A>1</A>\n  <B',
  },
  { title: 'closing tags without opening ones do no harm', type: xml, given: '</a></b>', want: '</a>\n</b>' },
  { title: 'any other type stays as it is', type: 'text/html', given: '<html><b', want: '<html><b' },
  { title: 'nothing is nothing', type: json, given: '', want: '' },
])('$title', ({ type, given, want }) => {
  expect(
    prettyBody(given, type)
      .map(({ text }) => text)
      .join(''),
  ).toBe(want);
});

it('names are told from values', () => {
  const tokens = prettyBody('{"a":"b"}', json).filter(({ kind }) => kind !== 'mark');
  expect(tokens).toEqual([
    { kind: 'name', text: '"a"' },
    { kind: 'value', text: '"b"' },
  ]);
});
