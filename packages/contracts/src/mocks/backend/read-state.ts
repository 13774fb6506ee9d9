import { DocpactError } from '../../base/docpact-error.ts';
import { type FileRole, parsePlacedJson } from '../../base/parse-json.ts';
import { inCode } from '../../base/positions.ts';
import { readText } from '../../base/read-text.ts';
import { type Given, holdToSchema, violationError } from '../../base/validate-json.ts';
import type { BackendState } from './backend-state.ts';
import { stateViolations } from './state-violations.ts';

/**
 * Reads a state from a JSON file by state.schema.json. Throws `DocpactError`: source, with file, line and column, for a file that
 * cannot be read or a state that cannot be.
 */
export function readState(file: string): BackendState {
  const role: FileRole = { file, code: 'source', hint: 'mend the file' };
  return holdState({ ...parsePlacedJson(readText(file, role), role), code: 'source' });
}

/** A copy of a state that was made in code, as JSON has it: a `Date` is text. Throws `DocpactError` (usage) for one that cannot be. */
export const takeState = (state: BackendState): BackendState =>
  holdState({ value: asJson(state), places: inCode('state'), code: 'usage' });

function holdState(given: Given): BackendState {
  const state = holdToSchema<BackendState>('state', given);
  const violations = stateViolations(state);
  if (violations.length === 0) return state;
  throw violationError(given, violations, 'state.schema.json of @docpact/contracts says what may stand there');
}

function asJson(state: BackendState): unknown {
  try {
    return JSON.parse(JSON.stringify(state));
  } catch (cause) {
    throw new DocpactError('usage', 'state: it is no JSON', 'give plain objects, lists, texts and numbers', cause);
  }
}
