import { memberStep } from '../base/member-of.ts';
import type { Place, Shapes } from './place.ts';

/** How far a path such as `Output.Snapshots[].ARN` leads into a document. */
export interface Followed {
  /** The place of each part that the document has, from the whole side on. */
  readonly places: readonly [FollowedPlace, ...FollowedPlace[]] | readonly [];
  /** The steps that the document does not have, as they were written. */
  readonly rest: readonly string[];
  /** The steps that could follow the part that it has. */
  readonly next: readonly string[];
}

/** A place, and its path in one spelling: `[]` for any item of a list, `{}` for any entry of a map, `{key}` for its keys. */
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
 * A name that a map does not have as a member is one of its entries.
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

/** The member that a step such as `.ARN` or `["a-b"]` names; undefined for what is no such step. */
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

/** Where a document describes a path, as a JSON pointer; of a path that it does not have, the last part that it has. */
export function pointerOf(shapes: Shapes, path: string): string {
  const { places, rest } = followPath(shapes, path);
  const last = places.at(-1);
  if (!last) return `/$defs/${rest[0] ?? ''}`;
  // A member that refers to a shape has its own line; what is inside has the shape's.
  const isMember = rest.length === 0 && /\/properties\/[^/]*$/.test(last.place.pointer);
  return isMember ? last.place.pointer : last.place.shapePointer;
}
