import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { DocpactError, messageOf } from '../../base/docpact-error.ts';
import { rules } from '../rules.ts';
import type { JsonReport } from './json.ts';
import { type Report, summarize } from './report.ts';

/**
 * Reads a report that a command wrote with `--format json`.
 * @throws DocpactError (source) when the file cannot be read, or is not JSON or not a report: then with line and column
 */
export function readReport(file: string): Report {
  const text = read(file);
  const value = parse(file, text);
  const [problem] = isReport(value) ? problemsOf(value) : (isReport.errors ?? []).map(toProblem);
  if (problem === undefined && isReport(value)) return fromJson(value);
  throw notReport(file, text, problem);
}

const hint = 'give reports that docpact wrote with --format json';

const isReport = new Ajv2020().compile<JsonReport>(
  JSON.parse(readFileSync(new URL('../../../report.schema.json', import.meta.url), 'utf8')),
);

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new DocpactError('source', `${file}: ${messageOf(cause)}`, hint, cause);
  }
}

/** V8 does not always report where JSON breaks. The second parser does. */
function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    const [first] = errors;
    const problem = first ? printParseErrorCode(first.error) : messageOf(cause);
    throw new DocpactError('source', `${placeOf(file, text, first?.offset ?? 0)}: not JSON: ${problem}`, hint, cause);
  }
}

interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function toProblem({ instancePath, message = 'is not as expected', params }: ErrorObject): Problem {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
  const named = Object.values(params).flat().join(', ');
  return { path, message: message.includes(named) ? message : `${message}: ${named}` };
}

/** Problems that the schema cannot express. */
function problemsOf(report: JsonReport): readonly Problem[] {
  const unknown = (['clients', 'operations'] as const).flatMap((holders) =>
    (report[holders] ?? []).flatMap(({ findings }, i) =>
      findings.flatMap(({ rule }, j) =>
        Object.hasOwn(rules, rule)
          ? []
          : [{ path: [holders, i, 'findings', j, 'rule'], message: `is no rule of this docpact: ${rule}` }],
      ),
    ),
  );
  const { summary, clients, operations, shard } = fromJson(report);
  const isCounted = isDeepStrictEqual(summary, summarize({ clients, operations }));
  const isInside = shard === undefined || shard.index <= shard.total;
  return [
    ...unknown,
    ...(isCounted ? [] : [{ path: ['summary'], message: 'is not the sum of the clients and operations' }]),
    ...(isInside ? [] : [{ path: ['shard', 'index'], message: 'is more than the number of shards' }]),
  ];
}

function notReport(file: string, text: string, problem: Problem = { path: [], message: 'is not as expected' }): Error {
  const { path, message } = problem;
  const tree = parseTree(text);
  const offset = tree && findNodeAtLocation(tree, [...path])?.offset;
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  const place = placeOf(file, text, offset ?? 0);
  return new DocpactError('source', `${place}: not a report: ${name.slice(1) || 'it'} ${message}`, hint);
}

function placeOf(file: string, text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** The version step is computed again from the changes. */
const fromJson = ({ operations, bump: _bump, ...report }: JsonReport): Report => ({
  ...report,
  operations: operations.map(({ checks, ...operation }) => ({
    ...operation,
    ...(checks && { checks: checks.byName }),
  })),
});
