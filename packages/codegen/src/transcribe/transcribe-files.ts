import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ContractFolder } from './contract-folder.ts';
import type { PageFile } from './find-pages.ts';
import { type Batch, PageQueue } from './page-queue.ts';
import { type FileOptions, type PageResult, transcribeFile } from './transcribe-file.ts';

/** How a set of pages is transcribed. */
export interface FilesOptions extends FileOptions {
  /** The folder of contracts that is read and written. */
  readonly out: string;
  /** How many threads at most; the default is one a core. */
  readonly threads?: number;
  /** Told of each batch of pages that is done. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** The heap of a thread in MB: enough for the largest file that is read, and small enough that garbage is not left lying. */
const HEAP = 512;
/** Below this many pages starting a thread costs more than it saves. */
const WORTH_A_THREAD = 256;

/**
 * Transcribes pages into a folder of contracts, on more than one core where there are many.
 * @returns one result a page, in the order of the pages
 */
export async function transcribeFiles(pages: readonly PageFile[], options: FilesOptions): Promise<PageResult[]> {
  const { out, threads = availableParallelism(), onProgress } = options;
  const results: PageResult[] = new Array(pages.length);
  const count = Math.min(threads, Math.floor(pages.length / WORTH_A_THREAD));
  if (count === 0) {
    const folder = new ContractFolder(out);
    pages.forEach((page, index) => {
      results[index] = transcribeFile(page, folder, options);
      onProgress?.(index + 1, pages.length);
    });
  } else await inThreads(count, pages, options, results);
  return firstOfEach(results, pages, options);
}

/** Hands batches of pages to threads, each the next one when it is done with its own. */
async function inThreads(
  count: number,
  pages: readonly PageFile[],
  options: FilesOptions,
  results: PageResult[],
): Promise<void> {
  const { mode, descriptions, report, out, onProgress } = options;
  const queue = new PageQueue(pages);
  let done = 0;
  const run = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let batch: Batch | undefined;
      const hand = (): void => {
        batch = queue.take(batch);
        if (batch) worker.postMessage(pages.slice(batch.from, batch.to));
        else resolve();
      };
      worker.on('error', reject);
      worker.on('message', (made: PageResult[]) => {
        made.forEach((result, index) => {
          results[(batch?.from ?? 0) + index] = result;
        });
        done += made.length;
        onProgress?.(done, pages.length);
        hand();
      });
      hand();
    });
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL('./page-worker.js', import.meta.url), {
        workerData: { out, mode, descriptions, report },
        resourceLimits: { maxOldGenerationSizeMb: HEAP },
      }),
  );
  try {
    await Promise.all(workers.map(run));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Two pages of one operation give one contract: the first in order stands, the other is reported. */
function firstOfEach(results: readonly PageResult[], pages: readonly PageFile[], options: FilesOptions): PageResult[] {
  const first = new Map<string, number>();
  const disputed = new Set<number>();
  const settled = results.map((result, index): PageResult => {
    const contract = result.contract?.file;
    const holder = contract === undefined ? undefined : first.get(contract);
    if (contract === undefined) return result;
    if (holder === undefined) first.set(contract, index);
    if (holder === undefined) return result;
    disputed.add(holder);
    const problem = {
      code: 'same-contract',
      file: result.file,
      expected: 'one page an operation',
      actual: `${results[holder]?.file}, which gives ${contract} too`,
      hint: 'Give one form of each page.',
    } as const;
    return { ...result, failed: true, changes: [], moved: false, problems: [problem] };
  });
  const folder = new ContractFolder(options.out);
  for (const index of options.mode === 'check' ? [] : disputed) {
    const page = pages[index];
    if (page) transcribeFile(page, folder, { ...options, mode: 'update' });
  }
  return settled;
}
