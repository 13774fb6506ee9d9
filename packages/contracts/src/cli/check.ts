import { Command, InvalidArgumentError } from 'commander';
import { defaultSeed } from '../base/default-seed.ts';
import { DocpactError } from '../base/docpact-error.ts';
import type { ShardNumber } from '../findings/report/shard.ts';
import type { Flags } from '../policy/config/settings.ts';
import { verboseOption } from './report-options.ts';
import type { CheckFlags } from './run-check-command.ts';
import { addSettingsOptions, collect, parseCount, parseSeed, type SettingsFlags } from './settings-options.ts';

type CheckOptions = SettingsFlags & Pick<Flags, 'contracts' | 'sdk' | 'seed' | 'verbose'> & CheckFlags;

/** `docpact check`: checks every selected operation against its real client. Passes its exit code to `done`. */
export function checkCommand(done: (exitCode: number) => void): Command {
  const command = new Command('check')
    .description('replay the contracts through the real SDK clients and report where they disagree')
    .option(
      '--sdk <folder>',
      'only the clients of this package, workspace or client (may be given several times; default: the project here)',
      collect,
    )
    .option('--contracts <folder>', 'contracts of your own, beside those of docpact')
    .option('--seed <number>', `the seed of the random cases (default: ${defaultSeed})`, parseSeed)
    .option('--jobs <number>', 'how many processes run clients at a time (default: one a processor)', parseCount)
    .option('--shard <index/total>', 'only this part of the operations, such as 1/3', parseShard)
    .option('--used', 'only the operations that the sources here call')
    .option(
      '--since <ref>',
      'only what this git revision does not have: findings of its clients and contracts do not count',
    )
    .addOption(verboseOption())
    .allowExcessArguments(false);
  const settingsOf = addSettingsOptions(command);
  return command.action(async ({ shard, jobs, used, since, ...flags }: CheckOptions) => {
    const own: CheckFlags = {
      ...(shard && { shard }),
      ...(jobs && { jobs }),
      ...(used && { used }),
      ...(since !== undefined && { since }),
    };
    assertApart(own, flags);
    const settings = await settingsOf(flags);
    // Loaded on demand: the modules of the checks take longer to load than every other command.
    const { runCheck } = await import('./run-check-command.ts');
    done(await runCheck(shard || used ? { ...settings, isComplete: false } : settings, own));
  });
}

/**
 * A shard has only a part of the findings, and a baseline must know those that the revision has too.
 * Throws `DocpactError` (usage) for either beside a revision.
 */
function assertApart({ shard, since }: CheckFlags, { updateBaseline }: SettingsFlags): void {
  const other = shard ? '--shard' : updateBaseline ? '--update-baseline' : undefined;
  if (since !== undefined && other !== undefined)
    throw new DocpactError('usage', `--since and ${other} do not go together`, 'leave one of them out');
}

/** Parses `2/3`. Throws commander's `InvalidArgumentError` for anything else, or a shard that does not exist. */
function parseShard(text: string): ShardNumber {
  const [, index, total] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), total: Number(total) };
  if (shard.index >= 1 && shard.index <= shard.total) return shard;
  throw new InvalidArgumentError('<index>/<total> is expected, such as 1/3, 2/3 or 3/3.');
}
