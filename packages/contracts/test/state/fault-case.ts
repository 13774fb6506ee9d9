import type { BackendState } from '../../src/mocks/backend/index.ts';

/** An operation, by its key, and what it is asked. */
export type Call = readonly [string, Readonly<Record<string, unknown>>];

/** One documented fault of an operation: the sequence whose last call raises it, and one beside it that is answered. */
export interface FaultCase {
  readonly operation: string;
  readonly fault: string;
  readonly when: string;
  readonly state: BackendState;
  readonly calls: readonly Call[];
  readonly beside: { readonly state?: BackendState; readonly calls?: readonly Call[] };
}

/** The documented faults that nothing in the state leads to: they are raised by configuration alone. */
export const configured = (call: Call, state: BackendState, faults: readonly string[]): readonly FaultCase[] =>
  faults.map((fault) => ({
    operation: call[0],
    fault,
    when: 'it is configured',
    state: { ...state, faults: { [call[0]]: fault } },
    calls: [call],
    beside: { state },
  }));
