import { DocpactError, messageOf } from '../../base/docpact-error.ts';
import { writeWhole } from '../../base/write-whole.ts';
import type { Baseline } from './baseline.ts';

/** The text of a baseline: the same findings give the same bytes. */
export const toBaselineText = ({ findings }: Baseline): string =>
  `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;

/** Writes a baseline whole or not at all. Throws `DocpactError` (usage) when it cannot be written. */
export function writeBaseline(baseline: Baseline): void {
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
