import { describeValue } from '../base/describe-value.ts';
import { memberStep } from '../base/member-of.ts';
import type { Change } from '../findings/change-rules.ts';
import { escapeStep, type Place } from '../registry/place.ts';
import type { Comparison } from './comparison.ts';

/** The rules for members, by side. */
const rules = {
  input: { gone: 'input-member-missing', required: 'input-newly-required', optional: 'input-no-longer-required' },
  output: {
    gone: 'output-member-missing',
    required: 'output-required-undocumented',
    optional: 'output-became-optional',
  },
} as const;

/** The changes between the members of two structures, and inside those members. */
export function compareMembers(
  comparison: Comparison,
  path: string,
  before: Place,
  after: Place,
  compareBelow: (path: string, before: Place, after: Place) => readonly Change[],
): readonly Change[] {
  const names = new Set([...before.members, ...after.members].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [from, to] = [before.member(name), after.member(name)];
    const at = path + memberStep(name);
    if (!from) return to ? [added(comparison, at, name, after, to)] : [];
    if (!to) return [gone(comparison, at, from)];
    return [
      ...compareRequired(comparison, at, name, before, after),
      ...compareDeprecated(comparison, at, from, to),
      ...compareWireName(comparison, at, name, from, to),
      ...compareBelow(at, from, to),
    ];
  });
}

const gone = ({ side }: Comparison, path: string, { pointer }: Place): Change => ({
  rule: rules[side].gone,
  path,
  before: 'the member',
  after: 'no such member',
  pointers: { before: pointer },
});

function added({ side, know }: Comparison, path: string, name: string, holder: Place, { pointer }: Place): Change {
  const isRequired = side === 'input' && know('required') && isRequiredBy(holder, name);
  return {
    rule: isRequired ? 'input-required-member-added' : 'member-undocumented',
    path,
    before: 'no such member',
    after: isRequired ? 'a required member' : 'the member',
    pointers: { after: pointer },
  };
}

const isRequiredBy = ({ node }: Place, name: string): boolean => node.required?.includes(name) ?? false;

function compareRequired(
  comparison: Comparison,
  path: string,
  name: string,
  before: Place,
  after: Place,
): readonly Change[] {
  const { side, know } = comparison;
  const [was, is] = [isRequiredBy(before, name), isRequiredBy(after, name)];
  if (was === is || !know('required')) return [];
  // What a client fills in is marked as required in some declarations of it, and asked of no caller.
  if (isPageAndClient(comparison) && [before, after].some((holder) => holder.member(name)?.isAutopopulated)) return [];
  const format = (required: boolean): string => (required ? 'required' : 'optional');
  const pointers = { before: requiredPointer(before, name), after: requiredPointer(after, name) };
  return [{ rule: rules[side][is ? 'required' : 'optional'], path, before: format(was), after: format(is), pointers }];
}

const isPageAndClient = ({ before, after }: Comparison): boolean =>
  (before.exports === undefined) !== (after.exports === undefined);

/** The pointer of the `required` entry. If the member is not required, the pointer of the member itself. */
function requiredPointer(holder: Place, name: string): string {
  const index = holder.node.required?.indexOf(name) ?? -1;
  return index < 0
    ? `${holder.pointerOf('properties')}/${escapeStep(name)}`
    : `${holder.pointerOf('required')}/${index}`;
}

function compareDeprecated({ know }: Comparison, path: string, before: Place, after: Place): readonly Change[] {
  const [was, is] = [before.own.deprecated ?? false, after.own.deprecated ?? false];
  if (was === is || !know('deprecation')) return [];
  const format = (deprecated: boolean): string => (deprecated ? 'deprecated' : 'not deprecated');
  const rule = is ? 'member-deprecated' : 'member-no-longer-deprecated';
  return [
    { rule, path, before: format(was), after: format(is), pointers: { before: before.pointer, after: after.pointer } },
  ];
}

function compareWireName(
  { know }: Comparison,
  path: string,
  name: string,
  before: Place,
  after: Place,
): readonly Change[] {
  if (!know('wire-names')) return [];
  const [from, to] = [before.facts.name ?? name, after.facts.name ?? name];
  if (from === to) return [];
  const pointers = { before: before.pointer, after: after.pointer };
  return [{ rule: 'wire-name-changed', path, before: describeValue(from), after: describeValue(to), pointers }];
}
