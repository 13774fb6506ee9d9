import type { LocatedProblem } from './check-schema.ts';
import { escapeStep, isObject, type JsonValue, showJson } from './json-value.ts';
import type { ValueRule } from './keyword-values.ts';

/** The members of an object that is no schema. A name that ends in `?` may be absent; `*` stands for any name. */
export interface MemberRules {
  readonly [name: string]: ValueRule | MemberRules;
}

const isRule = (rule: ValueRule | MemberRules): rule is ValueRule => typeof rule.holds === 'function';

/** Checks an object against its rules: every member is known, present and of the right kind. */
export function checkMembers(value: JsonValue | undefined, rules: MemberRules, pointer: string): LocatedProblem[] {
  if (!isObject(value)) return [wrong('an object', value, pointer)];
  const every = rules['*'];
  if (every)
    return Object.keys(value).flatMap((name) => checkMember(value[name], every, `${pointer}/${escapeStep(name)}`));
  const known = Object.keys(rules).map((name) => name.replace('?', ''));
  const strangers = Object.keys(value).filter((name) => !known.includes(name));
  return [
    ...strangers.map((name): LocatedProblem => {
      const at = `${pointer}/${escapeStep(name)}`;
      const expected = `one of ${known.join(', ')}`;
      return {
        code: 'unknown-member',
        pointer: at,
        expected,
        actual: `"${name}"`,
        hint: 'Remove it, or correct its name.',
      };
    }),
    ...Object.entries(rules).flatMap(([name, rule]) => {
      const member = name.replace('?', '');
      if (value[member] === undefined && name.endsWith('?')) return [];
      return checkMember(value[member], rule, `${pointer}/${escapeStep(member)}`);
    }),
  ];
}

function checkMember(value: JsonValue | undefined, rule: ValueRule | MemberRules, pointer: string): LocatedProblem[] {
  if (!isRule(rule) && value !== undefined) return checkMembers(value, rule, pointer);
  const expected = isRule(rule) ? rule.expected : 'an object';
  if (value === undefined)
    return [{ code: 'missing-member', pointer, expected, actual: 'nothing', hint: 'Add the member.' }];
  return !isRule(rule) || rule.holds(value) ? [] : [wrong(expected, value, pointer)];
}

const wrong = (expected: string, value: JsonValue | undefined, pointer: string): LocatedProblem => ({
  code: 'wrong-value',
  pointer,
  expected,
  actual: showJson(value),
  hint: 'Correct the value.',
});
