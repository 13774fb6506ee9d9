import { relative } from 'node:path';
import { DocpactError } from '../../base/docpact-error.ts';
import { inCode, type PlacedJson, type Places, parsePlacedJson } from '../../base/parse-json.ts';
import { readText } from '../../base/read-text.ts';
import { holdToSchema } from '../../base/validate-json.ts';
import type { DocpactConfig } from './docpact-config.ts';
import { configNames } from './find-config.ts';
import { importConfig } from './import-config.ts';

/** A configuration that keeps to its schema, and where its parts stand. */
export interface LoadedConfig {
  readonly path: string;
  /** As messages name it: from the working folder. */
  readonly file: string;
  readonly value: DocpactConfig;
  readonly places: Places;
}

/** Reads a configuration. Throws `DocpactError` (usage) for a file that is not there, is broken, or does not keep to the schema. */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const file = relative(process.cwd(), path) || '.';
  const { value, places } = await read(path, file);
  return { path, file, places, value: holdToSchema<DocpactConfig>('config', { value, places, code: 'usage' }) };
}

async function read(path: string, file: string): Promise<PlacedJson> {
  if (!/\.(?:ts|js|mjs|json)$/.test(path))
    throw new DocpactError('usage', `${file}: not a configuration`, `its name may end as in ${configNames.join(', ')}`);
  const text = readText(path, { file, code: 'usage', hint: 'name a configuration that is there' });
  if (path.endsWith('.json')) return parsePlacedJson(text, { file, code: 'usage', hint: 'mend the file' });
  return { value: await importConfig(path, file), places: inCode(file) };
}
