import type { Subject } from '../about/member.ts';
import type { RuleReading } from '../about/reading.ts';
import type { HedgeName } from '../about/uncertainty.ts';
import type { Statement } from '../sentences/sentence.ts';

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
