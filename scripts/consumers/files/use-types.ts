// The types of the other packages, used as their README uses them. Each line that is marked must be a mistake, or the compiler complains.
import { type Generated, generate } from '@docpact/codegen';
import { type Transcription, transcribePage } from '@docpact/codegen/transcribe';
import { checkCopy, clientsIn, defaultSeed, defineConfig, type Finding, registryOf } from '@docpact/contracts';
import { arbitrariesOf, fixturesOf } from '@docpact/fixtures';
import { CreateDBClusterSnapshot } from '@docpact/schemas/neptune';

const { input, output, faults } = fixturesOf(CreateDBClusterSnapshot);
const identifier: string = input.minimal.sdk.DBClusterSnapshotIdentifier;
const created: Date | undefined = output.full.sdk.DBClusterSnapshot?.SnapshotCreateTime;
const text: string | undefined = output.full.json.DBClusterSnapshot?.SnapshotCreateTime;
// @ts-expect-error the JSON view of a moment is text
export const wrongView: Date | undefined = output.full.json.DBClusterSnapshot?.SnapshotCreateTime;
// @ts-expect-error no such member
export const unknownMember = input.typical.sdk.Nothing;
const arbitrary = arbitrariesOf(CreateDBClusterSnapshot).input;
// @ts-expect-error a fault's status is a number
export const wrongStatus: string | undefined = faults[0]?.status;

export const config = defineConfig({
  services: ['neptune'],
  ignore: [{ rule: 'fault-missing', service: 'neptune', reason: 'The fault was withdrawn.' }],
});
// @ts-expect-error no such rule
export const unknownRule = defineConfig({ ignore: [{ rule: 'nothing', reason: 'none' }] });
// @ts-expect-error what may pass has its reason
export const withoutReason = defineConfig({ ignore: [{ rule: 'fault-missing' }] });

export async function check(): Promise<readonly Finding[]> {
  const [copy] = clientsIn('.').copies;
  if (copy === undefined) return [];
  const entries = registryOf().entries.filter(({ sdk }) => sdk.package === copy.package);
  const signal = AbortSignal.timeout(60_000);
  const found: Finding[] = [];
  for await (const { result } of checkCopy(copy.directory, entries, { seed: defaultSeed, signal }))
    found.push(...result.findings);
  return found;
}

export const generated = (): Promise<Generated> => generate({ services: 'services', out: 'generated' });
export const transcribed = (page: Uint8Array): Transcription => transcribePage('neptune/page.rst', page);
export default [identifier, created, text, arbitrary];
