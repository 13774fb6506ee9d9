import { memberOf } from '../../base/member-of.ts';
import type { AnyClient } from '../sdk-client.ts';
import { calledForm } from './call-forms.ts';
import { toPlainData } from './plain-data.ts';
import type { AbortTime, ClientSettings, UsedCall, UseEnd, WaiterOptions, WayOfUse } from './use.ts';
import type { Tools } from './use-tools.ts';

// A client may replace them.
const {
  AbortController: Controller,
  setTimeout: startTimer,
  clearTimeout: stopTimer,
  structuredClone: clone,
} = globalThis;
const { stringify, parse } = JSON;

/** What comes of a way of use. */
export type Came = Pick<UseEnd, 'ends'> & Partial<Pick<UseEnd, 'seen'>>;

/** How long replies are held back for requests that may never come, in milliseconds. */
const patienceMs = 1000;

/** Makes the calls of a use. Rejects if the package lacks what the way needs. */
export async function inWay(way: WayOfUse, tools: Tools): Promise<Came> {
  switch (way.kind) {
    case 'at once':
      return { ends: await atOnce(tools, tools.create()) };
    case 'in turn':
      return { ends: await inTurn(tools, way.command) };
    case 'abortable':
      return { ends: await abortable(tools, way.aborted) };
    case 'form':
      return { ends: await calledForm(tools, way) };
    case 'destroyed':
      return { ends: await destroyed(tools) };
    case 'other destroyed':
      return { ends: await otherDestroyed(tools) };
    case 'clients':
      return { ends: await severalClients(tools, way.settings) };
    case 'middleware':
      return withMiddleware(tools);
    case 'copied':
      return copied(tools);
    case 'waiter':
      return { ends: [await waited(tools, way.waiter, way.options, way.isAborted)] };
    case 'pages':
      return { ends: await paged(tools, way) };
  }
}

function atOnce(tools: Tools, client: AnyClient): Promise<readonly UsedCall[]> {
  holdReplies(tools, tools.inputs.length);
  return Promise.all(tools.inputs.map((input) => tools.end(() => client.send(tools.command(input)))));
}

/** Gives no reply before so many requests are there. Then the last request gets its reply first. */
function holdReplies(tools: Tools, count: number): void {
  const held: (() => void)[] = [];
  let isHolding = true;
  const release = (): void => {
    isHolding = false;
    stopTimer(timer);
    for (const give of held.splice(0).reverse()) give();
  };
  const timer = startTimer(release, patienceMs);
  timer.unref?.();
  tools.onRequest = () =>
    isHolding
      ? new Promise((resolve) => {
          held.push(resolve);
          if (held.length === count) release();
        })
      : undefined;
}

async function inTurn({ inputs, create, command, end }: Tools, which: 'own' | 'first'): Promise<readonly UsedCall[]> {
  const client = create();
  const first = command(inputs[0]);
  const ends: UsedCall[] = [];
  for (const [i, input] of inputs.entries())
    ends.push(await end(() => client.send(i === 0 || which === 'first' ? first : command(input))));
  return ends;
}

async function abortable(tools: Tools, time: AbortTime): Promise<readonly UsedCall[]> {
  const [input, ...others] = tools.inputs;
  const controller = new Controller();
  const abort = (): void => controller.abort();
  const client = tools.create(time === 'between tries' ? 'retries' : 'one call');
  if (time === 'before') abort();
  if (time === 'during') tools.onRequest = abort;
  // Inside of the middleware that tries again.
  if (time === 'between tries')
    client.middlewareStack.add(whenItFails(abort), { step: 'finalizeRequest', priority: 'low' });
  const ends = [await tools.end(() => client.send(tools.command(input), { abortSignal: controller.signal }))];
  if (time === 'after') abort();
  for (const other of others) ends.push(await tools.end(() => client.send(tools.command(other))));
  return ends;
}

const whenItFails =
  (act: () => void) =>
  <Args, Result>(next: (args: Args) => Promise<Result>) =>
  (args: Args): Promise<Result> =>
    next(args).catch((error: unknown) => {
      act();
      throw error;
    });

async function destroyed({ inputs, create, command, end }: Tools): Promise<readonly UsedCall[]> {
  const client = create();
  const ends: UsedCall[] = [];
  for (const [i, input] of inputs.entries()) {
    if (i === 1) {
      client.destroy();
      client.destroy();
    }
    ends.push(await end(() => client.send(command(input))));
  }
  return ends;
}

async function otherDestroyed(tools: Tools): Promise<readonly UsedCall[]> {
  const { inputs, create, command, end } = tools;
  // A program may give one handler to all of its clients. What becomes of that is the program's affair.
  const apart = { requestHandler: undefined };
  const [other, client] = [create('one call', apart), create('one call', apart)];
  const ends: UsedCall[] = [];
  for (const [i, input] of inputs.entries()) {
    if (i === 1) tools.onRequest = () => other.destroy();
    ends.push(await end(() => (i === 0 ? other : client).send(command(input))));
  }
  return ends;
}

function severalClients(tools: Tools, settings: readonly ClientSettings[]): Promise<readonly UsedCall[]> {
  const clients = settings.map(({ region, accessKeyId, provided }) => {
    const credentials = { accessKeyId, secretAccessKey: 'docpact' };
    const given = provided
      ? { region: async () => region, credentials: async () => credentials }
      : { region, credentials };
    return tools.create('one call', given);
  });
  holdReplies(tools, clients.length);
  return Promise.all(clients.map((client, i) => tools.end(() => client.send(tools.command(tools.inputs[i])))));
}

async function withMiddleware({ inputs, create, command, end }: Tools): Promise<Came> {
  const seen: Record<string, unknown> = {};
  const client = create();
  client.middlewareStack.add(
    (next) => async (args) => {
      // As it is now.
      seen.input = toPlainData(args.input);
      const result = await next(args);
      seen.output = result.output;
      return result;
    },
    { step: 'initialize', priority: 'high', name: 'ofTheCaller' },
  );
  const ends = [await end(() => client.send(command(inputs[0])))];
  return { ends, seen };
}

async function copied({ inputs, create, command, end }: Tools): Promise<Came> {
  const ends = [await end(() => create().send(command(inputs[0])))];
  const output = ends[0]?.output;
  const cloned = await end(() => parse(stringify(clone(output))));
  const json = await end(() => parse(stringify(output)));
  return { ends, seen: { cloned: cloned.output, json: json.output } };
}

function waited(tools: Tools, name: string, options: WaiterOptions, isAborted: boolean): Promise<UsedCall> {
  const wait = tools.exported(name);
  const controller = new Controller();
  if (isAborted) tools.onRequest = () => controller.abort();
  const client = tools.create();
  return tools.end(async () => {
    if (typeof wait !== 'function') throw new TypeError(`${name} is no function`);
    const end: unknown = await wait({ client, abortSignal: controller.signal, ...options }, tools.inputs[0]);
    // It has the responses too, as objects of the client.
    return { state: memberOf(end, 'state') };
  });
}

async function paged(
  { inputs, create, exported, end }: Tools,
  { paginator, options, limit }: WayOfUse & { readonly kind: 'pages' },
): Promise<readonly UsedCall[]> {
  const paginate = exported(paginator);
  const pages: UsedCall[] = [];
  const read = await end(async () => {
    const all: unknown = typeof paginate === 'function' ? paginate({ client: create(), ...options }, inputs[0]) : [];
    if (!isAsyncIterable(all)) throw new TypeError(`${paginator} gives no pages`);
    for await (const output of all) if (pages.push({ output }) === limit) break;
  });
  return read.error ? [...pages, read] : pages;
}

/** Whether a value is what a paginator gives. */
export const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
