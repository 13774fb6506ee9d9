import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import { checkCopies } from '../../dist/check/gate/check-copies.js';
import { clientsIn } from '../../dist/clients/clients-in.js';
import { RemoteRunner } from '../../dist/clients/run/remote-runner.js';
import { registryOf } from '../../dist/registry/contract-files.js';

/**
 * Runs the checks once and writes every call with its replies to a file for each client.
 * @returns the files, and how many requests and clients there were
 */
export async function recordCalls(folder, project) {
  const calls = new Map();
  for (const method of ['call', 'pages']) {
    const run = RemoteRunner.prototype[method];
    RemoteRunner.prototype[method] = async function (call) {
      const end = await run.call(this, call);
      const { directory } = this.facts;
      calls.set(directory, [
        ...(calls.get(directory) ?? []),
        { ...call, answer: end.exchanges.map(({ reply }) => reply) },
      ]);
      return end;
    };
  }
  const { entries } = registryOf();
  // The clients that the checkout has under their own names: older ones are for tests.
  const copies = clientsIn(project).copies.filter(({ declared }) => declared.some((one) => one.alias === one.package));
  const tasks = copies.map((copy) => ({
    directory: copy.directory,
    entries: entries.filter(({ sdk }) => sdk.package === copy.package),
  }));
  await checkCopies(tasks, tasks.length, { seed: 1, signal: new AbortController().signal });
  const files = [...calls].map(([directory, list], i) => {
    const file = join(folder, `${i}.bin`);
    writeFileSync(file, v8.serialize({ directory, calls: list }));
    return file;
  });
  const all = [...calls.values()].flat();
  return {
    files,
    sends: all.reduce((sum, { answer }) => sum + answer.length, 0),
    clients: all.filter(({ pattern }) => pattern !== 'many calls').length,
  };
}
