import { relative } from 'node:path';
import { DocpactError } from '../../base/docpact-error.ts';
import { inCode, type LocatedJson, type Positions, parseJson } from '../../base/parse-json.ts';
import { readText } from '../../base/text-files.ts';
import { validateJson } from '../../base/validate-json.ts';
import type { DocpactConfig } from './docpact-config.ts';
import { configNames } from './find-config.ts';
import { importConfig } from './import-config.ts';

/** A configuration that matches its schema, and the positions of its parts. */
export interface LoadedConfig {
  readonly path: string;
  /** The path for messages, relative to the working folder. */
  readonly file: string;
  readonly value: DocpactConfig;
  readonly positions: Positions;
}

/** Reads a configuration. Throws `DocpactError` (usage) for a file that is missing, is broken, or does not match the schema. */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const file = relative(process.cwd(), path) || '.';
  const { value, positions } = await read(path, file);
  return {
    path,
    file,
    positions,
    value: validateJson<DocpactConfig>('config', { value, positions, code: 'usage' }),
  };
}

async function read(path: string, file: string): Promise<LocatedJson> {
  if (!/\.(?:ts|js|mjs|json)$/.test(path))
    throw new DocpactError('usage', `${file}: not a configuration`, `its name may end as in ${configNames.join(', ')}`);
  const text = readText(path, { file, code: 'usage', hint: 'name a configuration that is there' });
  if (path.endsWith('.json')) return parseJson(text, { file, code: 'usage', hint: 'fix the file' });
  return { value: await importConfig(path, file), positions: inCode(file) };
}
