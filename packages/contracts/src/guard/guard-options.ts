import type { ContractViolation } from '@docpact/schemas/runtime';
import { DocpactError } from '../base/docpact-error.ts';

/** What the guard looks at, and what it does about what it finds. */
export type GuardOptions = GuardScope &
  (
    | {
        /**
         * `throw` (the default) ends the call with a `ContractViolation`; `warn` tells the client's logger, or the console
         * where the client has none, and lets the call go on.
         */
        readonly mode?: 'throw' | 'warn';
      }
    | {
        /** Hands each violation to `onViolation` and lets the call go on. */
        readonly mode: 'observe';
        /** Called once for each side of a call that breaks its contract. What it throws ends the call. */
        readonly onViolation: (violation: ContractViolation) => void;
      }
  );

interface GuardScope {
  /** Whether the output is looked at too, once the client has parsed it. Not by default. */
  readonly output?: boolean;
  /** What happens to a call of an operation that no contract documents, in every mode: it passes, unless set to fail. */
  readonly unknown?: 'pass' | 'fail';
}

/** Throws `DocpactError` (usage) for options that only a caller without types can give. */
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
