import type { Subject } from '../src/check/checks/check.ts';
import { isolateEnvironment } from '../src/check/isolate-environment.ts';
import { loadSubject } from '../src/check/run-check.ts';
import { sdkFolders } from '../src/clients/find-clients.ts';
import { registryOf } from '../src/registry/contract-files.ts';

isolateEnvironment();

/** Every operation against the client that the checkout has installed. */
export const subjects: readonly Subject[] = await Promise.all(
  registryOf(undefined).entries.map(async (entry) => loadSubject(await entry.load(), sdkFolders(undefined))),
);

/** One of them, by `service/Operation`. */
export function subjectOf(key: string): Subject {
  const subject = subjects.find(({ contract }) => contract.key === key);
  if (!subject) throw new Error(`no contract ${key}`);
  return subject;
}
