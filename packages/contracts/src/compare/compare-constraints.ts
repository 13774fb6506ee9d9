import { isDeepStrictEqual } from 'node:util';
import { describeValue } from '../base/describe-value.ts';
import type { Change } from '../findings/change-rules.ts';
import { type Place, typesOf } from '../registry/place.ts';
import { type Limit, type LimitKeyword, type Requirement, requirementsOf } from './requirements.ts';

type Way = 'tightened' | 'loosened' | 'changed';

/** What changed: the keyword, the way, and the keyword's place in the definitions before and after. */
type Tell = (
  keyword: string,
  way: Way,
  texts: Pick<Change, 'before' | 'after'>,
  at: { readonly before: string | undefined; readonly after: string | undefined },
) => Change;

/** The changes of a place's constraints: not of how they are written, but of which values meet them. */
export function compareConstraints(
  side: 'input' | 'output',
  path: string,
  before: Place,
  after: Place,
): readonly Change[] {
  const [was, is] = [requirementsOf(before), requirementsOf(after)];
  const tell: Tell = (keyword, way, texts, at) => ({
    rule: `${side}-constraint-${way}`,
    path,
    subject: keyword,
    ...texts,
    pointers: { before: pointerTo(before, at.before ?? keyword), after: pointerTo(after, at.after ?? keyword) },
  });
  const limits = ranges.flatMap(([least, most]) => [
    ...compareLimit(tell, 'least', least, limitOf(before, was.limits, least), limitOf(after, is.limits, least)),
    ...compareLimit(tell, 'most', most, limitOf(before, was.limits, most), limitOf(after, is.limits, most)),
  ]);
  return [...limits, ...compareOthers(tell, was.others, is.others)];
}

function pointerTo(place: Place, at: string): string {
  const [keyword = '', ...steps] = at.split('/');
  return [place.pointerOf(keyword), ...steps].join('/');
}

/** The keywords for the lower and the upper end of each range. */
const ranges = [
  [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ],
  [['minLength'], ['maxLength']],
  [['minItems'], ['maxItems']],
  [['minProperties'], ['maxProperties']],
] as const satisfies readonly (readonly [least: readonly LimitKeyword[], most: readonly LimitKeyword[]])[];

/** A limit, with the value that counts: of an integer, that is the first one inside. */
interface End extends Limit {
  readonly inside: number;
}

/** The limit of a range that counts: the tightest of all that are written. Undefined where every value meets it. */
function limitOf(place: Place, limits: readonly Limit[], keywords: readonly LimitKeyword[]): End | undefined {
  const isLeast = keywords[0]?.startsWith('min') ?? false;
  const isInteger = typesOf(place.node).includes('integer');
  const ends = limits
    .filter(({ keyword }) => keywords.includes(keyword))
    .filter(({ keyword, value }) => value > 0 || !/^min[A-Z]/.test(keyword))
    .map((limit) => ({ ...limit, ...(isInteger ? insideOf(limit, isLeast) : { inside: limit.value }) }));
  const [tightest] = ends.sort((a, b) => (isTighter(isLeast ? 'least' : 'most', a, b) ? -1 : 1));
  return tightest;
}

/** More than zero is, of an integer, one at least. */
function insideOf({ value, isExclusive }: Limit, isLeast: boolean): { readonly inside: number } {
  if (!isExclusive) return { inside: isLeast ? Math.ceil(value) : Math.floor(value) };
  return { inside: isLeast ? Math.floor(value) + 1 : Math.ceil(value) - 1 };
}

type Sense = 'least' | 'most';

/** Whether an end leaves fewer values than another. The end of an integer has no part outside. */
function isTighter(sense: Sense, one: End, other: End): boolean {
  if (one.inside === other.inside) return isOpen(one) && !isOpen(other);
  return sense === 'least' ? one.inside > other.inside : one.inside < other.inside;
}

const isOpen = ({ isExclusive, inside, value }: End): boolean => isExclusive && inside === value;

function compareLimit(
  tell: Tell,
  sense: Sense,
  [keyword]: readonly [LimitKeyword, ...LimitKeyword[]],
  was: End | undefined,
  is: End | undefined,
): readonly Change[] {
  if (!was && !is) return [];
  if (was && is && !isTighter(sense, was, is) && !isTighter(sense, is, was)) return [];
  const way = is && (!was || isTighter(sense, is, was)) ? 'tightened' : 'loosened';
  const isMixed = was !== undefined && is !== undefined && was.keyword !== is.keyword;
  const subject = isMixed ? keyword : ((was ?? is)?.keyword ?? keyword);
  const say = (end: End | undefined): string => {
    if (!end) return `no ${subject}`;
    const than = sense === 'least' ? 'more than ' : 'less than ';
    return `${isMixed && end.isExclusive ? than : ''}${describeValue(end.value)}`;
  };
  return [tell(subject, way, { before: say(was), after: say(is) }, { before: was?.at, after: is?.at })];
}

const kinds = ['pattern', 'multipleOf', 'uniqueItems', 'not', 'anyOf', 'oneOf', 'allOf'] as const;

/** One requirement more is tighter, one less looser. A requirement that another one of the other side implies is neither. */
function compareOthers(tell: Tell, was: readonly Requirement[], is: readonly Requirement[]): readonly Change[] {
  return kinds.flatMap((keyword): readonly Change[] => {
    const ofKind = (all: readonly Requirement[]) => all.filter((one) => one.keyword === keyword);
    const lost = ofKind(was).filter((one) => !is.some((other) => implies(other, one)));
    const added = ofKind(is).filter((one) => !was.some((other) => implies(other, one)));
    if (lost.length === 0 && added.length === 0) return [];
    const way = lost.length === 0 ? 'tightened' : added.length === 0 ? 'loosened' : 'changed';
    const texts = { before: say(keyword, lost, ofKind(was)), after: say(keyword, added, ofKind(is)) };
    return [tell(keyword, way, texts, { before: lost[0]?.at, after: added[0]?.at })];
  });
}

/** Whether each value that meets the first requirement meets the second one too. False where that cannot be told. */
function implies(one: Requirement, other: Requirement): boolean {
  if (one.key === other.key) return true;
  // Every multiple of six is also a multiple of three, and every multiple of 0.3 one of 0.1.
  if (one.keyword === 'multipleOf' && other.keyword === 'multipleOf')
    return Number.isInteger(Number((Number(one.value) / Number(other.value)).toPrecision(12)));
  if (other.keyword !== 'anyOf') return false;
  const alternatives = one.alternatives ?? [one.key];
  return alternatives.every((key) => other.alternatives?.includes(key));
}

/** What went or came of a keyword. Where there is nothing of it, whether there is another. */
function say(keyword: string, some: readonly Requirement[], all: readonly Requirement[]): string {
  const [first, ...others] = some.map(({ value }) => value);
  if (first !== undefined) return describeValue(others.length > 0 ? [first, ...others] : first);
  return all.length > 0 ? `no such ${keyword}` : `no ${keyword}`;
}

/** The changes of an input member's default value. Defaults of outputs do not matter. */
export function compareDefault(side: 'input' | 'output', path: string, before: Place, after: Place): readonly Change[] {
  const [was, is] = [before.node.default, after.node.default];
  if (side === 'output' || isDeepStrictEqual(was, is)) return [];
  const rule = was === undefined ? 'default-added' : is === undefined ? 'default-removed' : 'default-changed';
  const format = (value: unknown): string => (value === undefined ? 'no default' : describeValue(value));
  const pointers = { before: before.pointerOf('default'), after: after.pointerOf('default') };
  return [{ rule, path, before: format(was), after: format(is), pointers }];
}
