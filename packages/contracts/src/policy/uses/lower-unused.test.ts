import { expect, it } from 'vitest';
import { findingOf } from '../../../test/report-of.ts';
import { snapshotDocument } from '../../../test/snapshot-document.ts';
import type { RuleId } from '../../findings/rules.ts';
import { lowerUnused } from './lower-unused.ts';
import { toOperationUses } from './operation-uses.ts';

const uses = toOperationUses(snapshotDocument, ['Output.Tree.Name']);

it.each<[rule: RuleId, path: string, severity: string]>([
  ['output-member-lost', 'Output.Tree.Name', 'error'],
  ['output-member-lost', 'Output.Labels', 'warn'],
  ['input-member-lost', 'Input.Note', 'warn'],
  ['input-member-lost', 'Input.Name', 'error'],
  ['request-host', 'Request', 'error'],
  ['model-unavailable', 'Output', 'warn'],
  ['member-undocumented', 'Output.More', 'info'],
  ['input-newly-required', 'Input.Note', 'error'],
  ['input-member-invented', 'Input.More', 'error'],
  ['page-token-ignored', 'Input.Note', 'error'],
])('%s at %s is told as %s', (rule, path, severity) => {
  const finding = findingOf('test/CreateSnapshot', rule, path);
  const lowered = lowerUnused(finding, uses);
  expect(lowered.severity).toBe(severity);
  if (lowered.severity === finding.severity) expect(lowered).toBe(finding);
  else expect(lowered.message).toBe(`${finding.message} (no error, as it is not among what is used)`);
});

it('stays as it is where nothing is said of its operation', () => {
  const finding = findingOf('test/CreateSnapshot', 'output-member-lost', 'Output.Labels');
  expect(lowerUnused(finding, undefined)).toBe(finding);
});
