import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkBinding } from './check-binding.ts';

const zoo = JSON.parse(readFileSync(new URL('../../test/contracts/zoo/service.json', import.meta.url), 'utf8'));

it('finds nothing wrong with a complete binding', () => {
  expect(checkBinding(zoo)).toEqual([]);
});

it.each([
  [{ protocol: '' }, 'wrong-value /protocol'],
  [{ endpointPrefix: '' }, 'wrong-value /endpointPrefix'],
  [{ sdk: { package: 'p', client: 'C' } }, 'missing-member /sdk/baseException'],
  [{ sdk: 'p' }, 'wrong-value /sdk'],
  [{ listNames: {} }, 'unknown-member /listNames'],
  [{ constraintFault: { code: 'X', status: 200 } }, 'wrong-value /constraintFault/status'],
  [{ faults: { F: { code: 'F', status: 400, side: 'nobody' } } }, 'wrong-value /faults/F/side'],
  [{ faults: { F: { code: 'F', status: 400, side: 'client' } } }, 'missing-definition /$defs/F'],
  [{ $defs: { NotHungryFault: { type: 'string' } } }, 'missing-definition /$defs/NotHungryFault'],
  [{ $defs: { NotHungryFault: { type: 'object', members: {} } } }, 'unknown-keyword /$defs/NotHungryFault/members'],
  [
    { $defs: { NotHungryFault: { type: 'object', properties: { meal: { $ref: '#/$defs/Meal' } } } } },
    'dangling-reference /$defs/NotHungryFault/properties/meal/$ref',
  ],
  [{ wire: { '/$defs/Meal': {} } }, 'dangling-pointer /wire/~1$defs~1Meal'],
  [{ region: 'x' }, 'unknown-member /region'],
])('%j: %s', (change, want) => {
  const binding = JSON.parse(JSON.stringify({ ...zoo, ...change }));
  expect(checkBinding(binding).map(({ code, pointer }) => `${code} ${pointer}`)).toContain(want);
});
