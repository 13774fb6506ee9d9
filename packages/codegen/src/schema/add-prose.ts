import type { Constraint, DescribedMember } from '../prose/about/reading.ts';
import { readProse } from '../prose/read-prose.ts';
import { refusesToken, saysAutopopulated } from './autopopulated.ts';
import { settleConstraints } from './settle-constraints.ts';
import type { Shape } from './shape.ts';
import { childrenOf, isInput } from './walk-shapes.ts';

/** A sentence of the page that looks like a constraint, and what was made of it. */
export interface ReadSentence {
  readonly path: string;
  readonly line: number;
  readonly sentence: string;
  /** The keywords that it gave; none where it was not turned into one. */
  readonly keywords: readonly string[];
  /** Why it gave none. */
  readonly unchecked: { readonly reason: Shape['unchecked'][number]['reason']; readonly statement: string } | undefined;
}

/** Reads the prose of every shape of a tree and adds what it states to the shapes that it is about. */
export function addProse(root: Shape): ReadSentence[] {
  const stated = new Map<Shape, Constraint[]>();
  const sentences: ReadSentence[] = [];
  visit(root, new Set(), (shape, siblings) => {
    const { constraints, unchecked } = readProse(shape.text, () => describedMember(shape, siblings));
    const isFilled = shape.facts.has('x-autopopulated');
    for (const { reason, statement, line, sentence } of unchecked) {
      if (isFilled && saysAutopopulated(sentence)) {
        sentences.push({ path: shape.path, line, sentence, keywords: ['x-autopopulated'], unchecked: undefined });
        continue;
      }
      // The structure says so already.
      if (statement === ONE_MEMBER && shape.unionLine !== undefined) continue;
      addStatement(shape, { reason, statement, origin: { line }, sentence });
      sentences.push({ path: shape.path, line, sentence, keywords: [], unchecked: { reason, statement } });
    }
    for (const constraint of constraints) {
      const target = targetOf(shape, constraint.on);
      const known = target && stated.get(target);
      if (refusesToken(shape, constraint)) sentences.push(stateUncertain(shape, constraint));
      else if (known) known.push(constraint);
      else if (target) stated.set(target, [constraint]);
      else sentences.push(stateUncertain(shape, constraint));
    }
  });
  for (const [shape, constraints] of stated) {
    const uncertain = new Set(settleConstraints(shape, constraints));
    for (const constraint of constraints)
      sentences.push(uncertain.has(constraint) ? stateUncertain(shape, constraint) : turned(shape, constraint));
  }
  return sentences;
}

/** What the prose of a union says. */
const ONE_MEMBER = 'Exactly one of the members may be set.';

function visit(
  shape: Shape,
  siblings: ReadonlySet<string>,
  read: (shape: Shape, siblings: ReadonlySet<string>) => void,
): void {
  if (shape.text.length > 0) read(shape, siblings);
  const names = shape.members.length > 0 ? new Set(shape.members.map(({ name }) => name)) : siblings;
  for (const child of childrenOf(shape)) visit(child, names, read);
}

function describedMember(shape: Shape, siblings: ReadonlySet<string>): DescribedMember {
  const { name, type, role, item, value, members } = shape;
  return {
    name,
    type,
    role,
    content: (item ?? value)?.type,
    direction: isInput(shape) ? 'input' : 'output',
    listed: (shape.listed ?? item?.listed ?? value?.listed)?.values,
    others: members.length > 0 ? new Set([...siblings, ...members.map((member) => member.name)]) : siblings,
  };
}

function targetOf(shape: Shape, on: Constraint['on']): Shape | undefined {
  const target = { self: shape, items: shape.item, keys: shape.key, values: shape.value }[on];
  return target?.recursive ? undefined : target;
}

const UNCERTAIN = {
  reason: 'ambiguous',
  statement: 'A limit that does not agree with the type, or with another sentence.',
} as const;

function stateUncertain(shape: Shape, { line, sentence }: Constraint): ReadSentence {
  addStatement(shape, { ...UNCERTAIN, origin: { line }, sentence });
  return { path: shape.path, line, sentence, keywords: [], unchecked: UNCERTAIN };
}

const turned = ({ path }: Shape, { line, sentence, keyword }: Constraint): ReadSentence => ({
  path,
  line,
  sentence,
  keywords: [keyword],
  unchecked: undefined,
});

function addStatement(shape: Shape, statement: Shape['unchecked'][number]): void {
  const { unchecked } = shape;
  if (!unchecked.some((known) => known.reason === statement.reason && known.statement === statement.statement))
    shape.unchecked = [...unchecked, statement];
}
