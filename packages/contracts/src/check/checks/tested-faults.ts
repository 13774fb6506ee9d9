import type { FaultFixture } from '@docpact/fixtures';
import type { CheckContext } from './check.ts';

/** A fault for testing a client: one of the fixtures, or the throttling fault that the protocol's services send. */
export type TestedFault = Omit<FaultFixture, 'kind'> & { readonly kind: FaultFixture['kind'] | 'throttle' };

/** Every fault for testing a client. */
export const testedFaults = ({ fixtures, protocol }: CheckContext): readonly TestedFault[] => [
  ...fixtures.faults.filter(({ kind }) => kind !== 'server-error'),
  ...protocol.throttles.map((fault): TestedFault => {
    const members = { message: `Text of ${fault.code}` };
    return { ...fault, name: 'throttle', kind: 'throttle', shape: undefined, members };
  }),
  ...fixtures.faults.filter(({ kind }) => kind === 'server-error'),
];

/** The name of a fault in problems: `Faults.<shape>`. A fault that no page lists has its wire code in place of the shape. */
export const faultPath = ({ shape, code }: Pick<FaultFixture, 'shape' | 'code'>): string => `Faults.${shape ?? code}`;
