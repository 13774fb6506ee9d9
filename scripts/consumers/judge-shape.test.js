import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeShape } from './judge-shape.js';

const client = '@aws-sdk/client-lightsail';
const shape = {
  gated: ['lightsail 3.1.0 checked, packages/a/package.json', 'lightsail not installed unchecked, package.json'],
  operations: ['GetInstanceSnapshot 3.1.0'],
  rules: ['warn client-not-installed not installed', 'error output-member-lost 3.1.0'],
  says: /1 operation of 1 client/,
  exitCode: 1,
};
/** What fits the shape, as new data for each case. */
const fitting = () => ({
  report: {
    clients: [
      { package: client, version: '3.1.0', state: 'checked', declaredBy: ['packages/a/package.json'], findings: [] },
      {
        package: client,
        state: 'unchecked',
        declaredBy: ['package.json'],
        findings: [{ severity: 'warn', rule: 'client-not-installed' }],
      },
    ],
    operations: [
      {
        operation: 'GetInstanceSnapshot',
        sdk: { version: '3.1.0' },
        findings: [
          { severity: 'error', rule: 'output-member-lost' },
          { severity: 'error', rule: 'output-member-missing' },
          { severity: 'info', rule: 'fault-undocumented' },
        ],
      },
    ],
  },
  ran: { code: 1, all: '✘ 1 operation of 1 client: 1 error' },
});

/** @type {readonly (readonly [title: string, change: (found: ReturnType<typeof fitting>) => unknown])[]} */
const changes = [
  ['another version is gated', ({ report }) => Object.assign(report.clients[0], { version: '3.2.0' })],
  ['a client more is gated', ({ report }) => report.clients.push({ ...report.clients[0], package: `${client}-2` })],
  ['a client is not gated', ({ report }) => Object.assign(report.clients[0], { state: 'failed' })],
  ['another package declares it', ({ report }) => Object.assign(report.clients[0], { declaredBy: ['package.json'] })],
  ['no operation was checked', ({ report }) => report.operations.pop()],
  ['what was expected to be wrong is not', ({ report }) => report.operations[0].findings.shift()],
  ['what should be told is not', ({ report }) => report.clients[1].findings.pop()],
  [
    'something is wrong of another version',
    ({ report }) =>
      report.operations[0].findings.push({ severity: 'error', rule: 'fault-missing' }) &&
      Object.assign(report.operations[0].sdk, { version: '3.9.0' }),
  ],
  ['it says something else', ({ ran }) => Object.assign(ran, { all: '' })],
  ['the exit code is another one', ({ ran }) => Object.assign(ran, { code: 0 })],
];

describe('a shape', () => {
  it('fits what is expected of it, with more to say of a version that is wrong', () => {
    const { report, ran } = fitting();
    judgeShape(shape, report, ran);
  });

  for (const [title, change] of changes)
    it(`does not fit when ${title}`, () => {
      const found = fitting();
      change(found);
      assert.throws(() => judgeShape(shape, found.report, found.ran), assert.AssertionError);
    });
});
