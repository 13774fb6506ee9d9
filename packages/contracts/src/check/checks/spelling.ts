import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../findings/finding.ts';
import { type RuleId, rules } from '../../findings/rules.ts';
import type { WireReply } from '../../protocols/message.ts';
import type { LeftOut, Spelling } from '../../protocols/protocol.ts';
import { mapKind } from '../../registry/map-kind.ts';
import { type Place, shapesOf } from '../../registry/place.ts';
import type { Replay } from '../replay/replay.ts';
import type { Case, CheckContext } from './check.ts';

/** Every kind of character that a spelling may treat in its own way. */
export const characters = ` &amp; <b> "c" 'd' ]]> / \\ é 漢 \u2028 😀 🦊 `;

/** The full output (JSON view) with a text behind each text that may be any text. */
export const withText = ({ contract, fixtures }: Pick<CheckContext, 'contract' | 'fixtures'>, text: string): unknown =>
  mapFreeTexts(shapesOf(contract).root('Output'), fixtures.output.full.json, (value) => value + text);

/** A value with each text changed that may be any text. */
export const mapFreeTexts = (place: Place, value: unknown, change: (text: string) => unknown): unknown =>
  mapKind('string', place, value, ({ node }, found) =>
    typeof found === 'string' && node.enum === undefined && node.const === undefined ? change(found) : found,
  );

/** What is held against each spelling: sends the reply and tells what is not as it was. */
export interface SpelledAnswer {
  /** The plainest reply, to which all spellings are equal. */
  readonly plain: WireReply;
  /** The reply in a spelling. Undefined where it has none. */
  write(spelling: Spelling): WireReply | undefined;
  problemsOf(replay: Replay, reply: WireReply, leavesOut: readonly LeftOut[]): Promise<readonly Problem[]>;
  /** `Output` or `Faults`. */
  readonly path: string;
  readonly name: string;
}

/**
 * One answer in each spelling of its protocol. A client that does not read the plainest one right has other findings, so this reports nothing.
 */
export function spelledCases({ protocol }: CheckContext, answer: SpelledAnswer): readonly Case[] {
  let plain: Promise<boolean> | undefined;
  const readsPlain = (replay: Replay): Promise<boolean> => {
    plain ??= answer.problemsOf(replay, answer.plain, []).then((problems) => problems.every(isInfo));
    return plain;
  };
  return protocol.spellings.flatMap((spelling) => {
    const { leavesOut = [], isOfHttp } = spelling;
    const reply = answer.write(spelling);
    if (!reply || isDeepStrictEqual(reply, answer.plain)) return [];
    const run = async (replay: Replay): Promise<readonly Problem[]> => {
      if (!(await readsPlain(replay))) return [];
      const problems = await answer.problemsOf(isOfHttp ? replay.overHttp() : replay, reply, leavesOut);
      // A crash is a finding of its own.
      return replay.crashes.length > 0 ? [] : misread(answer.path, spelling, problems);
    };
    return [{ name: `${answer.name}: ${spelling.name}`, run }];
  });
}

const isInfo = ({ rule }: Pick<Problem, 'rule'>): boolean => rules[rule].severity === 'info';

/** An answer that is read differently in a spelling: the first difference, and the number of others. None if there are no differences. */
export function misread(
  path: string,
  { name, addsMembers = false }: Pick<Spelling, 'name' | 'addsMembers'>,
  problems: readonly Problem[],
): readonly Problem[] {
  const isTolerated = (rule: RuleId): boolean => isInfo({ rule }) || (addsMembers && rule === 'output-member-invented');
  const [first, ...others] = problems.filter(({ rule }) => !isTolerated(rule));
  if (!first) return [];
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  const expected = first.rule === 'response-refused' ? first.expected : `${first.path} ${first.expected}`;
  return [{ rule: 'spelling-misread', path, subject: name, expected, actual: `${first.actual}${more}` }];
}
