import { Command, InvalidArgumentError } from 'commander';
import { defaultSeed } from '../base/default-seed.ts';
import type { ShardNumber } from '../findings/report/shard.ts';
import type { Flags } from '../policy/config/settings.ts';
import { verboseOption } from './report-options.ts';
import { addSettingsOptions, collect, parseCount, parseSeed, type SettingsFlags } from './settings-options.ts';

interface CheckOptions extends SettingsFlags, Pick<Flags, 'contracts' | 'sdk' | 'seed' | 'verbose'> {
  readonly shard?: ShardNumber;
  readonly jobs?: number;
}

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
    .addOption(verboseOption())
    .allowExcessArguments(false);
  const settingsOf = addSettingsOptions(command);
  return command.action(async ({ shard, jobs, ...flags }: CheckOptions) => {
    const settings = await settingsOf(flags);
    // Loaded on demand: the modules of the checks take longer to load than every other command.
    const { runCheck } = await import('./run-check-command.ts');
    done(
      await runCheck(shard ? { ...settings, isComplete: false } : settings, {
        ...(shard && { shard }),
        ...(jobs && { jobs }),
      }),
    );
  });
}

/** Parses `2/3`. Throws commander's `InvalidArgumentError` for anything else, or a shard that does not exist. */
function parseShard(text: string): ShardNumber {
  const [, index, total] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), total: Number(total) };
  if (shard.index >= 1 && shard.index <= shard.total) return shard;
  throw new InvalidArgumentError('<index>/<total> is expected, such as 1/3, 2/3 or 3/3.');
}
