import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkDocument } from './check-document.ts';
import type { LocatedProblem } from './check-schema.ts';
import type { JsonValue } from './json-value.ts';

const zoo = readFileSync(new URL('../../test/contracts/zoo/FeedAnimals.json', import.meta.url), 'utf8');

/** The document with one value set, or removed where there is none. */
function mutated(pointer: string, value?: JsonValue): JsonValue {
  const document = JSON.parse(zoo);
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/'));
  const last = steps.pop() ?? '';
  let node = document;
  for (const step of steps) node = node[step];
  if (value === undefined) delete node[last];
  else node[last] = value;
  return document;
}

const brief = ({ code, pointer }: LocatedProblem): string => `${code} ${pointer}`;
const name = '/$defs/Input/properties/Name';

it('finds nothing wrong with a document that uses every keyword', () => {
  expect(checkDocument(JSON.parse(zoo))).toEqual([]);
});

it.each([
  ['/$schema', 'http://json-schema.org/draft-07/schema#', 'wrong-value /$schema'],
  ['/$id', 'urn:docpact:zoo:2026-01-01:Other', 'wrong-value /$id'],
  ['/title', 'Other', 'wrong-value /title'],
  ['/extra', 1, 'unknown-member /extra'],
  ['/x-operation', undefined, 'missing-member /x-operation'],
  ['/x-operation/service', undefined, 'missing-member /x-operation/service'],
  ['/x-operation/apiVersion', undefined, 'missing-member /x-operation/apiVersion'],
  ['/x-operation/name', undefined, 'missing-member /x-operation/name'],
  ['/x-operation/name', 'no name', 'wrong-value /x-operation/name'],
  ['/x-operation/docs', 'nowhere', 'wrong-value /x-operation/docs'],
  ['/x-operation/errors', undefined, 'missing-member /x-operation/errors'],
  ['/x-operation/errors', [1], 'wrong-value /x-operation/errors'],
  ['/x-operation/extra', 1, 'unknown-member /x-operation/extra'],
  ['/x-unchecked', [{ reason: 'lazy', statement: 'x' }], 'wrong-value /x-unchecked'],
  ['/$defs', undefined, 'missing-member /$defs'],
  ['/$defs/Input', undefined, 'missing-definition /$defs'],
  ['/$defs/Output', undefined, 'missing-definition /$defs'],
  ['/$defs/Input', { type: 'string' }, 'wrong-value /$defs/Input'],
  ['/$defs/Odd', 1, 'wrong-value /$defs/Odd'],
  ['/$defs/a-b', {}, 'wrong-value /$defs/a-b'],
  [`${name}/minLenght`, 1, `unknown-keyword ${name}/minLenght`],
  [`${name}/constructor`, 1, `unknown-keyword ${name}/constructor`],
  [`${name}/x-other`, 1, `unknown-keyword ${name}/x-other`],
  [`${name}/minLength`, -1, `wrong-value ${name}/minLength`],
  [`${name}/minLength`, '1', `wrong-value ${name}/minLength`],
  [`${name}/maxLength`, 1.5, `wrong-value ${name}/maxLength`],
  [`${name}/minLength`, 9, `misplaced-keyword ${name}/minLength`],
  [`${name}/type`, 'text', `wrong-value ${name}/type`],
  [`${name}/type`, ['string', 'integer'], `wrong-value ${name}/type`],
  [`${name}/type`, 'integer', `misplaced-keyword ${name}/minLength`],
  [`${name}/type`, undefined, `misplaced-keyword ${name}/minLength`],
  [`${name}/pattern`, '(', `broken-pattern ${name}/pattern`],
  [`${name}/pattern`, '\\A', `broken-pattern ${name}/pattern`],
  [`${name}/pattern`, '(?i)a', `broken-pattern ${name}/pattern`],
  [`${name}/format`, 'date', `wrong-value ${name}/format`],
  [`${name}/format`, 'date-time', `misplaced-keyword ${name}/minLength`],
  [`${name}/description`, '', `wrong-value ${name}/description`],
  ['/$defs/Input/properties/Code/allOf/0/pattern', '[', 'broken-pattern /$defs/Input/properties/Code/allOf/0/pattern'],
  ['/$defs/Input/properties/Code/allOf/0/minimum', 1, 'misplaced-keyword /$defs/Input/properties/Code/allOf/0/minimum'],
  [
    '/$defs/Input/properties/Code/allOf/2',
    { format: 'date-time' },
    'misplaced-keyword /$defs/Input/properties/Code/allOf/2/format',
  ],
  [
    '/$defs/Input/properties/Labels/propertyNames',
    { type: 'string', format: 'date-time' },
    'misplaced-keyword /$defs/Input/properties/Labels/propertyNames/format',
  ],
  ['/deprecated', 'yes', 'wrong-value /deprecated'],
  ['/$defs/Input/minProperties', -1, 'wrong-value /$defs/Input/minProperties'],
  ['/$defs/Input/maxProperties', '1', 'wrong-value /$defs/Input/maxProperties'],
  ['/$defs/Input/minProperties', 99, 'misplaced-keyword /$defs/Input/minProperties'],
  ['/$defs/Input/maxProperties', 1, 'misplaced-keyword /$defs/Input/maxProperties'],
  ['/$defs/Input/properties/Name/maxProperties', 1, 'misplaced-keyword /$defs/Input/properties/Name/maxProperties'],
  ['/$defs/Input/properties/Code/allOf', [], 'wrong-value /$defs/Input/properties/Code/allOf'],
  ['/$defs/Input/properties/Step/multipleOf', 0, 'wrong-value /$defs/Input/properties/Step/multipleOf'],
  ['/$defs/Input/properties/Kind/enum', [], 'wrong-value /$defs/Input/properties/Kind/enum'],
  ['/$defs/Input/properties/Kind/enum', ['a', 'a'], 'wrong-value /$defs/Input/properties/Kind/enum'],
  ['/$defs/Input/properties/Kind/enum', [{}], 'wrong-value /$defs/Input/properties/Kind/enum'],
  ['/$defs/Input/properties/Mode/enum', ['fast', 1], 'misplaced-keyword /$defs/Input/properties/Mode/enum'],
  ['/$defs/Input/properties/Mode/const', 1, 'misplaced-keyword /$defs/Input/properties/Mode/const'],
  ['/$defs/Input/properties/Fixed/const', [], 'wrong-value /$defs/Input/properties/Fixed/const'],
  ['/$defs/Input/properties/Anything', false, 'wrong-value /$defs/Input/properties'],
  ['/$defs/Input/required', ['Name', 'Name'], 'wrong-value /$defs/Input/required'],
  ['/$defs/Input/required', ['Nobody'], 'misplaced-keyword /$defs/Input/required'],
  ['/$defs/Input/properties/First/$ref', '#/$defs/Nobody', 'dangling-reference /$defs/Input/properties/First/$ref'],
  [
    '/$defs/Input/properties/First/$ref',
    '#/$defs/constructor',
    'dangling-reference /$defs/Input/properties/First/$ref',
  ],
  ['/$defs/Input/properties/First/$ref', '#/$defs/Output', 'dangling-reference /$defs/Input/properties/First/$ref'],
  ['/$defs/Input/properties/First/$ref', 'other.json', 'wrong-value /$defs/Input/properties/First/$ref'],
  ['/$defs/Input/properties/First/minLength', 1, 'misplaced-keyword /$defs/Input/properties/First/minLength'],
  ['/$defs/TagValue', { $ref: '#/$defs/TagValue' }, 'endless-reference /$defs/TagValue'],
  ['/$defs/TagValue', { anyOf: [{ not: { $ref: '#/$defs/TagValue' } }] }, 'endless-reference /$defs/TagValue'],
])('%s set to %j: %s', (pointer, value, want) => {
  expect(checkDocument(mutated(pointer, value)).map(brief)).toContain(want);
});

it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'string', 'a-b', 'a.b'])(
  'takes a member called %s',
  (member) => {
    expect(checkDocument(JSON.parse(zoo.replace('"Fixed": {', `"${member}": {`)))).toEqual([]);
  },
);

it.each(['not-checkable', 'not-understood', 'ambiguous'])('takes a statement that is %s', (reason) => {
  expect(checkDocument(mutated('/x-unchecked', [{ reason, statement: 'x' }]))).toEqual([]);
});

it('takes a document of a deprecated operation', () => {
  expect(checkDocument(mutated('/deprecated', true))).toEqual([]);
});
