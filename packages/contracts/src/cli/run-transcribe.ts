import {
  ContractFolder,
  describeProblem,
  findPages,
  type PageFile,
  type PageResult,
  type Problem,
  problemsFrom,
  readTranscription,
  sentenceKey,
  toText,
  transcribeFiles,
} from '@docpact/codegen/transcribe';
import { DocpactError } from '../base/docpact-error.ts';
import { visible, visibleJson } from '../base/visible.ts';
import { packagedFolder } from '../registry/contract-files.ts';
import { progressOf } from './progress.ts';

/** The options of `docpact transcribe`. */
export interface TranscribeCommandOptions {
  readonly out?: string;
  readonly check?: true;
  readonly update?: true;
  readonly report?: true;
  readonly descriptions?: true;
}

/**
 * Transcribes pages. The report goes to standard output, problems go to standard error.
 * @returns 0 for pages without changes or problems, 1 for findings, 3 for a page that could not be read
 * @throws DocpactError for options that conflict
 */
export async function runTranscribe(paths: readonly string[], options: TranscribeCommandOptions): Promise<number> {
  const { out, check, update, report } = options;
  if (update && out === undefined)
    throw new DocpactError('usage', '--update needs --out', 'name the folder of the contracts to update');
  const { pages, problems } = findPages(paths);
  problems.forEach(complain);
  if (pages.length === 0 && problems.length === 0)
    throw new DocpactError(
      'usage',
      `no page in ${paths.join(', ')}`,
      'name pages (.rst, .html, .txt), or folders that hold some',
    );
  const [only, another] = pages;
  if (out === undefined && !check && !report) {
    if (another)
      throw new DocpactError(
        'usage',
        `${pages.length} pages and no --out`,
        'name the folder to write the contracts to, or give one page',
      );
    return only ? Math.max(printDocument(only, options), problems.length > 0 ? 3 : 0) : 3;
  }
  const progress = progressOf(process.stderr);
  const results = await transcribeFiles(pages, {
    out: out ?? packagedFolder,
    mode: check || out === undefined ? 'check' : update ? 'update' : 'write',
    descriptions: options.descriptions === true,
    report: report === true,
    onProgress: (done, all) => progress.show(`${done}/${all} pages`),
  });
  progress.end();
  return Math.max(reportResults(results, options), problems.length > 0 ? 3 : 0);
}

/** Writes one page's document to standard output. */
function printDocument(page: PageFile, { descriptions }: TranscribeCommandOptions): number {
  try {
    const { document, problems } = readTranscription(page, new ContractFolder(packagedFolder), descriptions === true);
    process.stdout.write(visibleJson(toText(document)));
    problems.forEach(complain);
    return problems.some(isFinding) ? 1 : 0;
  } catch (cause) {
    problemsFrom(page.file, cause).forEach(complain);
    return 3;
  }
}

function reportResults(results: readonly PageResult[], { out, check, report }: TranscribeCommandOptions): number {
  const compared = check || out !== undefined;
  for (const result of results) {
    if (compared && (check || result.known)) print(formatChanges(result));
    if (report) print(formatSentences(result));
    for (const problem of result.problems) if (compared || problem.code !== 'no-contract') complain(problem);
  }
  if (report) process.stdout.write(summarizeSentences(results));
  const failed = results.filter((result) => result.failed);
  const changed = results.filter(({ changes }) => changes.length > 0);
  if (compared) process.stdout.write(summary(results, failed.length, changed.length, check ?? false));
  if (failed.length > 0) return 3;
  const findings = results.some(({ problems }) =>
    problems.some((problem) => isFinding(problem) && (compared || problem.code !== 'no-contract')),
  );
  return findings || (check && changed.length > 0) ? 1 : 0;
}

function summary(results: readonly PageResult[], failed: number, changed: number, check: boolean): string {
  const read = results.length - failed;
  const news = results.filter(({ failed, known }) => !failed && !known).length;
  const parts = check
    ? [`${read - news - changed} unchanged`, `${changed} changed`, `${news} without a contract`]
    : [`${news} new`, `${changed} changed`, `${read - news - changed} unchanged`];
  return `${read} of ${results.length} pages read: ${parts.join(', ')}\n`;
}

/** Missing content of a page is reported, but is not a finding. */
const isFinding = ({ code }: Problem): boolean => code !== 'page-lacks';

const complain = (problem: Problem): void => {
  process.stderr.write(`${visible(describeProblem(problem))}\n`);
};

const print = (text: string): boolean => process.stdout.write(visible(text));

/** The changes that a page makes to its contract, one keyword per line. Empty for an unchanged contract. */
function formatChanges({ file, contract, changes, moved }: PageResult): string {
  if (!contract || (changes.length === 0 && !moved)) return '';
  const name = `${contract.service}/${contract.operation}`;
  if (changes.length === 0) return `${name} (${file})\n  the same contract; the page's lines or its hash moved\n`;
  const lines = changes.map(({ pointer, before, after, line }) => {
    const place = line === undefined ? '' : `  (line ${line})`;
    if (before === undefined) return `  + ${pointer}: ${JSON.stringify(after)}${place}`;
    if (after === undefined) return `  - ${pointer}: ${JSON.stringify(before)}`;
    return `  ~ ${pointer}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}${place}`;
  });
  return `${name} (${file})\n${lines.join('\n')}\n`;
}

/** Every sentence of a page that looks like a constraint. Each has its keywords, or the reason why it has none, and the key by which decisions name it. */
function formatSentences({ file, sentences }: PageResult): string {
  return sentences
    .map(({ path, line, sentence, keywords, unchecked }) => {
      const made = unchecked ? `${unchecked.reason}: ${unchecked.statement}` : keywords.join(', ');
      return `${file}:${line}  ${path}  ${made}\n    ${sentenceKey(sentence)}  ${sentence}\n`;
    })
    .join('');
}

/** The number of sentences that look like a constraint, and the number of those without a keyword. */
function summarizeSentences(results: readonly PageResult[]): string {
  const sentences = results.flatMap((result) => result.sentences);
  const reasons = new Map<string, number>();
  for (const { unchecked } of sentences) {
    if (unchecked) reasons.set(unchecked.reason, (reasons.get(unchecked.reason) ?? 0) + 1);
  }
  const gave = sentences.filter(({ unchecked }) => !unchecked).length;
  const rest = [...reasons].sort().map(([reason, count]) => `, ${count} ${reason}`);
  return `${sentences.length} sentences look like a constraint: ${gave} gave a keyword${rest.join('')}\n`;
}
