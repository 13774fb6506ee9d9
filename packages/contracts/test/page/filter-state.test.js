import { expect, it } from 'vitest';
import { fromHash, showAll, toHash } from '../../page/filter-state.js';

it.each([
  { title: 'everything', state: showAll, hash: '' },
  { title: 'errors alone', state: { ...showAll, severity: ['error'] }, hash: '#?severity=error' },
  { title: 'nothing', state: { ...showAll, severity: [] }, hash: '#?severity=' },
  { title: 'a text', state: { ...showAll, q: 'Tags[] & <b>' }, hash: '#?q=Tags%5B%5D+%26+%3Cb%3E' },
  {
    title: 'all of it',
    state: { q: 'a', severity: ['error', 'warn'], service: 'neptune', check: 'response', suppressed: 'no' },
    hash: '#?severity=error%2Cwarn&service=neptune&check=response&suppressed=no&q=a',
  },
])('$title goes into a link and comes back', ({ state, hash }) => {
  expect(toHash(state)).toBe(hash);
  expect(fromHash(hash)).toEqual(state);
});

it.each(['#0123456789abcdef', '#neptune/CreateDBClusterSnapshot', '#'])('%s is a place, not a state', (hash) => {
  expect(fromHash(hash)).toBe(undefined);
});

it('what a state does not know is left out', () => {
  expect(fromHash('#?severity=fatal,warn&colour=red')).toEqual({ ...showAll, severity: ['warn'] });
});
