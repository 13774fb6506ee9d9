import type { Subject } from '../about/member.ts';
import type { Constraint, UncheckedReason } from '../about/reading.ts';
import type { HedgeName } from '../about/uncertainty.ts';
import type { Statement } from '../sentences/statement.ts';

/** A keyword that a rule read; the engine adds the line and the sentence. */
export type Clause = Pick<Constraint, 'on' | 'keyword' | 'value' | 'says'>;

/** A part of a sentence that a rule recognized and did not turn into a keyword. */
export interface Doubt {
  readonly reason: UncheckedReason;
  /** In our own words, what kind of sentence it is. */
  readonly statement: string;
}

/** What one rule makes of one sentence. A rule that has nothing to say about it returns `undefined`, not an empty list. */
export type RuleReading = readonly (Clause | Doubt)[] | undefined;

/**
 * One kind of sentence. Every rule whose `signal` matches reads the sentence, because one sentence may hold several clauses;
 * a hedge in the sentence ("if …", "for example") makes what the rule read into a doubt, unless the rule is `despite` it.
 */
export interface Rule {
  /** What the rule reads, as an English sentence; its tests use the same one. */
  readonly name: string;
  /** A cheap test of the sentence, in lower case; the rule reads nothing where it fails. */
  readonly signal: RegExp;
  /** The hedges that the rule looks after itself, or that do not touch its kind of sentence. */
  readonly despite?: readonly HedgeName[];
  readonly read: (statement: Statement, subject: Subject) => RuleReading;
}
