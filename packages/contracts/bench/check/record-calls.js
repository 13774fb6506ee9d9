import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import { RemoteRunner } from '../../dist/clients/run/remote-runner.js';
import { checkAll, tasksOf } from './check-all.js';

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
  await checkAll(tasksOf(project));
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
