import type { Report } from '../findings/report/report.ts';
import { exitCodeOf } from '../findings/report/verdict.ts';
import { applyBaseline, type Baseline } from '../policy/baseline/baseline.ts';
import { closeBaseline, openBaseline } from '../policy/baseline/baseline-file.ts';
import { updatedBaseline } from '../policy/baseline/update-baseline.ts';
import { applySettings } from '../policy/config/apply-settings.ts';
import { folderInRepository } from '../policy/config/find-config.ts';
import type { Settings } from '../policy/config/settings.ts';
import { registryOf } from '../registry/contract-files.ts';
import { writeReports } from './write-reports.ts';

/** Ends a run: applies the settings to its report, writes every format, updates the baseline. Returns the exit code. */
export type JudgeRun = (ran: Report) => Promise<number>;

/**
 * Makes the function that ends a run by these settings. It reads the baseline before the run, so that an invalid one is reported at once.
 * Throws `DocpactError` for a baseline that cannot be read, the function for a file that cannot be written. The exit code is 3 where something
 * could not be looked at.
 */
export async function judgeBy(settings: Settings): Promise<JudgeRun> {
  const baseline = await openBaseline(settings);
  return async (ran) => {
    const { report, update } = judge(withRoot(ran), settings, baseline);
    const { contracts, reporters, verbose } = settings;
    await writeReports(report, reporters, { registry: registryOf(contracts), verbose });
    // Written last: if the run fails earlier, the baseline stays unchanged.
    if (baseline && update) closeBaseline(baseline, update, settings);
    return exitCodeOf(report, settings.failOn);
  };
}

/** A check says where it ran: the folders in its report are relative to that. */
function withRoot(ran: Report): Report {
  const root = ran.command === 'check' ? folderInRepository(process.cwd()) : undefined;
  return root === undefined ? ran : { ...ran, root };
}

function judge(ran: Report, settings: Settings, baseline: Baseline | undefined) {
  const judged = applySettings(ran, settings, { today: new Date().toISOString().slice(0, 10), baseline });
  const update = baseline && updatedBaseline(judged, baseline, settings.isComplete);
  return { report: update && settings.updateBaseline ? applyBaseline(judged, update.updated) : judged, update };
}
