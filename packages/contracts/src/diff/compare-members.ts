import { step } from '../differences.ts';
import { show } from '../finding.ts';
import { escapeStep } from '../pointer-of.ts';
import type { Change } from './change.ts';
import { compareNodes } from './compare-nodes.ts';
import type { Comparison } from './compare-surfaces.ts';
import { type Placed, placeOf } from './placed.ts';

/** The rules for members, by the side that they are on. */
const rules = {
  input: {
    removed: 'input-member-removed',
    required: 'input-became-required',
    optional: 'input-became-optional',
  },
  output: {
    removed: 'output-member-removed',
    required: 'output-became-required',
    optional: 'output-became-optional',
  },
} as const;

/** What changed between the members of two structures, and within them. */
export function compareMembers(comparison: Comparison, path: string, before: Placed, after: Placed): readonly Change[] {
  const names = new Set([...Object.keys(membersOf(before)), ...Object.keys(membersOf(after))]);
  return [...names].flatMap((name) => {
    const [from, to] = [memberOf(before, name), memberOf(after, name)];
    const at = step(path, name);
    if (!from) return to ? [added(comparison, at, name, after, to)] : [];
    if (!to) return [gone(rules[comparison.side].removed, at, from)];
    return [
      ...compareRequired(comparison, at, name, before, after),
      ...compareDeprecated(comparison, at, from, to),
      ...compareWireName(comparison, at, name, before, after),
      ...compareNodes(comparison, at, from, to),
    ];
  });
}

const membersOf = ({ node }: Placed) => node.properties ?? {};

function memberOf(placed: Placed, name: string): Placed | undefined {
  const members = membersOf(placed);
  const own = Object.hasOwn(members, name) ? members[name] : undefined;
  const pointer = `${placed.shapePointer}/properties/${escapeStep(name)}`;
  return own && placeOf(placed.surface, own, `${placed.key}.${name}`, pointer);
}

const gone = (rule: 'input-member-removed' | 'output-member-removed', path: string, { pointer }: Placed): Change => ({
  rule,
  path,
  before: 'the member',
  after: 'no such member',
  pointers: { before: pointer },
});

function added({ side, know }: Comparison, path: string, name: string, holder: Placed, { pointer }: Placed): Change {
  const isRequired = side === 'input' && know('required') && isRequiredBy(holder, name);
  const rule =
    side === 'output' ? 'output-member-added' : isRequired ? 'input-required-member-added' : 'input-member-added';
  return {
    rule,
    path,
    before: 'no such member',
    after: isRequired ? 'a required member' : 'the member',
    pointers: { after: pointer },
  };
}

const isRequiredBy = ({ node }: Placed, name: string): boolean => node.required?.includes(name) ?? false;

function compareRequired(
  { side, know }: Comparison,
  path: string,
  name: string,
  before: Placed,
  after: Placed,
): readonly Change[] {
  const [was, is] = [isRequiredBy(before, name), isRequiredBy(after, name)];
  if (was === is || !know('required')) return [];
  const say = (required: boolean): string => (required ? 'required' : 'optional');
  const pointers = { before: requiredPointer(before, name), after: requiredPointer(after, name) };
  return [{ rule: rules[side][is ? 'required' : 'optional'], path, before: say(was), after: say(is), pointers }];
}

/** Where the member is required; where it is not, the member itself. */
function requiredPointer({ node, shapePointer }: Placed, name: string): string {
  const index = node.required?.indexOf(name) ?? -1;
  return index < 0 ? `${shapePointer}/properties/${escapeStep(name)}` : `${shapePointer}/required/${index}`;
}

function compareDeprecated({ know }: Comparison, path: string, before: Placed, after: Placed): readonly Change[] {
  const [was, is] = [before.own.deprecated ?? false, after.own.deprecated ?? false];
  if (was === is || !know('deprecation')) return [];
  const say = (deprecated: boolean): string => (deprecated ? 'deprecated' : 'not deprecated');
  const rule = is ? 'member-deprecated' : 'member-no-longer-deprecated';
  return [{ rule, path, before: say(was), after: say(is), pointers: { before: before.pointer, after: after.pointer } }];
}

function compareWireName(
  { know }: Comparison,
  path: string,
  name: string,
  before: Placed,
  after: Placed,
): readonly Change[] {
  if (!know('wire-names')) return [];
  const [from, to] = [before, after].map(({ surface, key }) => surface.wireNames[`${key}.${name}`] ?? name);
  if (from === to) return [];
  return [{ rule: 'wire-name-changed', path, before: show(from), after: show(to) }];
}
