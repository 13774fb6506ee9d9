import { expect, it } from 'vitest';
import { translateJavaRegex } from './java-regex.ts';

it.each([
  ['[A-Za-z][0-9A-Za-z-:._]*', '[A-Za-z][0-9A-Za-z\\-:._]*'],
  ['[\\w-.]+', '[\\w\\-.]+'],
  ['[-a-z]', '[\\-a-z]'],
  ['[a-z-]', '[a-z\\-]'],
  ['[a^b]', '[a\\^b]'],
  ['[ -~]*', '[ -~]*'],
  ['[\\u0020-\\u00FF]*', '[\\u0020-\\u00FF]*'],
  ['[À-ÿ]', '[À-ÿ]'],
  ['^([\\\\p{L}\\\\p{Z}_.:/=+\\\\-]*)$', '^([\\p{L}\\p{Z}_.:/=+\\-]*)$'],
  ['\\A\\p{Alnum}+\\z', '^[A-Za-z0-9]+$'],
  ['[\\p{Alpha}_]', '[A-Za-z_]'],
  ['\\P{Digit}', '[^0-9]'],
  ['\\pL\\p{IsLu}\\p{IsLatin}\\p{IsAlphabetic}', '\\p{L}\\p{Lu}\\p{Script=Latin}\\p{Alphabetic}'],
  ['\\_a\\-b\\@', '_a-b@'],
  ['[\\_\\-\\.]', '[_\\-\\.]'],
  ['a{2,}b{3}c{1,4}?', 'a{2,}b{3}c{1,4}?'],
  ['x}y]', 'x\\}y\\]'],
  ['\\x{1F600}', '\\u{1F600}'],
  ['(?<year>[0-9]{4})-\\k<year>', '(?<year>[0-9]{4})-\\k<year>'],
  ['^(?!aws:)(?<!x)y', '^(?!aws:)(?<!x)y'],
])('%s is %s in ECMAScript', (source, pattern) => {
  expect(translateJavaRegex(source)).toEqual({ pattern });
  expect(() => new RegExp(pattern, 'u')).not.toThrow();
});

it.each([
  ['a++', 'It repeats possessively.'],
  ['(?i)abc', 'It has inline flags or an atomic group.'],
  ['(?>a*)b', 'It has inline flags or an atomic group.'],
  ['[a-z&&[^x]]', 'It has an intersection of classes.'],
  ['[a[bc]]', 'It has a class in a class.'],
  ['[+-=]', 'A hyphen in it makes a range of two signs.'],
  ['[z-a]', 'It is no regular expression.'],
  ['[]a]', 'It has a class that is empty or begins with a bracket.'],
  ['[abc', 'A class in it does not end.'],
  ['a\\', 'It ends in a backslash.'],
  ['\\G', 'It has the escape \\G.'],
  ['\\p{InGreek}', 'It has the class InGreek.'],
  ['{name}', 'A brace in it begins no repetition.'],
  ['[^\\\\/]', 'Backslashes stand doubled in it, or stand for themselves.'],
  ['(a', 'It is no regular expression.'],
])('%s is refused: %s', (source, refused) => {
  expect(translateJavaRegex(source)).toEqual({ refused });
});
