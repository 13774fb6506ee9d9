import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkBinding } from './check-binding.ts';

const zoo = JSON.parse(readFileSync(new URL('../../test/contracts/zoo/service.json', import.meta.url), 'utf8'));

it('finds nothing wrong with a complete binding', () => {
  expect(checkBinding(zoo)).toEqual([]);
});

it.each([
  [{ protocol: 'restJson1' }, 'wrong-value /protocol'],
  [{ protocol: 'awsQuery' }, 'missing-member /xmlNamespace'],
  [{ targetPrefix: undefined }, 'missing-member /targetPrefix'],
  [{ endpointPrefix: '' }, 'wrong-value /endpointPrefix'],
  [{ timestampFormat: 'http-date' }, 'wrong-value /timestampFormat'],
  [{ sdk: { package: 'p', client: 'C' } }, 'missing-member /sdk/baseException'],
  [{ sdk: 'p' }, 'wrong-value /sdk'],
  [{ listNames: { 'A.B': 1 } }, 'wrong-value /listNames/A.B'],
  [{ pagination: { List: { inputToken: 'a' } } }, 'missing-member /pagination/List/outputToken'],
  [{ constraintFault: { code: 'X', status: 200 } }, 'wrong-value /constraintFault/status'],
  [{ faults: { F: { code: 'F', status: 400, side: 'nobody', members: {} } } }, 'wrong-value /faults/F/side'],
  [{ faults: { F: { code: 'F', status: 400, side: 'client' } } }, 'missing-member /faults/F/members'],
  [
    { faults: { F: { code: 'F', status: 400, side: 'client', members: { a: 'int' } } } },
    'wrong-value /faults/F/members/a',
  ],
  [{ region: 'x' }, 'unknown-member /region'],
])('%j: %s', (change, want) => {
  const binding = JSON.parse(JSON.stringify({ ...zoo, ...change }));
  expect(checkBinding(binding).map(({ code, pointer }) => `${code} ${pointer}`)).toContain(want);
});
