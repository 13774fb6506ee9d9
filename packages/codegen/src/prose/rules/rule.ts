import type { DescribedMember, RuleReading } from '../about/reading.ts';
import type { UncertaintyName } from '../about/uncertainty.ts';
import type { Sentence } from '../sentences/sentence.ts';

/**
 * One kind of sentence. Every rule whose `signal` matches reads the sentence, because one sentence may hold several keywords;
 * a uncertainty in the sentence ("if …", "for example") makes what the rule read into a uncertainty, unless the rule is `despite` it.
 */
export interface Rule {
  /** What the rule reads, as an English sentence; its tests use the same one. */
  readonly name: string;
  /** A cheap test of the sentence, in lower case; the rule reads nothing where it fails. */
  readonly signal: RegExp;
  /** The uncertainties that the rule looks after itself, or that do not touch its kind of sentence. */
  readonly despite?: readonly UncertaintyName[];
  readonly read: (sentence: Sentence, member: DescribedMember) => RuleReading;
}
