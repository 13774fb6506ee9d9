import { resolve } from 'node:path';
import type { LeaveOut } from './docpact-config.ts';

/** A client as a configuration may name it: who declares it, and under which name. */
interface Named {
  readonly package: string;
  readonly declared: readonly { readonly alias: string; readonly by: string }[];
}

/**
 * Tells why a client is left out: the reason of an entry that names it. A copy that several packages share is left out only if each of them leaves
 * it out.
 */
export const leaveOutOf =
  (entries: readonly LeaveOut[]) =>
  ({ package: name, declared }: Named): string | undefined => {
    const places = declared.length > 0 ? declared : [{ alias: name, by: process.cwd() }];
    const reasons = places.map(({ alias, by }) =>
      entries.find(
        (entry) => [name, alias].includes(entry.client) && (entry.in === undefined || resolve(entry.in) === by),
      ),
    );
    return reasons.every((entry) => entry !== undefined) ? reasons[0]?.reason : undefined;
  };
