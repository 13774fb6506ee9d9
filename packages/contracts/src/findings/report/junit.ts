import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Finding } from '../finding.ts';
import { countsOf, isUnknown } from './case-counts.ts';
import { clientFacts, clientState } from './client-words.ts';
import { Copies } from './copies.ts';
import { factLines } from './facts-of.ts';
import type { CheckCount, Report, ReportedClient, ReportedCopy, ReportedOperation } from './report.ts';
import { count } from './verdict.ts';
import { visibleReport } from './visible-report.ts';

/** One `testcase`: its result, the reason, and its text. `error`: it could not be looked at. */
interface TestCase {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped' | 'error';
  /** Why it failed or does not count. */
  readonly message: string;
  readonly text: string;
}

/** One `testsuite`. */
interface Suite {
  readonly name: string;
  readonly className: string;
  readonly properties: readonly { readonly name: string; readonly value: string | number }[];
  readonly cases: readonly TestCase[];
}

/**
 * The report as JUnit XML, which most CI servers read. A client and an operation are a `testsuite` each. Each check and finding of them is a
 * `testcase`. An error is a failure; what could not be looked at is an error of JUnit. Warnings (undecided) and suppressed findings are skipped,
 * and so is a client of which nothing is checked. An addition passes.
 *
 * There is no specification. This follows the schema of Jenkins' reader:
 * https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 */
export const formatJunit = (report: Report): string => write(visibleReport(report));

function write(report: Report): string {
  const copies = new Copies(report);
  const suites = [
    ...(report.clients ?? []).map((client) => clientSuite(client, copies)),
    ...report.operations.map((operation) => operationSuite(operation, copies, report.seed)),
  ];
  const root = create({ encoding: 'UTF-8' }).ele('testsuites', {
    name: `docpact ${report.command}`,
    ...sums(suites.flatMap(({ cases }) => cases)),
  });
  for (const suite of suites) addSuite(root, suite);
  return `${root.end({ prettyPrint: true })}\n`;
}

const numberOf = (cases: readonly TestCase[], wanted: TestCase['state']): number =>
  cases.filter(({ state }) => state === wanted).length;

const sums = (cases: readonly TestCase[]) => ({
  tests: cases.length,
  failures: numberOf(cases, 'failed'),
  errors: numberOf(cases, 'error'),
});

function addSuite(root: XMLBuilder, { name, className, properties, cases }: Suite): void {
  const suite = root.ele('testsuite', { name, ...sums(cases), skipped: numberOf(cases, 'skipped') });
  if (properties.length > 0) {
    const list = suite.ele('properties');
    for (const property of properties) list.ele('property', property);
  }
  for (const one of cases) addCase(suite, className, one);
}

function operationSuite(operation: ReportedOperation, copies: Copies, seed: number | undefined): Suite {
  const { service, operation: name, sdk, checks = [], findings } = operation;
  return {
    name: copies.titleOf(operation),
    className: `${service}.${name}${sdk ? placeOf(sdk, copies) : ''}`,
    properties: [
      ...(sdk ? [{ name: sdk.package, value: sdk.version }] : []),
      ...(sdk?.folder === undefined ? [] : [{ name: 'folder', value: sdk.folder }]),
      ...(seed === undefined ? [] : [{ name: 'seed', value: seed }]),
    ],
    cases: [...checks.map((check) => toCheckCase(check, operation)), ...findings.map(toFindingCase)],
  };
}

/** Tells copies apart by where they are: a reader knows a case again by its class name, whatever the version. */
const placeOf = (copy: ReportedCopy | ReportedClient, copies: Copies): string =>
  copies.isOneOfSeveral(copy) ? ` (${copy.folder ?? copy.version})` : '';

const clientStates = { checked: 'passed', unchecked: 'skipped', 'left out': 'skipped', failed: 'error' } as const;

function clientSuite(client: ReportedClient, copies: Copies): Suite {
  const message = clientState(client, copies.operationsOf(client));
  const without = client.withoutContract ?? [];
  const text = without.length > 0 ? `${message}\nwithout a contract: ${without.join(', ')}` : message;
  return {
    name: copies.titleOfClient(client),
    className: `${client.package}${placeOf(client, copies)}`,
    properties: [
      { name: client.package, value: client.version ?? 'not installed' },
      { name: 'state', value: client.state },
      ...clientFacts(client),
    ],
    cases: [
      { name: 'client', state: clientStates[client.state], message, text },
      ...client.findings.map(toFindingCase),
    ],
  };
}

function addCase(suite: XMLBuilder, className: string, { name, state, message, text }: TestCase): void {
  const node = suite.ele('testcase', { classname: oneLine(className), name: oneLine(name) });
  if (state === 'skipped') node.ele('skipped').txt(message);
  if (state === 'failed') node.ele('failure', { message: oneLine(message) }).txt(text);
  else if (state === 'error') node.ele('error', { message: oneLine(message) }).txt(text);
  else node.ele('system-out').txt(text);
}

/** A reader takes a line break in an attribute for a space, so this escapes it as in JSON. */
const oneLine = (text: string): string =>
  text.replace(/[\t\n\r]/g, (character) => JSON.stringify(character).slice(1, -1));

/** A check has the severity of the worst finding of its cases that counts. */
function toCheckCase(check: CheckCount, operation: ReportedOperation): TestCase {
  const { name } = check;
  const { passed, failed, unknown } = countsOf(operation, check);
  const own = operation.findings.filter(({ cases }) =>
    cases.some((one) => one === name || one.startsWith(`${name}: `)),
  );
  const active = own.filter(({ suppressed }) => suppressed === undefined);
  const all = passed + failed + unknown;
  const failure = `${failed} of ${count(all, 'case')} failed`;
  const unseen = `${unknown} of ${count(all, 'case')} could not be looked at`;
  const text = `${count(passed, 'case')} passed, ${failed} failed${unknown > 0 ? `, ${unknown} could not be looked at` : ''}`;
  const isBad = active.some((finding) => finding.severity === 'error' && !isUnknown(finding));
  if (isBad || (failed > 0 && own.length === 0)) return { name, state: 'failed', message: failure, text };
  if (unknown > 0) return { name, state: active.some(isUnknown) ? 'error' : 'skipped', message: unseen, text };
  return { name, state: failed > 0 ? 'skipped' : 'passed', message: failure, text };
}

function toFindingCase(finding: Finding): TestCase {
  const { path, message, severity, rule, suppressed } = finding;
  const text = [message, `rule     ${rule}`, ...factLines(finding)].join('\n');
  const name = `${path}: ${message}`;
  if (suppressed) return { name, state: 'skipped', message: `${suppressed.by}: ${suppressed.reason}`, text };
  if (severity === 'error') return { name, state: isUnknown(finding) ? 'error' : 'failed', message, text };
  if (severity === 'warn') return { name, state: 'skipped', message: `warning: ${message}`, text };
  return { name, state: 'passed', message, text };
}
