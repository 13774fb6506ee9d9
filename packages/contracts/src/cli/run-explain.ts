import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import {
  ContractError,
  ContractFolder,
  describeProblem,
  problemsFrom,
  type ReadSentence,
  readTranscribed,
  readTranscription,
} from '@docpact/codegen/transcribe';
import { DocpactError } from '../base/docpact-error.ts';
import { visible } from '../base/visible.ts';
import { packagedFolder } from '../registry/contract-files.ts';
import { type Explained, explainPath } from '../registry/explain.ts';
import { shapesOfDocument } from '../registry/place.ts';

/** The options of `docpact explain`. */
export interface ExplainCommandOptions {
  readonly contracts?: string;
  readonly page?: string;
}

type Contract = Awaited<ReturnType<typeof readTranscribed>>;

/**
 * Explains one path of one contract on standard output, under the address of its operation's page.
 * @throws DocpactError for an operation or a path that does not exist, or a page that cannot be read
 */
export async function runExplain(
  operation: string,
  path: string,
  { contracts = packagedFolder, page }: ExplainCommandOptions,
): Promise<number> {
  const contract = await find(operation, contracts);
  const explained = explainPath(shapesOfDocument(contract.document), contract.provenance, path);
  if ('known' in explained) {
    const { known, next } = explained;
    const there =
      next.length > 0 ? `after ${known || 'the start'} there is ${next.join(', ')}` : `nothing stands below ${known}`;
    throw new DocpactError('usage', `${operation} has no ${path}`, there);
  }
  const sentences = page === undefined ? [] : sentencesOf(page, contract, path, contracts);
  const text = page === undefined ? [] : readFileSync(page, 'utf8').split('\n');
  print(`${operation} ${path}\n  ${contract.document['x-operation'].docs}\n`);
  if (path.startsWith('Output') && explained.some(({ keyword }) => refusesInputsAlone.test(keyword)))
    print('  A service may send more than these values and limits; an output that a person writes keeps to them.\n');
  for (const one of explained) print(describeValue(one, { page: page ?? contract.provenance.page, sentences, text }));
  return 0;
}

/** What an output, which keeps its structure, is not refused for. */
const refusesInputsAlone =
  /^(?:enum|const|pattern|allOf|(?:min|max)(?:Length|Items|imum|Properties)|exclusive\w+|multipleOf|uniqueItems)$/;

const print = (text: string): boolean => process.stdout.write(visible(text));

async function find(operation: string, folder: string): Promise<Contract> {
  const [, service, name] = /^([\w.-]+)\/(\w+)$/.exec(operation) ?? [];
  if (service === undefined || name === undefined)
    throw new DocpactError('usage', `"${operation}" names no operation`, 'write it as <service>/<Operation>');
  const { document } = new ContractFolder(folder).files(service, name);
  if (!existsSync(document))
    throw new DocpactError('usage', `there is no contract of ${operation}`, `looked for ${document}`);
  try {
    return await readTranscribed(document);
  } catch (cause) {
    throw cause instanceof ContractError ? new DocpactError('source', cause.message, undefined, cause) : cause;
  }
}

/** The sentences of the local page about the path. A page with other bytes may have other lines. */
function sentencesOf(page: string, { provenance }: Contract, path: string, contracts: string): readonly ReadSentence[] {
  try {
    const bytes = readFileSync(page);
    if (createHash('sha256').update(bytes).digest('hex') !== provenance.sha256)
      process.stderr.write(`${visible(page)} is another version than the page of the contract: lines may differ\n`);
    return readTranscription(
      { file: page, folder: provenance.page.split('/')[0] },
      new ContractFolder(contracts),
      false,
    ).sentences.filter((sentence) => sentence.path === path);
  } catch (cause) {
    throw new DocpactError('source', problemsFrom(page, cause).map(describeProblem).join('\n'), undefined, cause);
  }
}

/** The name of the page in messages, and its text if there is a local copy. */
interface PageAtHand {
  readonly page: string;
  readonly sentences: readonly ReadSentence[];
  readonly text: readonly string[];
}

function describeValue({ keyword, value, line, why }: Explained, { page, sentences, text }: PageAtHand): string {
  const shown = `  ${keyword}: ${JSON.stringify(value)}\n`;
  if (line === undefined) return why === undefined ? shown : `${shown}      decided: ${why}\n`;
  const behind = sentences.filter((one) => one.line === line && gave(one, keyword, value));
  // If several sentences of a line produced such a keyword, the entire line is shown.
  const said = behind.length === 1 ? behind[0]?.sentence : text[line - 1]?.trim();
  return `${shown}      ${page}:${line}\n${said ? `      "${said}"\n` : ''}`;
}

/** Whether a sentence produced a keyword. Each clause under `allOf` is a pattern. */
function gave({ keywords, unchecked }: ReadSentence, keyword: string, value: Explained['value']): boolean {
  if (keyword === 'x-unchecked') return JSON.stringify(unchecked) === JSON.stringify(value);
  return keywords.includes(keyword === 'allOf' ? 'pattern' : keyword);
}
