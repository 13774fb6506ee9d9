import type { ContractViolation } from '@docpact/schemas/runtime';
import { DocpactError } from '../base/docpact-error.ts';

/** What the guard checks, and what it does with violations. */
export type GuardOptions = GuardScope &
  (
    | {
        /**
         * `throw` (the default) ends the call with a `ContractViolation`. `warn` writes to the client's logger, or to the console if the client has
         * none, and the call continues.
         */
        readonly mode?: 'throw' | 'warn';
      }
    | {
        /** Passes each violation to `onViolation`, and the call continues. */
        readonly mode: 'observe';
        /** Called once for each side of a call that breaks its contract. If it throws, the call ends with that error. */
        readonly onViolation: (violation: ContractViolation) => void;
      }
  );

interface GuardScope {
  /** Whether to check the output too, after the client has parsed it. Off by default. */
  readonly output?: boolean;
  /** What happens, in every mode, to a call of an operation without a contract: it passes by default, or fails. */
  readonly unknown?: 'pass' | 'fail';
}

/** Throws `DocpactError` (usage) for options that only a caller without types can pass. */
export function assertGuardOptions(options: GuardOptions): void {
  const { mode = 'throw', unknown = 'pass' } = options;
  assertOneOf('mode', mode, ['throw', 'warn', 'observe']);
  assertOneOf('unknown', unknown, ['pass', 'fail']);
  if (options.mode === 'observe' && typeof options.onViolation !== 'function')
    throw new DocpactError('usage', 'guard: mode "observe" needs onViolation, a function that is given each violation');
}

function assertOneOf(option: string, given: string, known: readonly string[]): void {
  if (!known.includes(given))
    throw new DocpactError('usage', `guard: unknown ${option} "${given}": known are ${known.join(', ')}`);
}
