import { DocpactError } from '../docpact-error.ts';
import { summarize } from '../report/report.ts';
import type { ReadSource } from '../source/read-source.ts';
import type { Change } from './change.ts';
import { compareSurfaces, unseenAspects } from './compare-surfaces.ts';
import type { DiffReport, DiffResult } from './diff-report.ts';
import { keyOf, type Surface } from './surface.ts';
import { changeFindings } from './to-findings.ts';

/**
 * Compares two sources, operation by operation.
 * Throws `DocpactError` (source) when they have no operation that could be compared: that is no agreement.
 */
export function diffSources(before: ReadSource, after: ReadSource): DiffReport {
  const [from, to] = [before, after].map(
    ({ surfaces }) => new Map(surfaces.map((surface) => [keyOf(surface), surface])),
  );
  const keys = [...new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])])].sort();
  const operations = keys.flatMap((key): readonly DiffResult[] => {
    const [was, is] = [from?.get(key), to?.get(key)];
    if (was && is) return [compare(was, is)];
    if (was) return tellsAbsence(before, after, was) ? [alone(was, 'operation-removed')] : [];
    return is && tellsAbsence(after, before, is) ? [alone(is, 'operation-added')] : [];
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
    summary: summarize(operations),
  };
}

/**
 * Contracts are of some operations and a client is of all: what only the client has was never wanted. A client that is
 * not installed says nothing of its operations.
 */
const tellsAbsence = (holder: ReadSource, other: ReadSource, { service }: Surface): boolean =>
  other.isWhole &&
  (holder.kind === other.kind || holder.kind === 'contracts') &&
  (other.services?.includes(service) ?? true);

function compare(before: Surface, after: Surface): DiffResult {
  const { service, name } = before;
  return {
    service,
    operation: name,
    unseen: unseenAspects(before, after),
    findings: changeFindings(before, after, compareSurfaces(before, after)),
  };
}

function alone(surface: Surface, rule: 'operation-removed' | 'operation-added'): DiffResult {
  const [had, has] =
    rule === 'operation-removed' ? ['the operation', 'no such operation'] : ['no such operation', 'the operation'];
  const change: Change = { rule, path: 'Operation', before: had, after: has };
  const { service, name } = surface;
  return {
    service,
    operation: name,
    unseen: [],
    findings: changeFindings(surface, surface, [change]),
  };
}
