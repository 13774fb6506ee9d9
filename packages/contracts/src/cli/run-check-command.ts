import { DocpactError } from '../base/docpact-error.ts';
import { ownVersion } from '../base/own-version.ts';
import { clearAwsEnvironment } from '../check/clear-aws-environment.ts';
import { checkOperation, loadContext } from '../check/run-check.ts';
import { sdkFolders } from '../clients/find-clients.ts';
import { type CheckReport, type OperationResult, toReport } from '../findings/report/report.ts';
import { type ShardNumber, takeShard } from '../findings/report/shard.ts';
import type { Settings } from '../policy/config/settings.ts';
import { registryOf } from '../registry/contract-files.ts';
import type { ContractEntry } from '../registry/registry.ts';
import { judgeBy } from './judge-run.ts';
import { progressOf } from './progress.ts';

/**
 * Checks the selected operations, or a shard of them, and reports the results. Returns the exit code.
 * Throws `DocpactError` for what is missing or cannot be read.
 */
export async function runCheck(settings: Settings, shard: ShardNumber | undefined): Promise<number> {
  const judge = await judgeBy(settings);
  clearAwsEnvironment();
  return judge(await makeReport(settings, shard));
}

async function makeReport(settings: Settings, shard: ShardNumber | undefined): Promise<CheckReport> {
  const { contracts, seed, selection } = settings;
  const all = registryOf(contracts).select(selection);
  if (all.length === 0) throw new DocpactError('usage', 'no operation is selected, so nothing would be checked');
  // A shard records everything that any format of the joined report may need.
  const record = shard !== undefined || settings.reporters.some(({ format }) => format === 'html');
  if (!shard) return toReport(seed, await checkAll(all, settings, record), []);
  const own = takeShard(all, shard);
  if (own.length === 0)
    process.stderr.write(`shard ${shard.index}/${shard.total} is empty: there are ${all.length} operations\n`);
  const operations = all.map(({ key }) => key);
  return {
    ...toReport(seed, await checkAll(own, settings, record), []),
    shard: { ...shard, docpact: ownVersion, operations },
  };
}

async function checkAll(
  entries: readonly ContractEntry[],
  { sdk, seed }: Settings,
  record: boolean,
): Promise<readonly OperationResult[]> {
  const contracts = await Promise.all(entries.map((entry) => entry.load()));
  const folders = sdkFolders(sdk.folders[0], sdk.namedBy);
  const contexts = await Promise.all(contracts.map((contract) => loadContext(contract, folders, seed)));
  const progress = progressOf(process.stderr);
  const results: OperationResult[] = [];
  // One after another: msw patches HTTP for the entire process while it listens.
  for (const [index, context] of contexts.entries()) {
    const place = `${index + 1}/${contexts.length} ${context.contract.key}`;
    let cases = 0;
    const onCase = (): void => {
      if (cases % 50 === 0) progress.show(`${place} ${cases} cases`);
      cases += 1;
    };
    results.push(await checkOperation(context, { onCase, record }));
  }
  progress.end();
  return results;
}
