import type { WireRequest } from '../../protocols/message.ts';
import type { CallPattern, Settings, Transport } from '../client-source.ts';
import { type AnyClient, newCommand, type SdkPackage } from '../sdk-client.ts';
import type { CaughtError, Exchange, Reply } from './client-runner.ts';
import { toPlainData } from './plain-data.ts';
import type { Use, UsedCall, UseEnd } from './use.ts';
import type { Tools } from './use-tools.ts';
import { type Came, inWay } from './ways-of-use.ts';

/** What decides on a request. */
type Deciding = (request: WireRequest) => Promise<Reply>;

/** What a runner lends for a use. */
export interface Lent {
  readonly sdk: SdkPackage;
  create(name: string, pattern: CallPattern, settings: Settings): AnyClient;
  /** The place of the client's HTTP handler, with what decides on its requests. */
  handlerFor(answer: Deciding): Transport;
  /** Rejects with a `RunFailure` (stuck) if it does not end. */
  inTime<Result>(running: Promise<Result>): Promise<Result>;
  describe(thrown: unknown): CaughtError;
}

/** A use under way: what answers its requests, and how its calls are started. */
export interface StartedUse {
  readonly answer: Deciding;
  run(): Promise<Omit<UseEnd, 'escapes'>>;
}

/** Prepares the calls of a use. Whoever has their requests answered starts them. */
export function prepareUse(use: Use, lent: Lent): StartedUse {
  const exchanges: Exchange[] = [];
  const clients: AnyClient[] = [];
  const inputs = use.inputs.map((input) => toPlainData(input));
  if (use.way.kind === 'in turn' && use.way.input === 'frozen') inputs.forEach(freeze);
  const answer: Deciding = async (request) => {
    const reply = use.replies[Math.min(exchanges.length, use.replies.length - 1)] ?? 'reset';
    exchanges.push({ request, reply });
    await tools.onRequest();
    return reply;
  };
  const transport = use.overHttp ? {} : lent.handlerFor(answer);
  const tools: Tools = {
    inputs,
    create: (pattern = 'one call', settings = {}) => {
      const client = lent.create(classOf(use), pattern, { ...transport, ...settings });
      clients.push(client);
      return client;
    },
    command: (input) => newCommand(lent.sdk, use.command, input),
    exported: (name) => lent.sdk.exports[name],
    end: async (call): Promise<UsedCall> => {
      try {
        return { output: await call() };
      } catch (error) {
        return { error: lent.describe(error) };
      }
    },
    describe: lent.describe,
    onRequest: () => {},
  };
  const run = async (): Promise<Omit<UseEnd, 'escapes'>> => {
    try {
      const { ends, seen = {} }: Came = await lent.inTime(inWay(use.way, tools));
      return { ends, seen, inputs, exchanges };
    } finally {
      for (const client of clients) client.destroy();
    }
  };
  return { answer, run };
}

/** The class of the clients: the aggregated one for its methods. */
const classOf = ({ client, way }: Use): string => (way.kind === 'form' ? way.method?.client : undefined) ?? client;

/** Freezes a value with all that it holds. Bytes cannot be frozen. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
