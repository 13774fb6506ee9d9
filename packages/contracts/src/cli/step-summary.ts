import { appendFileSync, statSync } from 'node:fs';
import { messageOf } from '../base/docpact-error.ts';
import { formatMarkdown } from '../findings/report/markdown.ts';
import type { Report } from '../findings/report/report.ts';

/** What GitHub shows of one step; of more than that it shows nothing: https://docs.github.com/en/actions/reference/limits */
const limit = 1024 * 1024;

/**
 * Adds the report to the summary of the step where there is one (`GITHUB_STEP_SUMMARY`), in the room that is left in it.
 * The report itself is out by then, so that a summary that cannot be written is told, and is no error.
 */
export function appendStepSummary(report: Report): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = formatMarkdown(report, limit - used);
    if (used + Buffer.byteLength(text) > limit) throw new Error('there is no room left in it');
    appendFileSync(file, text);
  } catch (cause) {
    process.stderr.write(`GITHUB_STEP_SUMMARY: ${messageOf(cause)}\n`);
  }
}
