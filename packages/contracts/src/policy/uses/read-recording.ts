import { relative } from 'node:path';
import { parseJson } from '../../base/parse-json.ts';
import { readText } from '../../base/text-files.ts';
import { validateJson } from '../../base/validate-json.ts';
import { pathsIn, type UsesSource } from './paths-in.ts';

/** One recorded call, as `recording.schema.json` describes it. */
interface Recording {
  readonly service: string;
  readonly operation: string;
  readonly input?: object;
  readonly output?: object;
  readonly fault?: string;
}

/** Reads a recorded call. Throws `DocpactError` (source) with the position if the file is not one. */
export async function readRecording(path: string): Promise<UsesSource> {
  const code = 'source';
  const role = { file: relative(process.cwd(), path), code, hint: 'fix it, or leave it out of usesFrom' } as const;
  const { value, positions } = parseJson(readText(path, role), role);
  const recording = validateJson<Recording>('recording', { value, positions, code });
  const { service, operation, input = {}, output = {}, fault } = recording;
  const occurrences = [
    ...pathsIn(input, 'Input', ['input']),
    ...pathsIn(output, 'Output', ['output']),
    ...(fault === undefined ? [] : [{ path: `Faults.${fault}`, at: ['fault'] }]),
  ];
  return { key: `${service}/${operation}`, keyAt: ['operation'], occurrences, positions, code };
}
