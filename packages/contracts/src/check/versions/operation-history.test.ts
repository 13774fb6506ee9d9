import { expect, it } from 'vitest';
import type { Finding } from '../../findings/finding.ts';
import { FindingTimeline } from './operation-history.ts';

const finding = (fingerprint: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule: 'request-path',
  severity,
  service: 'orchard',
  operation: 'PlantTrees',
  path: 'Request.path',
  message: '',
  expected: '/',
  actual: '/v2',
  fingerprint,
  cases: [],
});

it('tells of each finding since which version there is one, and in which it is gone', () => {
  const spells = new FindingTimeline();
  spells.add('1.0.0', [finding('a'), finding('b', 'info')]);
  spells.add('1.1.0', [finding('a')]);
  spells.add('1.2.0', [finding('c'), finding('b', 'info')]);
  const told = spells.all.map(({ fingerprint, since, gone }) => `${fingerprint} ${since} ${gone}`);
  expect(told).toEqual(['a 1.0.0 1.2.0', 'c 1.2.0 undefined', 'b 1.0.0 1.1.0', 'b 1.2.0 undefined']);
});
