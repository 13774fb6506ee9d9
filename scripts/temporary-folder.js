import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of vitest a folder for its temporary files, and takes it away at the end with what tests left in it. */
export default function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'docpact-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
