import { regex } from '../../text/regex.ts';
import type { Constraint } from '../about/reading.ts';
import { CharacterSet } from './character-set.ts';

/** A pattern of a text that holds no other characters, as the rules write it. */
const ONLY = /^\^\[(?!\^)((?:\\.|[^\]\\])*)\]\*\$$/;
/** The parts of a class. */
const PARTS = regex('gu')`
  \\[pP]\{[^}]*\}|
  \\x[\da-fA-F]{2}(?:-\\x[\da-fA-F]{2})?|
  \\u(?:[\da-fA-F]{4}|\{[\da-fA-F]+\})(?:-\\u(?:[\da-fA-F]{4}|\{[\da-fA-F]+\}))?|
  \\.|[^\\]-[^\]\\]|[^\\]
`;

/** The characters of a pattern that takes any number of them and no others; `undefined` for another pattern. */
export function charactersOf(pattern: string): CharacterSet | undefined {
  const parts = ONLY.exec(pattern)?.[1]?.match(PARTS);
  return parts ? new CharacterSet(parts.map((part) => (part === '-' ? '\\-' : part))) : undefined;
}

/**
 * Two sentences that each name the characters of one place are meant together, so the place takes what either names;
 * what may not end or double is one of them.
 * @param hyphens whether a sentence says where hyphens may not stand
 */
export function joinSets(constraints: readonly Constraint[], hyphens: boolean): readonly Constraint[] {
  const sets = constraints.filter(({ keyword, value }) => keyword === 'pattern' && ONLY.test(String(value)));
  if (sets.length === 0 || (sets.length === 1 && !hyphens)) return constraints;
  return constraints.map((constraint) => {
    if (!sets.includes(constraint)) return constraint;
    const together = sets.filter(({ on }) => on === constraint.on);
    if (together.length === 1 && !hyphens) return constraint;
    const parts = together.flatMap(({ value }) => ONLY.exec(String(value))?.[1]?.match(PARTS) ?? []);
    const set = new CharacterSet([...parts.map((part) => (part === '-' ? '\\-' : part)), ...(hyphens ? ['\\-'] : [])]);
    return { ...constraint, value: `^[${set.source}]*$`, description: `Only ${set.words}.` };
  });
}

/** The same characters with blanks among them; a pattern of another kind as it is. */
export function withBlanks(constraint: Constraint): Constraint {
  const parts = ONLY.exec(String(constraint.value))?.[1]?.match(PARTS);
  if (!parts || parts.includes(' ')) return constraint;
  const set = new CharacterSet([...parts.map((part) => (part === '-' ? '\\-' : part)), ' ']);
  return { ...constraint, value: `^[${set.source}]*$`, description: `Only ${set.words}.` };
}
