import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Finding } from '../finding.ts';
import { factLines } from './facts-of.ts';
import type { CheckCount, Report, ReportedOperation } from './report.ts';
import { count } from './verdict.ts';

/** One `testcase`: its result, the reason, and its text. */
interface TestCase {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why it failed or does not count. */
  readonly message: string;
  readonly text: string;
}

/**
 * The report as JUnit XML, which most CI servers read. An operation is a `testsuite`. Each of its checks and findings is a `testcase`. An
 * error is a failure. Warnings (undecided) and suppressed findings are skipped. An addition passes.
 *
 * There is no specification. This follows the schema of Jenkins' reader:
 * https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 */
export function formatJunit(report: Report): string {
  const suites = report.operations.map((operation) => ({ operation, cases: testCasesOf(operation) }));
  const root = create({ encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele('testsuites', {
    name: `docpact ${report.command}`,
    ...sums(suites.flatMap(({ cases }) => cases)),
  });
  for (const { operation, cases } of suites) {
    const suite = root.ele('testsuite', {
      name: `${operation.service}/${operation.operation}`,
      ...sums(cases),
      skipped: cases.filter(({ state }) => state === 'skipped').length,
    });
    addProperties(suite, operation, report.seed);
    for (const one of cases) addCase(suite, operation, one);
  }
  return `${root.end({ prettyPrint: true })}\n`;
}

const sums = (cases: readonly TestCase[]) => ({
  tests: cases.length,
  failures: cases.filter(({ state }) => state === 'failed').length,
  errors: 0,
});

function addProperties(suite: XMLBuilder, { sdk }: ReportedOperation, seed: number | undefined): void {
  const properties = [
    ...(sdk ? [{ name: sdk.package, value: sdk.version }] : []),
    ...(seed === undefined ? [] : [{ name: 'seed', value: seed }]),
  ];
  if (properties.length === 0) return;
  const list = suite.ele('properties');
  for (const property of properties) list.ele('property', property);
}

function addCase(suite: XMLBuilder, { service, operation }: ReportedOperation, one: TestCase): void {
  const { name, state, message, text } = one;
  const node = suite.ele('testcase', { classname: oneLine(`${service}.${operation}`), name: oneLine(name) });
  if (state === 'skipped') node.ele('skipped').txt(message);
  if (state === 'failed') node.ele('failure', { message: oneLine(message) }).txt(text);
  else node.ele('system-out').txt(text);
}

/** A reader takes a line break in an attribute for a space, so this escapes it as in JSON. */
const oneLine = (text: string): string =>
  text.replace(/[\t\n\r]/g, (character) => JSON.stringify(character).slice(1, -1));

function testCasesOf({ checks = [], findings }: ReportedOperation): readonly TestCase[] {
  return [...checks.map((check) => toCheckCase(check, findings)), ...findings.map(toFindingCase)];
}

/** A check has the severity of the worst finding of its cases that counts. */
function toCheckCase({ name, passed, failed }: CheckCount, findings: readonly Finding[]): TestCase {
  const own = findings.filter(({ cases }) => cases.some((one) => one === name || one.startsWith(`${name}: `)));
  const worst = own.filter(({ suppressed }) => suppressed === undefined).map(({ severity }) => severity);
  const message = `${failed} of ${count(passed + failed, 'case')} failed`;
  const text = `${count(passed, 'case')} passed, ${failed} failed`;
  if (worst.includes('error') || (failed > 0 && own.length === 0)) return { name, state: 'failed', message, text };
  if (failed > 0) return { name, state: 'skipped', message, text };
  return { name, state: 'passed', message, text };
}

function toFindingCase(finding: Finding): TestCase {
  const { path, message, severity, rule, suppressed } = finding;
  const text = [message, `rule     ${rule}`, ...factLines(finding)].join('\n');
  const name = `${path}: ${message}`;
  if (suppressed) return { name, state: 'skipped', message: `${suppressed.by}: ${suppressed.reason}`, text };
  if (severity === 'error') return { name, state: 'failed', message, text };
  if (severity === 'warn') return { name, state: 'skipped', message: `warning: ${message}`, text };
  return { name, state: 'passed', message, text };
}
