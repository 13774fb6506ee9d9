import { DocpactError, messageOf } from '../../base/docpact-error.ts';
import { writeWhole } from '../../base/text-files.ts';
import { visible } from '../../base/visible.ts';
import type { Settings } from '../config/settings.ts';
import type { Baseline, KnownFinding } from './baseline.ts';
import { readBaseline } from './read-baseline.ts';
import type { BaselineUpdate } from './update-baseline.ts';

/** Reads the baseline before a run. Undefined if there is none. Throws `DocpactError` for a file that is not a baseline. */
export const openBaseline = async ({ baseline, updateBaseline }: Settings): Promise<Baseline | undefined> =>
  baseline === undefined ? undefined : readBaseline(baseline, updateBaseline);

/** Writes the updated baseline if requested, and reports the changes on standard error. */
export function closeBaseline(before: Baseline, update: BaselineUpdate, { updateBaseline }: Settings): void {
  if (updateBaseline) writeBaseline(update.updated);
  process.stderr.write(visible(updateBaseline ? written(before, update) : outdated(before, update)));
}

function written(before: Baseline, { gone, updated }: BaselineUpdate): string {
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const added = updated.findings.filter(({ fingerprint }) => !known.has(fingerprint)).length;
  const title = `docpact: ${before.file} holds ${count(updated.findings)}: ${added} new, ${gone.length} gone\n`;
  return title + list(gone);
}

function outdated({ file }: Baseline, { gone, unnamed }: BaselineUpdate): string {
  const fixed = `docpact: ${count(gone)} of ${file} fixed, no longer found; --update-baseline takes them out\n`;
  const open = `docpact: ${count(unnamed)} of ${file} of a client with several copies, without saying in which; --update-baseline names them\n`;
  return `${gone.length === 0 ? '' : fixed + list(gone)}${unnamed.length === 0 ? '' : open + list(unnamed)}`;
}

const list = (findings: readonly KnownFinding[]): string =>
  findings
    .map(({ rule, service, operation, path, declaredBy }) => {
      const copies = declaredBy ? ` in ${declaredBy.join(', ')}` : '';
      return `  ${service}/${operation} ${path} ${rule}${copies}\n`;
    })
    .join('');

const count = (findings: readonly KnownFinding[]): string =>
  `${findings.length} finding${findings.length === 1 ? '' : 's'}`;

/** The text of a baseline: the same findings give the same bytes. */
export const toBaselineText = ({ findings }: Baseline): string =>
  `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;

/** Writes the complete baseline or nothing. Throws `DocpactError` (usage) when it cannot be written. */
function writeBaseline(baseline: Baseline): void {
  try {
    writeWhole(baseline.file, toBaselineText(baseline));
  } catch (cause) {
    throw new DocpactError(
      'usage',
      `${baseline.file}: ${messageOf(cause)}`,
      'name a baseline that can be written',
      cause,
    );
  }
}
