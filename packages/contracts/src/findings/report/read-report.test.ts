import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  comparison,
  everyState,
  finding,
  foreign,
  operation,
  recorded,
  report,
  twoCopies,
} from '../../../test/sample-report.ts';
import { formatJson } from './json.ts';
import { readReport } from './read-report.ts';
import type { Report } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'docpact-read-'));

/** A file of that text; its name in messages is `report.json`. */
function read(text: string): Report {
  const file = join(folder, 'report.json');
  writeFileSync(file, text);
  return readReport(file);
}

/** What is said of it, without the folder. */
function problem(text: string): string {
  try {
    read(text);
  } catch (error) {
    return String(error).replaceAll(`${folder}/`, '').replace('DocpactError: ', '');
  }
  return 'nothing';
}

const sample = report([operation([finding(), finding({ suppressed: { by: 'ignore', reason: 'why' } })])]);
const text = formatJson(sample);
const shard = { index: 1, total: 1, docpact: '0.1.0', operations: ['zoo/FeedAnimal'] };

it.each([
  { title: 'a check', given: sample },
  { title: 'a comparison', given: comparison([{ service: 'zoo', operation: 'FeedAnimal', findings: [finding()] }]) },
  {
    title: 'a shard with what was seen of each case',
    given: report([operation([], { cases: [{ ...recorded('input typical'), passed: false }] })], { shard }),
  },
  { title: 'an empty shard', given: report([], { shard }) },
  { title: 'a run with clients in every state', given: everyState },
  { title: 'a run with two copies of a client', given: twoCopies() },
  { title: 'a run in a folder of a repository', given: report([], { root: 'packages/a' }) },
  ...foreign.map(({ title, text }) => ({
    title: `a report with ${title}`,
    given: report([operation([finding({ message: text, actual: text, cases: [text] })])]),
  })),
])('$title is read back as it was', ({ given }) => {
  expect(read(formatJson(given))).toEqual(given);
});

it('a report from before findings had the address of their page is read', () => {
  const { docs: _, ...before } = finding();
  const given = report([operation([before])]);
  expect(formatJson(given)).not.toContain('"docs"');
  expect(read(formatJson(given))).toEqual(given);
});

it.each([
  { title: 'nothing', text: '', says: 'report.json:1:1: not JSON: ValueExpected' },
  { title: 'a file cut short', text: text.slice(0, 300), says: 'report.json:18:3: not JSON: UnexpectedEndOfString' },
  { title: 'a comma too many', text: '{\n  "version": 1,\n}', says: 'report.json:3:1: not JSON: PropertyNameExpected' },
  { title: 'a comment', text: '{\n  // a\n  "version": 1\n}', says: 'report.json:2:3: not JSON: InvalidCommentToken' },
  { title: 'another kind of report', text: '<testsuites/>', says: 'report.json:1:1: not JSON: InvalidSymbol' },
  {
    title: 'other JSON',
    text: '{\n  "name": "a"\n}',
    says: `report.json:1:1: not a report: it must have required property 'version'`,
  },
  { title: 'no object', text: '[]', says: 'report.json:1:1: not a report: it must be object' },
  {
    title: 'a later form',
    text: text.replace('"version": 1', '"version": 2'),
    says: 'report.json:2:14: not a report: version must be equal to constant: 1',
  },
  {
    title: 'an unknown severity',
    text: text.replace('"severity": "error"', '"severity": "fatal"'),
    says: 'report.json:45:23: not a report: operations[0].findings[0].severity must be equal to one of the allowed values: error, warn, info',
  },
  {
    title: 'an unknown rule',
    text: text.replace('"rule": "input-member-lost"', '"rule": "no-such-rule"'),
    says: 'report.json:44:19: not a report: operations[0].findings[0].rule is no rule of this docpact: no-such-rule',
  },
  {
    title: 'an unknown member',
    text: text.replace('"seed"', '"seeds": 1, "seed"'),
    says: 'report.json:1:1: not a report: it must NOT have additional properties: seeds',
  },
  {
    title: 'a check without a seed',
    text: text.replace('"seed": 7,', ''),
    says: `report.json:1:1: not a report: it must have required property 'seed'`,
  },
  {
    title: 'a finding that was taken out by hand',
    text: text.replace('"error": 1', '"error": 0'),
    says: 'report.json:90:14: not a report: summary is not the sum of the clients and operations',
  },
  {
    title: 'a check that does not name its clients',
    text: text.replace('"clients"', '"others"'),
    says: `report.json:1:1: not a report: it must have required property 'clients'`,
  },
  {
    title: 'a client in an unknown state',
    text: text.replace('"state": "checked"', '"state": "fine"'),
    says: 'report.json:14:16: not a report: clients[0].state must be equal to one of the allowed values: checked, unchecked, left out, failed',
  },
  {
    title: 'an unknown rule of a client',
    text: formatJson(everyState).replace('"rule": "client-failed"', '"rule": "client-fine"'),
    says: 'report.json:117:19: not a report: clients[4].findings[0].rule is no rule of this docpact: client-fine',
  },
  {
    title: 'a finding of a client that was taken out by hand',
    text: formatJson(everyState).replace('"warn": 4', '"warn": 3'),
    says: 'report.json:175:14: not a report: summary is not the sum of the clients and operations',
  },
  {
    title: 'a shard past the last',
    text: formatJson(report([], { shard: { ...shard, index: 2 } })),
    says: 'report.json:7:14: not a report: shard.index is more than the number of shards',
  },
])('$title is refused with its place', ({ text, says }) => {
  expect(problem(text)).toBe(says);
});

it('a file that is not there, or a folder, is refused', () => {
  expect(() => readReport(join(folder, 'none.json'))).toThrow('no such file');
  expect(() => readReport(folder)).toThrow('illegal operation on a directory');
});
