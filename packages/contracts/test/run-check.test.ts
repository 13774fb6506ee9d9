import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Case, Check } from '../src/check/checks/check.ts';
import { model } from '../src/check/checks/model.ts';
import { property } from '../src/check/checks/property.ts';
import { transport } from '../src/check/checks/transport.ts';
import { checkOperation, runCase } from '../src/check/run-check.ts';
import { bytesOf } from '../src/protocols/message.ts';
import { contextOf, network } from './contexts.ts';

const context = contextOf('redshift-serverless/CreateSnapshotCopyConfiguration');

beforeAll(() => network.close('network'));
afterAll(() => {
  context.runner.close();
  network.release();
});

it('a check that has no cases is a finding, not a pass', async () => {
  const empty: Check = { name: 'empty', cases: () => [] };
  const { checks, findings } = await checkOperation(context, { checks: [empty] });
  expect(checks).toEqual([{ name: 'empty', passed: 0, failed: 1 }]);
  expect(findings.map(({ rule, severity }) => ({ rule, severity }))).toEqual([{ rule: 'no-cases', severity: 'error' }]);
});

it('a case that throws is a finding, not a pass', async () => {
  const crash: Case = { name: 'crash', run: async () => Promise.reject(new Error('no verdict')) };
  expect(await runCase(context, crash)).toMatchObject([
    { rule: 'check-crashed', subject: 'crash', actual: 'no verdict' },
  ]);
});

it('a package without declarations of its command is reported', async () => {
  const knows = context.model?.knows.filter((part) => part !== 'faults') ?? [];
  const undeclared = { ...context, model: context.model && { ...context.model, knows } };
  const { findings } = await checkOperation(undeclared, { checks: [model] });
  expect(findings.filter(({ rule }) => rule === 'faults-unavailable')).toMatchObject([
    { severity: 'warn', path: 'Faults' },
  ]);
});

it('a promised member of the output that the client has as an optional one is reported', async () => {
  const neptune = contextOf('neptune/CreateDBClusterSnapshot');
  const { document } = neptune.contract;
  const Output = { ...document.$defs.Output, required: ['DBClusterSnapshot'] };
  const promising = { ...neptune.contract, document: { ...document, $defs: { ...document.$defs, Output } } };
  const { findings } = await checkOperation({ ...neptune, contract: promising }, { checks: [model] });
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'output-became-optional', path: 'Output.DBClusterSnapshot' },
  ]);
});

it('cases that show the same problem are one finding with all their names', async () => {
  const problem = { rule: 'request-path', path: 'Request.path', expected: '/', actual: '/v2' } as const;
  const twice: Check = { name: 'twice', cases: () => ['a', 'b'].map((name) => ({ name, run: async () => [problem] })) };
  const { findings } = await checkOperation(context, { checks: [twice] });
  expect(findings).toMatchObject([{ rule: 'request-path', cases: ['twice: a', 'twice: b'] }]);
});

it('keeps what goes over the wire of each case only where it is asked to', async () => {
  const call: Case = {
    name: 'one call',
    run: async (replay) => {
      const { fixtures } = context;
      await replay.call(fixtures.input.minimal.sdk, { answer: () => ({ output: fixtures.output.minimal.json }) });
      return [];
    },
  };
  const calls: Check = { name: 'calls', cases: () => [call, { name: 'no call', run: async () => [] }] };
  expect((await checkOperation(context, { checks: [calls] })).cases).toBe(undefined);
  const { cases } = await checkOperation(context, { checks: [calls], record: true });
  expect(cases).toMatchObject([
    {
      check: 'calls',
      name: 'one call',
      passed: true,
      exchanges: [{ request: { method: 'POST' }, response: { status: 200 } }],
      more: 0,
    },
    { check: 'calls', name: 'no call', passed: true, exchanges: [], more: 0 },
  ]);
});

it('of a property that fails it keeps the smallest counterexample alone', async () => {
  // A client that loses the retention period of every response.
  const lossy = { ...context.protocol, encodeOutput: () => ({ status: 200, headers: {}, body: bytesOf('{}') }) };
  const { cases } = await checkOperation({ ...context, protocol: lossy }, { checks: [property], record: true });
  expect(cases).toMatchObject([{ passed: false, more: 0 }]);
  expect(cases?.[0]?.exchanges.length).toBe(1);
});

it('a case over the HTTP handler, and one that is never answered, are kept too', async () => {
  const { cases } = await checkOperation(context, { checks: [transport], record: true });
  const ends = (cases ?? []).map(({ name, exchanges }): [string, unknown[]] => [
    name,
    exchanges.map(({ response, error }) => response?.status ?? error),
  ]);
  expect(Object.fromEntries(ends)).toMatchObject({
    'request: full': [200],
    'response: full': [200],
    'constraint: without destinationRegion': [400],
    'exception: server error': [500],
    'a connection that is reset': ['The connection was reset.'],
    'a service that never answers': ['No answer came.'],
  });
  expect(ends.filter(([, exchanges]) => exchanges.length === 0)).toEqual([]);
});
