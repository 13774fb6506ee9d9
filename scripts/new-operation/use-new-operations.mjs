// @ts-check
// What a user does with an operation, done with the new ones. A name that nobody knows does not compile, and what is wrong throws.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DeleteDBClusterSnapshotCommand, NeptuneClient } from '@aws-sdk/client-neptune';
import { GetStaticIpCommand, OrchardClient } from '@aws-sdk/client-orchard';
import { guard } from '@docpact/contracts/guard';
import { at, neptune, orchard, stateful } from '@docpact/contracts/msw';
import { contractSuite } from '@docpact/contracts/suite';
import { fixturesOf } from '@docpact/fixtures';
import { operations } from '@docpact/schemas';
import { DeleteDBClusterSnapshotInput } from '@docpact/schemas/neptune';
import { GetStaticIp, GetStaticIpOutputJson } from '@docpact/schemas/orchard';
import { setupServer } from 'msw/node';

// What is really wrong with the clients, and so is no fault of a new operation.
/** @type {import('@docpact/contracts').Ignore[]} */
const ignore = [
  { rule: 'spelling-misread', reason: 'known' },
  { rule: 'client-crashed', reason: 'known' },
];
const config = { region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
const server = setupServer();

/**
 * Runs a test with these handlers alone.
 * @param {import('msw').RequestHandler[]} handlers
 * @param {() => Promise<void>} test
 */
const mocked = async (handlers, test) => {
  server.use(...handlers);
  await test().finally(() => server.resetHandlers());
};
const remove = (client = new NeptuneClient(config), id = 'nightly-1') =>
  client.send(new DeleteDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: id }));
const lookUp = (client = new OrchardClient(config), name = 'front-door') =>
  client.send(new GetStaticIpCommand({ staticIpName: name }));

describe('the new operations', () => {
  before(() => server.listen({ onUnhandledRequest: 'error' }));
  after(() => server.close());

  it('have validators', () => {
    assert.equal(DeleteDBClusterSnapshotInput.is({ DBClusterSnapshotIdentifier: 'nightly-1' }), true);
    assert.equal(DeleteDBClusterSnapshotInput.is({ DBClusterSnapshotIdentifier: 'x'.repeat(256) }), false);
    assert.equal(GetStaticIpOutputJson.is({ staticIp: { createdAt: 'yesterday' } }), false);
  });

  it('have fixtures', async () => {
    assert.equal(fixturesOf(GetStaticIp).input.typical.sdk.staticIpName, 'front-door');
    const removal = await operations['neptune/DeleteDBClusterSnapshot'].load();
    assert.equal(fixturesOf(removal).output.full.json.DBClusterSnapshot?.AllocatedStorage, 1);
  });

  it('have mocks', () =>
    mocked([neptune.deleteDBClusterSnapshot(), ...orchard.handlers()], async () => {
      assert.equal((await remove()).DBClusterSnapshot?.DBClusterSnapshotIdentifier, 'nightly-1');
      assert.equal((await lookUp()).staticIp?.ipAddress, '192.0.2.1');
    }));

  it('have mocks of their faults, and at an endpoint', () => {
    const endpoint = 'http://localhost:1';
    const gone = neptune.deleteDBClusterSnapshot.fault('DBClusterSnapshotNotFoundFault');
    return mocked([gone, at(endpoint).orchard.getStaticIp.fault('NotFoundException')], async () => {
      await assert.rejects(remove(), { name: 'DBClusterSnapshotNotFoundFault' });
      await assert.rejects(lookUp(new OrchardClient({ ...config, endpoint })), { name: 'NotFoundException' });
    });
  });

  it('are answered by the stateful services, which hold no state of them', () =>
    mocked(stateful().handlers(), async () => {
      assert.equal((await remove()).DBClusterSnapshot?.DBClusterSnapshotIdentifier, 'nightly-1');
      assert.equal((await lookUp()).staticIp?.name, 'front-door');
    }));

  it('are guarded', () =>
    mocked(orchard.handlers(), async () => {
      const guarded = new NeptuneClient(config);
      guarded.middlewareStack.use(guard());
      await assert.rejects(remove(guarded, 'x'.repeat(256)), { name: 'ContractViolation' });
      const other = new OrchardClient(config);
      other.middlewareStack.use(guard({ output: true }));
      await lookUp(other);
    }));
});

await contractSuite({
  describe,
  it: (name, body, timeout) => it(name, { timeout }, body),
  client: (overrides) => new OrchardClient({ ...config, ...overrides }),
  ignore,
});
await contractSuite({
  describe,
  it: (name, body, timeout) => it(name, { timeout }, body),
  client: (overrides) => new NeptuneClient({ ...config, ...overrides }),
  operations: ['DeleteDBClusterSnapshot'],
  ignore,
});
