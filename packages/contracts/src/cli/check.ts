import { Command, InvalidArgumentError } from 'commander';
import type { Flags, Settings } from '../config/settings.ts';
import { DocpactError } from '../docpact-error.ts';
import { ownVersion } from '../own-version.ts';
import { type CheckReport, toReport } from '../report/report.ts';
import { type ShardNumber, takeShard } from '../report/shard.ts';
import { checkSubject, defaultSeed, loadSubject, type OperationResult } from '../run-check.ts';
import { loadContract, type OperationEntry, selectOperations } from '../subject/load-contracts.ts';
import { sdkFolders } from '../subject/sdk-client.ts';
import { isolateEnvironment } from './isolate-environment.ts';
import { judgeBy } from './judge-run.ts';
import { parseShard } from './parse-shard.ts';
import { progressOf } from './progress.ts';
import { addSettingsOptions, type SettingsFlags } from './settings-options.ts';

interface CheckOptions extends SettingsFlags, Pick<Flags, 'sdk' | 'seed'> {
  readonly shard?: ShardNumber;
}

function parseSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number of at most nine digits is expected.');
}

/** `docpact check`: every selected operation against its real client. Gives its exit code to `done`. */
export function checkCommand(done: (exitCode: number) => void): Command {
  const command = new Command('check')
    .description('replay the contracts through the real SDK clients and report where they disagree')
    .option('--sdk <folder>', 'the folder whose installed clients are checked (default: here, then beside docpact)')
    .option('--seed <number>', `the seed of the random cases (default: ${defaultSeed})`, parseSeed)
    .option('--shard <index/total>', 'only this part of the operations, such as 1/3', parseShard)
    .allowExcessArguments(false);
  const settingsOf = addSettingsOptions(command);
  return command.action(async ({ shard, ...flags }: CheckOptions) => {
    const settings = await settingsOf(flags);
    done(await check(shard ? { ...settings, isFull: false } : settings, shard));
  });
}

async function check(settings: Settings, shard: ShardNumber | undefined): Promise<number> {
  const judge = await judgeBy(settings);
  isolateEnvironment();
  return judge(await makeReport(settings, shard));
}

async function makeReport(settings: Settings, shard: ShardNumber | undefined): Promise<CheckReport> {
  const { seed, selection } = settings;
  const all = selectOperations(selection);
  if (all.length === 0) throw new DocpactError('usage', 'no operation is selected, so nothing would be checked');
  if (!shard) return toReport(seed, await checkAll(all, settings));
  const own = takeShard(all, shard);
  if (own.length === 0)
    process.stderr.write(`shard ${shard.index}/${shard.total} is empty: there are ${all.length} operations\n`);
  const operations = all.map((entry) => `${entry.service}/${entry.name}`);
  return { ...toReport(seed, await checkAll(own, settings)), shard: { ...shard, docpact: ownVersion, operations } };
}

async function checkAll(
  entries: readonly OperationEntry[],
  { sdk, seed }: Settings,
): Promise<readonly OperationResult[]> {
  const contracts = await Promise.all(entries.map(loadContract));
  const folders = sdkFolders(sdk?.folder, sdk?.namedBy);
  const subjects = await Promise.all(contracts.map((contract) => loadSubject(contract, folders, seed)));
  const progress = progressOf(process.stderr);
  const results: OperationResult[] = [];
  // One after another: msw patches HTTP for the whole process while it listens.
  for (const [index, subject] of subjects.entries()) {
    const place = `${index + 1}/${subjects.length} ${subject.contract.key}`;
    let cases = 0;
    const onCase = (): void => {
      if (cases % 50 === 0) progress.show(`${place} ${cases} cases`);
      cases += 1;
    };
    results.push(await checkSubject(subject, { onCase }));
  }
  progress.end();
  return results;
}
