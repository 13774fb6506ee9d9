import type { Problem } from '../../findings/finding.ts';
import type { WireReply } from '../../protocols/message.ts';
import type { LeftOut, Spelling } from '../../protocols/protocol.ts';
import { mapKind } from '../../registry/map-kind.ts';
import { shapesOf } from '../../registry/place.ts';
import type { Replay } from '../replay/replay.ts';
import type { Case, CheckContext } from './check.ts';

/** Every kind of character that a spelling may treat in its own way. */
export const characters = ` &amp; <b> "c" 'd' ]]> / \\ é 漢 \u2028 😀 `;

/** The full output (JSON view) with a text behind each text that may be any text. */
export const withText = ({ contract, fixtures }: Pick<CheckContext, 'contract' | 'fixtures'>, text: string): unknown =>
  mapKind('string', shapesOf(contract).root('Output'), fixtures.output.full.json, ({ node }, value) =>
    typeof value === 'string' && node.enum === undefined && node.const === undefined ? value + text : value,
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
    plain ??= answer.problemsOf(replay, answer.plain, []).then(({ length }) => length === 0);
    return plain;
  };
  return protocol.spellings.flatMap((spelling) => {
    const { name, leavesOut = [], isOfHttp } = spelling;
    const reply = answer.write(spelling);
    if (!reply || isSame(reply, answer.plain)) return [];
    const run = async (replay: Replay): Promise<readonly Problem[]> => {
      if (!(await readsPlain(replay))) return [];
      const problems = await answer.problemsOf(isOfHttp ? replay.overHttp() : replay, reply, leavesOut);
      // A crash is a finding of its own.
      if (replay.crashes.length > 0) return [];
      return problems.slice(0, 1).map((first) => misread(answer.path, name, first, problems.length - 1));
    };
    return [{ name: `${answer.name}: ${name}`, run }];
  });
}

const isSame = (one: WireReply, other: WireReply): boolean =>
  JSON.stringify(one.headers) === JSON.stringify(other.headers) && Buffer.compare(one.body, other.body) === 0;

/** The problem of an answer that is read differently in a spelling: the first difference, and the number of others. */
export const misread = (
  path: string,
  subject: string,
  { path: at, expected, actual }: Problem,
  others: number,
): Problem => ({
  rule: 'spelling-misread',
  path,
  subject,
  expected: `${at} ${expected}`,
  actual: `${actual}${others > 0 ? `, and ${others} more problems` : ''}`,
});
