import type { FaultFixture } from '@docpact/fixtures';
import type { CheckContext } from './check.ts';

/** A fault that a client is tried with: one of the fixtures, or what the protocol's services say to a caller that is too fast. */
export type TestedFault = Omit<FaultFixture, 'kind'> & { readonly kind: FaultFixture['kind'] | 'throttle' };

/** Every fault that a client is tried with. */
export const testedFaults = ({ fixtures, protocol }: CheckContext): readonly TestedFault[] => [
  ...fixtures.faults.filter(({ kind }) => kind !== 'server-error'),
  ...protocol.throttles.map((fault): TestedFault => {
    const members = { message: `Text of ${fault.code}` };
    return { ...fault, name: 'throttle', kind: 'throttle', shape: undefined, members };
  }),
  ...fixtures.faults.filter(({ kind }) => kind === 'server-error'),
];

/** How problems name a fault: `Faults.<shape>`, or by the wire code of a fault that no page names. */
export const faultPath = ({ shape, code }: Pick<FaultFixture, 'shape' | 'code'>): string => `Faults.${shape ?? code}`;
