import { sValidator } from '@hono/standard-validator';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { initTRPC, TRPCError } from '@trpc/server';
import { Hono } from 'hono';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { GetInstanceSnapshotOutput } from '../generated/lightsail/index.js';
import { CreateDBClusterSnapshotInput } from '../generated/neptune/index.js';

const valid: CreateDBClusterSnapshotInput = {
  DBClusterSnapshotIdentifier: 'nightly-1',
  DBClusterIdentifier: 'graph',
  Tags: [{ Key: 'team' }],
};
const invalid = { ...valid, DBClusterSnapshotIdentifier: 'nightly--1', Tags: [{ Key: 'aws:team' }] };
const issues = [
  { message: expect.stringContaining('expected no two hyphens in a row'), path: ['DBClusterSnapshotIdentifier'] },
  { message: expect.stringContaining('expected no prefix aws:'), path: ['Tags', 0, 'Key'] },
];

it('is a Standard Schema of its own type', () => {
  const schema: StandardSchemaV1<CreateDBClusterSnapshotInput> = CreateDBClusterSnapshotInput;
  expectTypeOf<
    StandardSchemaV1.InferOutput<typeof CreateDBClusterSnapshotInput>
  >().toEqualTypeOf<CreateDBClusterSnapshotInput>();
  expect(schema['~standard'].validate(invalid)).toMatchObject({ issues });
});

describe('tRPC', () => {
  const trpc = initTRPC.create();
  const router = trpc.router({
    snapshot: trpc.procedure.input(CreateDBClusterSnapshotInput).mutation(({ input }) => {
      expectTypeOf(input).toEqualTypeOf<CreateDBClusterSnapshotInput>();
      return `${input.DBClusterIdentifier}: ${input.Tags?.[0]?.Key}`;
    }),
  });
  const caller = router.createCaller({});

  it('calls a procedure with a valid input, typed', async () => {
    expect(await caller.snapshot(valid)).toBe('graph: team');
  });

  it('refuses an input that breaks its contract, with our message and path', async () => {
    const error = await caller.snapshot(invalid).catch((thrown: unknown) => thrown);
    // Of a schema that has an `assert`, tRPC calls that.
    expect(error).toBeInstanceOf(TRPCError);
    expect(error).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('Input.Tags[0].Key: expected no prefix aws:'),
      cause: { issues: [{ path: 'Input.DBClusterSnapshotIdentifier' }, { path: 'Input.Tags[0].Key' }] },
    });
  });
});

describe('Hono', () => {
  const app = new Hono().post('/snapshots', sValidator('json', CreateDBClusterSnapshotInput), (context) => {
    const input = context.req.valid('json');
    expectTypeOf(input).toEqualTypeOf<CreateDBClusterSnapshotInput>();
    return context.json({ cluster: input.DBClusterIdentifier });
  });
  const post = (body: unknown) =>
    app.request('/snapshots', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('hands a valid body on, typed', async () => {
    const response = await post(valid);
    expect([response.status, await response.json()]).toEqual([200, { cluster: 'graph' }]);
  });

  it('answers 400 to a body that breaks its contract, with our message and path', async () => {
    const response = await post(invalid);
    expect([response.status, await response.json()]).toMatchObject([400, { error: issues }]);
  });
});

it('keeps the very value, dates and all', () => {
  const output = { instanceSnapshot: { createdAt: new Date(0) } };
  expect(GetInstanceSnapshotOutput['~standard'].validate(output)).toEqual({ value: output });
});
