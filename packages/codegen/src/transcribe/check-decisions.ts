import { checkMembers, type MemberRules } from '../document/check-members.ts';
import type { LocatedProblem } from '../document/check-schema.ts';
import { assertNoProblems } from '../document/contract-error.ts';
import { isObject, type JsonObject, type JsonValue } from '../document/json-value.ts';
import { keywordValues, type ValueRule } from '../document/keyword-values.ts';
import { type Correction, type Decisions, NO_DECISIONS } from '../schema/decisions.ts';

const text: ValueRule = { expected: 'text', holds: (value) => typeof value === 'string' && value.length > 0 };
const identifier: ValueRule = {
  expected: 'a name that is an identifier',
  holds: (value) => /^[A-Za-z_$][\w$]*$/.test(String(value)),
};
const list: ValueRule = { expected: 'a list', holds: Array.isArray };
const anything: ValueRule = { expected: 'a value', holds: () => true };
const statements: ValueRule = {
  ...keywordValues['x-unchecked'],
  expected: keywordValues['x-unchecked']?.expected ?? 'statements',
  holds: keywordValues['x-unchecked']?.holds ?? Array.isArray,
};

const rules: MemberRules = {
  'shapes?': { '*': identifier },
  'descriptions?': { '*': text },
  'examples?': { '*': list },
  'sentences?': { '*': statements },
  'corrections?': list,
};

const correction: MemberRules = {
  path: text,
  keyword: text,
  'from?': anything,
  'to?': anything,
  'sentence?': text,
  why: text,
};

/**
 * Checks a file of decisions.
 * @throws ContractError that lists every problem of the file
 */
export function checkDecisions(value: JsonValue, file: string): Decisions {
  assertNoProblems(problemsIn(value).map((problem) => ({ ...problem, file })));
  return isDecisions(value) ? { ...NO_DECISIONS, ...value } : NO_DECISIONS;
}

function problemsIn(value: JsonValue): LocatedProblem[] {
  const members = checkMembers(value, rules, '');
  if (members.length > 0 || !isObject(value) || !Array.isArray(value.corrections)) return members;
  return value.corrections.flatMap((one: JsonValue, index) => checkMembers(one, correction, `/corrections/${index}`));
}

/** Narrows a value in which `problemsIn` found nothing. */
const isDecisions = (
  value: JsonValue,
): value is JsonObject & Partial<Decisions> & { corrections: readonly Correction[] & JsonValue } => isObject(value);
