import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import {
  DocpactError as CodegenError,
  ContractFolder,
  type Explained,
  explainPath,
  parseJson,
  problemsFrom,
  type ReadSentence,
  readContract,
  readTranscription,
  tell,
} from '@docpact/codegen/transcribe';
import { DocpactError } from '../docpact-error.ts';
import type { ExplainCommandOptions } from './explain.ts';
import { ownContracts } from './run-transcribe.ts';

type Contract = Awaited<ReturnType<typeof readContract>> & { readonly path: string };

/**
 * Explains one path of one contract on standard output.
 * @throws DocpactError for an operation or a path that is not there, or a page that cannot be read
 */
export async function runExplain(
  operation: string,
  path: string,
  { contracts = ownContracts, page }: ExplainCommandOptions,
): Promise<number> {
  const contract = await find(operation, contracts);
  const explained = explainPath(
    parseJson(readFileSync(contract.path, 'utf8'), contract.path),
    contract.provenance,
    path,
  );
  if ('known' in explained) {
    const { known, next } = explained;
    const there =
      next.length > 0 ? `after ${known || 'the start'} there is ${next.join(', ')}` : `nothing stands below ${known}`;
    throw new DocpactError('usage', `${operation} has no ${path}`, there);
  }
  const sentences = page === undefined ? [] : sentencesOf(page, contract, path, contracts);
  const text = page === undefined ? [] : readFileSync(page, 'utf8').split('\n');
  process.stdout.write(`${operation} ${path}\n${contract.provenance.page}\n`);
  for (const one of explained) process.stdout.write(show(one, sentences, text));
  return 0;
}

async function find(operation: string, folder: string): Promise<Contract> {
  const [, service, name] = /^([\w.-]+)\/(\w+)$/.exec(operation) ?? [];
  if (service === undefined || name === undefined)
    throw new DocpactError('usage', `"${operation}" names no operation`, 'write it as <service>/<Operation>');
  const { document } = new ContractFolder(folder).files(service, name);
  if (!existsSync(document))
    throw new DocpactError('usage', `there is no contract of ${operation}`, `looked for ${document}`);
  try {
    return { ...(await readContract(document)), path: document };
  } catch (cause) {
    throw cause instanceof CodegenError ? new DocpactError('source', cause.message, undefined, cause) : cause;
  }
}

/** What the page at hand says at the path; a page of other bytes may have other lines. */
function sentencesOf(page: string, { provenance }: Contract, path: string, contracts: string): readonly ReadSentence[] {
  try {
    const bytes = readFileSync(page);
    if (createHash('sha256').update(bytes).digest('hex') !== provenance.sha256)
      process.stderr.write(`${page} is another version than the page of the contract: lines may differ\n`);
    return readTranscription(
      { file: page, folder: provenance.page.split('/')[0] },
      new ContractFolder(contracts),
      false,
    ).sentences.filter((sentence) => sentence.path === path);
  } catch (cause) {
    throw new DocpactError('source', problemsFrom(page, cause).map(tell).join('\n'), undefined, cause);
  }
}

function show(
  { keyword, value, line, why }: Explained,
  sentences: readonly ReadSentence[],
  text: readonly string[],
): string {
  const from = line === undefined ? (why === undefined ? '' : `decided: ${why}`) : `line ${line}`;
  const sentence = sentences.find(
    (one) => one.line === line && (one.keywords.includes(keyword) || (keyword === 'x-unchecked' && one.unchecked)),
  )?.sentence;
  const said = line === undefined ? undefined : (sentence ?? text[line - 1]?.trim());
  return `  ${keyword}: ${JSON.stringify(value)}\n      ${from}${said ? `\n      "${said}"` : ''}\n`;
}
