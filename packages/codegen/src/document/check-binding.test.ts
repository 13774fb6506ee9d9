import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkBinding } from './check-binding.ts';

const zoo = JSON.parse(readFileSync(new URL('../../test/contracts/zoo/service.json', import.meta.url), 'utf8'));

it('finds nothing wrong with a complete binding', () => {
  expect(checkBinding(zoo)).toEqual([]);
});

const waiter = {
  operation: 'DescribeAnimals',
  delay: 15,
  items: { Animals: 'Animal' },
  acceptors: [
    { state: 'success', matcher: 'pathAll', path: 'Animals[].Mood', expected: 'fed' },
    { state: 'failure', matcher: 'error', expected: 'AnimalNotFound', status: 404 },
  ],
  source: 'a model of the zoo',
};

it('takes waiters', () => {
  expect(checkBinding({ ...zoo, waiters: { AnimalFed: waiter } })).toEqual([]);
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
  [{ waiters: { AnimalFed: { ...waiter, delay: 0 } } }, 'wrong-value /waiters/AnimalFed/delay'],
  [{ waiters: { AnimalFed: { ...waiter, items: undefined } } }, 'missing-member /waiters/AnimalFed/items'],
  [{ waiters: { AnimalFed: { ...waiter, acceptors: [] } } }, 'wrong-value /waiters/AnimalFed/acceptors'],
  [
    { waiters: { AnimalFed: { ...waiter, acceptors: [{ ...waiter.acceptors[0], path: 'Mood' }] } } },
    'wrong-value /waiters/AnimalFed/acceptors',
  ],
  [
    { waiters: { AnimalFed: { ...waiter, acceptors: [{ ...waiter.acceptors[1], status: 200 }] } } },
    'wrong-value /waiters/AnimalFed/acceptors',
  ],
  [{ region: 'x' }, 'unknown-member /region'],
])('%j: %s', (change, want) => {
  const binding = JSON.parse(JSON.stringify({ ...zoo, ...change }));
  expect(checkBinding(binding).map(({ code, pointer }) => `${code} ${pointer}`)).toContain(want);
});
