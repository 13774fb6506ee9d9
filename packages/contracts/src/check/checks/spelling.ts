import type { Problem } from '../../findings/finding.ts';
import type { WireReply } from '../../protocols/message.ts';
import type { LeftOut, Spelling } from '../../protocols/protocol.ts';
import { type Kind, type Place, shapesOf } from '../../registry/place.ts';
import type { Replay } from '../replay/replay.ts';
import type { Case, CheckContext } from './check.ts';

/** Every kind of character that a spelling may treat in its own way. */
const characters = ` &amp; <b> "c" 'd' ]]> / \\ é 漢 \u2028 😀 `;

/** An output (JSON view) in which every text that may be any text holds every kind of character. */
export function withCharacters(
  { contract, fixtures }: Pick<CheckContext, 'contract' | 'fixtures'>,
  text = characters,
): unknown {
  const isFree = ({ node }: Place): boolean => node.enum === undefined && node.const === undefined;
  return mapTexts(shapesOf(contract).root('Output'), fixtures.output.full.json, (place, value) =>
    isFree(place) ? value + text : value,
  );
}

const texts: readonly Kind[] = ['string'];

function mapTexts(place: Place | undefined, value: unknown, change: (place: Place, value: string) => string): unknown {
  if (typeof value === 'string') return place && texts.includes(place.kind) ? change(place, value) : value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(place?.item, item, change));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    mapTexts(place?.member(name) ?? place?.entry, member, change),
  ]);
  return Object.fromEntries(members);
}

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

const misread = (path: string, subject: string, { path: at, expected, actual }: Problem, others: number): Problem => ({
  rule: 'spelling-misread',
  path,
  subject,
  expected: `${at} ${expected}`,
  actual: `${actual}${others > 0 ? `, and ${others} more problems` : ''}`,
});
