import type { Breakage } from '../broken-client.ts';
import { append, replace } from './breakage.ts';

/** A client whose waiters are broken in one place, and all that is found of its waiters, as `rule path: subject`. */
export interface WaiterCase {
  readonly title: string;
  readonly breakage: Breakage;
  readonly want: readonly string[];
}

const available = 'waiter-end Waiters.DBInstanceAvailable: waitUntilDBInstanceAvailable:';
const deleted = 'waiter-end Waiters.DBInstanceDeleted: waitUntilDBInstanceDeleted:';

/** Another function in place of a waiter. It has the real one as `wait`. */
const insteadOf = (waiter: string, code: string): Breakage =>
  append(`{ const wait = exports.${waiter}; exports.${waiter} = async (config, input) => { ${code} }; }`);

/** Breakages of client-neptune, whose waiters are of its DB instances. */
export const waiterCases: readonly WaiterCase[] = [
  {
    title: 'no waiter',
    breakage: append('delete exports.waitUntilDBInstanceDeleted;'),
    want: ['waiter-missing Waiters.DBInstanceDeleted: waitUntilDBInstanceDeleted'],
  },
  {
    title: 'no waiter of the older form',
    breakage: append('delete exports.waitForDBInstanceAvailable;'),
    want: ['waiter-missing Waiters.DBInstanceAvailable: waitForDBInstanceAvailable'],
  },
  {
    title: 'a waiter of the older form without a state',
    breakage: insteadOf('waitForDBInstanceAvailable', 'await wait(config, input);'),
    want: ['waiter-end Waiters.DBInstanceAvailable: waitForDBInstanceAvailable: available'],
  },
  {
    title: 'a state of failure that is waited out',
    breakage: replace('== "incompatible-restore"', '== "incompatible"'),
    want: [`${available} incompatible-restore`],
  },
  {
    title: 'a failure that is taken for success',
    breakage: insteadOf(
      'waitUntilDBInstanceAvailable',
      `return wait(config, input).catch((error) => {
         if (error.name === 'Error' && error.message.includes('FAILURE')) return { state: 'SUCCESS' };
         throw error;
       });`,
    ),
    want: ['deleted', 'deleting', 'failed', 'incompatible-restore', 'incompatible-parameters'].map(
      (state) => `${available} ${state}`,
    ),
  },
  {
    title: 'a fault by its former name',
    breakage: replace('exception.name === "DBInstanceNotFoundFault"', 'exception.name === "DBInstanceNotFound"'),
    want: [`${deleted} DBInstanceNotFound`],
  },
  {
    title: 'the first item taken for all of them',
    breakage: replace(
      'for (let element_4 of returnComparator())',
      'for (let element_4 of returnComparator().slice(0, 1))',
    ),
    want: [`${available} a part available, then available`, `${deleted} a part deleted, then deleted`],
  },
  {
    title: 'an abort signal that is dropped',
    breakage: insteadOf('waitUntilDBInstanceDeleted', 'return wait({ ...config, abortSignal: undefined }, input);'),
    want: [`${deleted} an abort signal`],
  },
  {
    title: 'a time to wait that is over as a failure',
    breakage: insteadOf(
      'waitUntilDBInstanceDeleted',
      'return wait(config, input).catch((error) => { throw new Error(error.message); });',
    ),
    want: [`${deleted} no end within maxWaitTime`, `${deleted} an abort signal`],
  },
  {
    title: 'another delay',
    breakage: insteadOf('waitUntilDBInstanceDeleted', 'return wait({ minDelay: 5, ...config }, input);'),
    want: [`${deleted} a delay of 30 s`],
  },
];
