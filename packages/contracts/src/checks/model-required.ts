import type { Problem } from '../finding.ts';
import type { RuleId } from '../rules.ts';
import type { Comparison, Place } from './model-structure.ts';

/** The rule for a member that the SDK alone, or the contract alone, requires. Pages promise nothing of outputs. */
const rules = {
  Input: { added: 'input-newly-required', removed: 'input-no-longer-required' },
  Output: { added: 'output-required-undocumented', removed: 'output-member-missing' },
} as const satisfies Record<string, Record<string, RuleId>>;

/** Members that one side requires and the other does not; a member that one side lacks is another finding. */
export function requiredProblems({ side, model }: Comparison, place: Place): readonly Problem[] {
  const documented = place.contract.required ?? [];
  if (!model.knowsRequired) return documented.length > 0 ? [unavailable(place)] : [];
  const modelled = place.sdk.required ?? [];
  const added = modelled.filter((name) => !documented.includes(name) && has(place.contract.properties, name));
  const removed = documented.filter((name) => !modelled.includes(name) && has(place.sdk.properties, name));
  return [
    ...added.map((name): Problem => {
      const pointer = `${place.pointer}/properties/${name}`;
      return {
        rule: rules[side].added,
        path: `${place.path}.${name}`,
        expected: 'optional',
        actual: 'required',
        pointer,
      };
    }),
    ...removed.map((name): Problem => {
      const pointer = `${place.pointer}/required/${documented.indexOf(name)}`;
      return {
        rule: rules[side].removed,
        path: `${place.path}.${name}`,
        expected: 'required',
        actual: 'optional',
        pointer,
      };
    }),
  ];
}

const unavailable = ({ path }: Place): Problem => ({
  rule: 'required-unavailable',
  path,
  expected: 'a count of the required members',
  actual: 'none in any schema',
});

const has = (members: object | undefined, name: string): boolean =>
  members !== undefined && Object.hasOwn(members, name);
