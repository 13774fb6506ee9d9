import { DocpactError } from '../base/docpact-error.ts';
import type { Change } from '../findings/change-rules.ts';
import { type DiffReport, type DiffResult, summarize } from '../findings/report/report.ts';
import { keyOf, type OperationModel } from '../registry/operation-model.ts';
import { compareModels, partsNotCompared } from './compare-models.ts';
import type { ReadSource } from './read-source.ts';
import { changeFindings } from './to-findings.ts';

/**
 * Compares two sources, operation by operation.
 * Throws `DocpactError` (source) when they have no operation in common: that does not mean that they agree.
 */
export function diffSources(before: ReadSource, after: ReadSource): DiffReport {
  const [from, to] = [before, after].map(({ models }) => new Map(models.map((model) => [keyOf(model), model])));
  const keys = [...new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])])].sort();
  const operations = keys.flatMap((key): readonly DiffResult[] => {
    const [was, is] = [from?.get(key), to?.get(key)];
    if (was && is) return [compare(was, is)];
    if (was) return isAbsence(before, after, was) ? [alone(was, 'operation-removed')] : [];
    return is && isAbsence(after, before, is) ? [alone(is, 'operation-added')] : [];
  });
  if (operations.length === 0)
    throw new DocpactError(
      'source',
      `${before.label} and ${after.label} have no operation in common, so nothing was compared`,
      'name two sources of the same operations',
    );
  return {
    version: 1,
    command: 'diff',
    labels: { before: before.label, after: after.label },
    operations,
    summary: summarize({ operations }),
  };
}

/**
 * Contracts cover some operations, a client covers all, so an operation that only the client has is not a difference. The absence of a client
 * that is not installed is not evidence about its operations.
 */
const isAbsence = (holder: ReadSource, other: ReadSource, { service }: OperationModel): boolean =>
  other.isComplete &&
  (holder.kind === other.kind || holder.kind === 'contracts') &&
  (other.services?.includes(service) ?? true);

function compare(before: OperationModel, after: OperationModel): DiffResult {
  const { service, name } = before;
  return {
    service,
    operation: name,
    unseen: partsNotCompared(before, after),
    findings: changeFindings(before, after, compareModels(before, after)),
  };
}

function alone(model: OperationModel, rule: 'operation-removed' | 'operation-added'): DiffResult {
  const [had, has] =
    rule === 'operation-removed' ? ['the operation', 'no such operation'] : ['no such operation', 'the operation'];
  const change: Change = { rule, path: 'Operation', before: had, after: has };
  const { service, name } = model;
  return {
    service,
    operation: name,
    unseen: [],
    findings: changeFindings(model, model, [change]),
  };
}
