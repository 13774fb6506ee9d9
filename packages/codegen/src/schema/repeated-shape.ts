import type { Shape } from './shape.ts';

/** One sign that a shape repeats a certain one further up. */
type Sign = (shape: Shape, candidate: Shape) => boolean;

/** Where the list gives no type, what repeats is a structure rather than a list or a map. */
const holds: Sign = (shape, { type }) => type === 'object' || type === shape.type;

/** What tells which shape a recursive one repeats, the surest first. The page itself only says that one further up is repeated. */
const SIGNS: readonly Sign[] = [
  (shape, candidate) => prose(shape) !== '' && prose(candidate) === prose(shape),
  (shape, candidate) => candidate.role === shape.role && candidate.name === shape.name,
  (shape, candidate) => shape.role === 'item' && candidate.role === 'member' && shape.name === `${candidate.name}s`,
  // `subSlots` repeats `slots`, `nestedType` repeats `dataType`, `TargetVolumeValues` repeats `Volume`.
  (shape, candidate) => candidate.type === 'map' && shape.name.endsWith('s') && endsAlike(shape, candidate),
  (shape, candidate) => candidate.role !== 'item' && endsAlike(shape, candidate),
  (shape, candidate) => candidate.role !== 'item' && shape.role === 'member' && lastWord(shape) === lastWord(candidate),
  (shape, candidate) => shape.role === 'member' && candidate !== shape.parent && containsName(shape, candidate),
  // An expression holds its own kind under `not` and `or`, a schema under `items`; the items of a list hold what holds the list.
  (shape, candidate) => holds(shape, candidate) && (shape.role !== 'member' || OPERATOR.test(shape.name)),
  // A structure rarely holds itself directly: between the two stands the one that chooses.
  (shape, candidate) => holds(shape, candidate) && candidate !== shape.parent,
  holds,
  () => true,
];

const OPERATOR =
  /^(?:items?|element|.*(?:not|and|or|all|any)(?:all|of)?(?:group|list|filters?|expressions?|conditions?)?)$/i;

/**
 * The shape further up that a recursive one repeats: of those of its type, the nearest that the surest sign accepts.
 * @param typed whether the described list gives the shape's type; a dict may be a structure or a map
 */
export function repeatedShape(shape: Shape, typed: boolean): Shape | undefined {
  const candidates = ancestors(shape).filter(
    ({ type }) => !typed || type === shape.type || (shape.type === 'object' && type === 'map'),
  );
  for (const sign of SIGNS) {
    const found = candidates.find((candidate) => sign(shape, candidate));
    if (found) return found;
  }
  return undefined;
}

/** Without the root, whose shape no member repeats. */
function ancestors(shape: Shape): Shape[] {
  const all: Shape[] = [];
  for (let at = shape.parent; at?.parent; at = at.parent) all.push(at);
  return all;
}

function endsAlike({ role, name }: Shape, candidate: Shape): boolean {
  const [short = '', long = ''] = [name.toLowerCase(), candidate.name.toLowerCase()].sort(
    (a, b) => a.length - b.length,
  );
  return role === 'member' && long.endsWith(short);
}

const lastWord = ({ name }: Shape): string => /[A-Z]?[a-z0-9]+$/.exec(name)?.[0].toLowerCase() ?? name;

function containsName({ name }: Shape, candidate: Shape): boolean {
  const other = candidate.name.toLowerCase().replace(/s$/, '');
  return other.length > 3 && name.toLowerCase().includes(other);
}

const prose = ({ text }: Shape): string => text.map((paragraph) => paragraph.text).join('\n');
