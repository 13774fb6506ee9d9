import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes what killed runs left behind.
 * @param prefix how the names of such folders begin
 * @param hours a folder that is younger may still be in use
 */
export function removeForgotten(parent: string, prefix: string, hours: number): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix)))
    try {
      const folder = join(parent, name);
      if (Date.now() - statSync(folder).mtimeMs > hours * 3_600_000) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run has removed it, or it is another user's.
    }
}
