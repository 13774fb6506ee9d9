import { inOrder } from '../../base/in-order.ts';
import type { Problem } from '../../findings/finding.ts';
import type { OperationResult } from '../../findings/report/report.ts';
import type { ContractEntry } from '../../registry/registry.ts';
import { type CopyEnd, type CopyOptions, checkCopy } from './check-copy.ts';

/** Operations to check with one installed copy of a client. */
export interface CopyTask {
  readonly directory: string;
  readonly entries: readonly ContractEntry[];
}

/** What came of a task. */
export interface CopyResult extends CopyEnd {
  readonly results: readonly OperationResult[];
}

/** The fewest operations that are worth a process of their own: a client takes as long to load as a few of them. */
const worthAProcess = 12;

/**
 * Checks copies of clients, several at a time. A copy with many operations is divided among several processes.
 * @param jobs the number of processes at a time
 * @returns the results in the order of the tasks
 * @throws what `checkCopy` throws
 */
export async function checkCopies(
  tasks: readonly CopyTask[],
  jobs: number,
  options: CopyOptions,
): Promise<readonly CopyResult[]> {
  const parts = tasks.flatMap((task, i) => divide(task, jobs).map((part) => ({ ...part, task: i })));
  const found = tasks.map((): { results: OperationResult[]; ends: CopyEnd[] } => ({ results: [], ends: [] }));
  // What is true of the client as a whole is asked of one of its processes.
  const isFirst = (part: (typeof parts)[number]): boolean => parts.find(({ task }) => task === part.task) === part;
  const checked = inOrder(parts, jobs, async (part) => ({
    part,
    ...(await drain(part, { ...options, waiters: isFirst(part) })),
  }));
  for await (const { part, results, end } of checked) {
    found[part.task]?.results.push(...results);
    found[part.task]?.ends.push(end);
  }
  return found.map(({ results, ends }) => ({ results, ...joined(ends) }));
}

function divide({ directory, entries }: CopyTask, jobs: number): readonly CopyTask[] {
  const count = Math.max(1, Math.min(jobs, Math.floor(entries.length / worthAProcess)));
  return Array.from({ length: count }, (_, i) => ({
    directory,
    entries: entries.slice(Math.floor((entries.length * i) / count), Math.floor((entries.length * (i + 1)) / count)),
  }));
}

async function drain(
  { directory, entries }: CopyTask,
  options: CopyOptions,
): Promise<{ readonly results: readonly OperationResult[]; readonly end: CopyEnd }> {
  const results: OperationResult[] = [];
  const checked = checkCopy(directory, entries, options);
  for (;;) {
    const next = await checked.next();
    if (next.done) return { results, end: next.value };
    results.push(next.value.result);
  }
}

/** Processes of one copy tell the same of it. */
function joined(ends: readonly CopyEnd[]): CopyEnd {
  const problems = new Map<string, Problem>();
  for (const problem of ends.flatMap((end) => end.problems))
    problems.set(JSON.stringify([problem.rule, problem.path, problem.subject, problem.actual]), problem);
  return {
    failure: ends.find(({ failure }) => failure !== undefined)?.failure,
    problems: [...problems.values()],
    exports: ends.find(({ exports }) => exports.length > 0)?.exports ?? [],
  };
}
