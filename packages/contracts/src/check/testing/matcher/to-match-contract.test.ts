import { CreateDBClusterSnapshot, CreateDBClusterSnapshotInput } from '@docpact/schemas/neptune';
import { expect, it } from 'vitest';
import { toMatchContract } from './to-match-contract.ts';
import './vitest.ts';

const good = { DBClusterSnapshotIdentifier: 'nightly-1', DBClusterIdentifier: 'graph' };
const bad = { DBClusterSnapshotIdentifier: 'nightly--1', Tags: [{ Key: 'aws:team' }] };

it('passes for a value that keeps the contract, and fails with every issue for one that does not', () => {
  expect(good).toMatchContract(CreateDBClusterSnapshotInput);
  expect(() => expect(bad).toMatchContract(CreateDBClusterSnapshotInput)).toThrowErrorMatchingInlineSnapshot(`
    [Error: neptune/CreateDBClusterSnapshot: Input breaks its contract in 3 places
      Input.DBClusterSnapshotIdentifier: expected no two hyphens in a row (pattern ^(?!.*--)), got "nightly--1" (neptune/create_db_cluster_snapshot.rst:50)
      Input.Tags[0].Key: expected no prefix aws: (pattern ^(?!aws:)), got "aws:team" (neptune/create_db_cluster_snapshot.rst:99)
      Input.DBClusterIdentifier: expected a required member, got nothing (neptune/create_db_cluster_snapshot.rst:61)]
  `);
});

it('under .not it is the other way round', () => {
  expect(bad).not.toMatchContract(CreateDBClusterSnapshotInput);
  expect(() => expect(good).not.toMatchContract(CreateDBClusterSnapshotInput)).toThrowErrorMatchingInlineSnapshot(
    `[Error: neptune/CreateDBClusterSnapshot: Input keeps its contract, and was expected to break it]`,
  );
});

it('takes a side of an operation for its SDK view', () => {
  expect({ DBClusterSnapshot: { SnapshotCreateTime: new Date(0) } }).toMatchContract(CreateDBClusterSnapshot.output);
  expect({ DBClusterSnapshot: { SnapshotCreateTime: 'today' } }).not.toMatchContract(CreateDBClusterSnapshot.output);
});

it('stands for a value inside another', () => {
  const calls = [{ input: good }];
  expect(calls).toEqual([{ input: expect.toMatchContract(CreateDBClusterSnapshotInput) }]);
  expect([{ input: bad }]).not.toEqual([{ input: expect.toMatchContract(CreateDBClusterSnapshotInput) }]);
});

it('takes validators whose violations are of another copy of the runtime', () => {
  const foreign = Object.assign(new Error('Input breaks its contract'), { code: 'contract-violation' });
  const validator = {
    ...CreateDBClusterSnapshotInput,
    assert: () => {
      throw foreign;
    },
  };
  expect(toMatchContract(good, validator).message()).toBe('Input breaks its contract');
});

it.each([[undefined], ['neptune'], [{}], [{ sdk: {} }]])('refuses %j, which is no validator', (expected) => {
  expect(() => Reflect.apply(toMatchContract, undefined, [good, expected])).toThrow(
    'toMatchContract needs a validator, got ',
  );
});
