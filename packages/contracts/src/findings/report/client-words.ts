import { copyName } from './copies.ts';
import type { ReportedClient, ReportedOperation } from './report.ts';
import { count } from './verdict.ts';

/** What became of a client, in words: `5 operations checked, 31 without a contract`. */
export function clientState(client: ReportedClient, operations: readonly ReportedOperation[]): string {
  const { state, version, reason, findings, withoutContract = [] } = client;
  if (state === 'left out') return `left out: ${reason ?? 'by the configuration'}`;
  if (state === 'failed') return `could not be looked at${causeOf(client)}`;
  const without = withoutContract.length > 0 ? [`${withoutContract.length} without a contract`] : [];
  const unseen = operations.filter((one) => one.findings.some(({ rule }) => rule === 'operation-unchecked')).length;
  const checked = `${count(operations.length - unseen, 'operation')} checked`;
  const not = unseen > 0 ? [`${unseen} could not be looked at`] : [];
  if (state === 'checked') return [checked, ...not, ...without].join(', ');
  if (version === undefined) return 'not installed, nothing checked';
  const isWithout = findings.some(({ rule }) => rule === 'client-without-contracts');
  return isWithout ? 'no contracts, nothing checked' : ['nothing checked', ...without].join(', ');
}

function causeOf({ findings }: ReportedClient): string {
  const cause = findings.find(({ rule }) => rule === 'client-failed') ?? findings[0];
  return cause === undefined ? '' : `: ${cause.actual.split('\n', 1)}`;
}

/** One fact of a client, under the name that every format uses for it. */
export interface ClientFact {
  readonly name: 'folder' | 'declared by' | 'with';
  readonly value: string;
}

/** Where a client lies, who declares it, and the versions of what decides its behaviour. At most so many who declare it are named. */
export function clientFacts(
  { folder, declaredBy, runtime }: ReportedClient,
  declarers = Number.POSITIVE_INFINITY,
): readonly ClientFact[] {
  const versions = Object.entries(runtime).sort(([a], [b]) => (a < b ? -1 : 1));
  const more = declaredBy.length > declarers ? ` and ${declaredBy.length - declarers} more` : '';
  const facts: readonly ClientFact[] = [
    { name: 'folder', value: folder ?? '' },
    { name: 'declared by', value: `${declaredBy.slice(0, declarers).join(', ')}${more}` },
    { name: 'with', value: versions.map(([name, version]) => `${name} ${version}`).join(', ') },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** The facts in one line: `node_modules/@aws-sdk/client-s3, declared by package.json, with @smithy/core 3.2.0`. */
export const factLine = (client: ReportedClient, declarers?: number): string =>
  clientFacts(client, declarers)
    .map(({ name, value }) => (name === 'folder' ? value : `${name} ${value}`))
    .join(', ');

/** A client in one line of text: its name, what became of it, and its facts. */
export const clientLine = (client: ReportedClient, operations: readonly ReportedOperation[]): string => {
  const facts = factLine(client);
  return `${copyName(client)}: ${clientState(client, operations)}${facts === '' ? '' : ` (${facts})`}`;
};

/** The package.json that declares a client, relative to the working folder: the first of several, without the alias that may follow it. */
export const declaringFile = ({ declaredBy }: ReportedClient): string | undefined =>
  declaredBy.toSorted()[0]?.replace(/ \(as [^)]*\)$/, '');
