import { memberStep } from '../base/member-of.ts';
import type { Place, Shapes } from './place.ts';

/** How much of a path such as `Output.Snapshots[].ARN` a document has. */
export interface Followed {
  /** The place of each part that the document has, starting with the input or output itself. */
  readonly places: readonly [FollowedPlace, ...FollowedPlace[]] | readonly [];
  /** The steps that the document does not have, as written. */
  readonly rest: readonly string[];
  /** The steps that could follow the known part. */
  readonly next: readonly string[];
}

/** A place, and its normalized path: `[]` for any item of a list, `{}` for any entry of a map, `{key}` for its keys. */
interface FollowedPlace {
  readonly path: string;
  readonly place: Place;
}

const sides = ['Input', 'Output'];

const sideForm = '^[^.[{]+';
const memberForm = '\\.[^.[\\]{}]+';
const quotedForm = '\\["(?:[^"\\\\]|\\\\.)*"\\]';
const otherForms = ['\\[\\d*\\]', '\\{\\}', '\\{key\\}'];
const steps = new RegExp([sideForm, memberForm, quotedForm, ...otherForms, '.+'].join('|'), 'gs');

/**
 * Follows a path: `Output.Snapshots[].ARN`, `Input.Tags[3]`, `Input.Labels["a-b"]`, `Input.Labels{}`, `Input.Labels{key}`.
 * A name that is not a member of a map is one of its entries.
 */
export function followPath(shapes: Shapes, path: string): Followed {
  const [side = '', ...given] = path.match(steps) ?? [];
  if (!sides.includes(side)) return { places: [], rest: [side, ...given], next: sides };
  let at: FollowedPlace = { path: side, place: shapes.root(side) };
  const places: [FollowedPlace, ...FollowedPlace[]] = [at];
  for (const [i, step] of given.entries()) {
    const inside = stepInto(at, step);
    if (!inside) return { places, rest: given.slice(i), next: stepsFrom(at.place) };
    at = inside;
    places.push(at);
  }
  return { places, rest: [], next: stepsFrom(at.place) };
}

function stepInto({ path, place }: FollowedPlace, step: string): FollowedPlace | undefined {
  const to = (written: string, found: Place | undefined) => found && { path: path + written, place: found };
  if (/^\[\d*\]$/.test(step)) return to('[]', place.item);
  if (step === '{key}') return to(step, place.key);
  const name = memberName(step);
  if (name === undefined) return step === '{}' ? to(step, place.entry) : undefined;
  return to(memberStep(name), place.member(name)) ?? to('{}', place.entry);
}

/** The member that a step such as `.ARN` or `["a-b"]` names. Undefined for any other step. */
function memberName(step: string): string | undefined {
  if (step.startsWith('["') && step.endsWith('"]')) return String(JSON.parse(step.slice(1, -1)));
  return /^\.[^.[\]{}]+$/.test(step) ? step.slice(1) : undefined;
}

const stepsFrom = (place: Place): readonly string[] => [
  ...place.members.map(({ name }) => memberStep(name)),
  ...(place.item ? ['[]'] : []),
  ...(place.key ? ['{key}'] : []),
  ...(place.entry ? ['{}'] : []),
];

/** The JSON pointer to the description of a path. For an unknown path, the pointer of its last known part. */
export function pointerOf(shapes: Shapes, path: string): string {
  const { places, rest } = followPath(shapes, path);
  const last = places.at(-1);
  if (!last) return `/$defs/${rest[0] ?? ''}`;
  // A member that refers to a shape has its own line. The content of the shape has the shape's line.
  const isMember = rest.length === 0 && /\/properties\/[^/]*$/.test(last.place.pointer);
  return isMember ? last.place.pointer : last.place.shapePointer;
}
