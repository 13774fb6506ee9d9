import { memberOf } from '../../base/member-of.ts';
import type { AnyClient } from '../sdk-client.ts';
import type { Method, UsedCall, WayOfUse } from './use.ts';
import type { Tools } from './use-tools.ts';

// A client may replace them.
const { setImmediate: soon } = globalThis;
const { apply } = Reflect;

type Callback = (error: unknown, output?: unknown) => void;

/**
 * The calls in one of their forms. Of a call with a callback there is an end for each time that the callback was called, and one more if the call
 * itself throws. No end at all: there is no such method.
 */
export async function calledForm(
  tools: Tools,
  { method, options, callback }: WayOfUse & { readonly kind: 'form' },
): Promise<readonly UsedCall[]> {
  const client = tools.create();
  const given = options ? [{}] : [];
  const start = method
    ? methodOf(tools, method, client)
    : (input: unknown, ...rest: readonly unknown[]) => apply(client.send, client, [tools.command(input), ...rest]);
  if (!start) return [];
  const ends: UsedCall[] = [];
  for (const input of tools.inputs)
    if (callback) ends.push(...(await calledBack(tools, (done) => start(input, ...given, done))));
    else ends.push(await tools.end(() => start(input, ...given)));
  return ends;
}

/** The method on the given client, where that is of another class: a program may make its clients itself. */
function methodOf(
  { exported }: Tools,
  { client: name, name: method }: Method,
  client: AnyClient,
): ((...given: readonly unknown[]) => unknown) | undefined {
  const Aggregated = exported(name);
  const own = typeof Aggregated === 'function' ? memberOf(Aggregated.prototype, method) : undefined;
  return typeof own === 'function' ? (...given) => apply(own, client, given) : undefined;
}

/** What a callback gets: everything up to two turns after its first call. */
function calledBack(tools: Tools, start: (done: Callback) => unknown): Promise<readonly UsedCall[]> {
  return new Promise((resolve) => {
    const ends: UsedCall[] = [];
    const add = (end: UsedCall): void => {
      if (ends.push(end) === 1) soon(() => soon(() => resolve(ends)));
    };
    const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
    const done: Callback = (error, output) =>
      add({
        ...(isGiven(error) ? { error: tools.describe(error) } : {}),
        ...(isGiven(output) ? { output } : {}),
      });
    // The older form gives nothing back, an aggregated client a promise of nothing.
    const failed = (error: unknown): void => add({ error: tools.describe(error) });
    try {
      Promise.resolve(start(done)).catch(failed);
    } catch (error) {
      failed(error);
    }
  });
}
