import { createRequire } from 'node:module';
import { checkOperation } from '../src/check/run-check.ts';
import type { Finding } from '../src/findings/finding.ts';
import { isAbout } from '../src/findings/ignore.ts';
import { protocolOf } from '../src/protocols/index.ts';
import { packaged } from '../src/registry/registry.ts';
import type { BrokenCase } from './broken/breakage.ts';
import { installBroken } from './broken-client.ts';
import { localContext, whileClosed } from './contexts.ts';
import { known } from './known-findings.ts';

const { cache } = createRequire(import.meta.url);

/** The operation of that name. */
export function entryOf(operation: string): (typeof packaged.entries)[number] {
  const entry = packaged.entries.find(({ name }) => name === operation);
  if (!entry) throw new Error(`there is no operation ${operation}`);
  return entry;
}

/** What a check finds in a client that is broken so, besides what is wrong with the one that it is made of. In this process, for starting the command takes longer than the check. */
export async function checkBroken({
  operation,
  breakage,
}: Pick<BrokenCase, 'operation' | 'breakage'>): Promise<readonly Finding[]> {
  const entry = entryOf(operation);
  const folder = installBroken(entry.sdk.package, breakage);
  forgetClients();
  const context = await localContext(entry, [folder]);
  const { findings } = await whileClosed(() => checkOperation(context));
  context.runner.close();
  return findings.filter((finding) => !known.some((entry) => isAbout(entry, finding)));
}

/** Clients share what they register (exception classes, by name): each case loads all of the SDK anew, as a new process would. */
export function forgetClients(): void {
  for (const file of Object.keys(cache)) if (/\/node_modules\/@(aws-sdk|smithy)\//.test(file)) delete cache[file];
}

/** Findings as the tables of cases have them, each once. */
export const linesOf = (findings: readonly Pick<Finding, 'rule' | 'path'>[]): readonly string[] =>
  [...new Set(findings.map(({ rule, path }) => `${rule} ${path}`))].sort();

/** What a case wants, with each fault of its operation for `{all}` and `{documented}`. */
export async function wantedOf({ operation, want }: BrokenCase): Promise<readonly string[]> {
  const contract = await entryOf(operation).load();
  const documented = contract.document['x-operation'].errors;
  const throttles = protocolOf(contract).throttles.map(({ code }) => code);
  const all = [...documented, 'DocpactUndocumentedFault', ...throttles, 'InternalFailure'];
  const wanted = want.flatMap((finding) => {
    if (finding.includes('{all}')) return all.map((fault) => finding.replace('{all}', fault));
    return finding.includes('{documented}')
      ? documented.map((fault) => finding.replace('{documented}', fault))
      : [finding];
  });
  return wanted.sort();
}
