import { type Violation, violation } from '../../base/describe-violation.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { DocpactError } from '../../base/docpact-error.ts';
import { type FileRole, formatPath, inCode, type Path, parseJson } from '../../base/parse-json.ts';
import { readText } from '../../base/text-files.ts';
import { type JsonFromFile, validateJson, violationError } from '../../base/validate-json.ts';
import type { BackendState } from './backend-state.ts';
import { models } from './models.generated.ts';
import { namesOf } from './services.generated.ts';

/**
 * Reads a state from a JSON file by state.schema.json. Throws `DocpactError`: source, with file, line and column, for a file that cannot be
 * read or an invalid state.
 */
export function readState(file: string): BackendState {
  const role: FileRole = { file, code: 'source', hint: 'fix the file' };
  return holdState({ ...parseJson(readText(file, role), role), code: 'source' });
}

/** A copy of a state made in code, in JSON form: a `Date` becomes text. Throws `DocpactError` (usage) for an invalid one. */
export const takeState = (state: BackendState): BackendState =>
  holdState({ value: asJson(state), positions: inCode('state'), code: 'usage' });

function holdState(given: JsonFromFile): BackendState {
  const state = validateJson<BackendState>('state', given);
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

/** Violations that the schema cannot express: duplicate names of resources, and faults that their operation does not have. */
function stateViolations(state: BackendState): readonly Violation[] {
  return [
    ...Object.entries(namesOf(state)).flatMap(([service, lists]) =>
      Object.entries(lists).flatMap(([list, of = []]) => duplicates([service, list], of)),
    ),
    ...Object.entries(state.faults ?? {}).flatMap(([key, fault]) => unknownFault(key, fault)),
  ];
}

const duplicates = (list: Path, names: readonly string[]): readonly Violation[] =>
  names.flatMap((name, i) => {
    const first = names.indexOf(name);
    const message = `${JSON.stringify(name)} is there twice, first as ${formatPath([...list, first])}`;
    return first === i ? [] : [violation([...list, i], message)];
  });

/** The faults of an operation without a model are known only when it is called. */
function unknownFault(key: string, fault: string): readonly Violation[] {
  const model = models.get(key);
  const { errors } = model?.contract.document['x-operation'] ?? { errors: [fault] };
  if (errors.includes(fault)) return [];
  return [violation(['faults', key], `${key} does not document ${fault}${didYouMean(fault, errors)}`)];
}
