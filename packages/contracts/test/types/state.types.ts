/** The type of a state against its schema. `tsc` is the test: a difference does not compile. */
import type { BackendState } from '../../src/mocks/backend/index.ts';
import type { StateOfADocpactBackend } from './state-of-schema.ts';

/** Read only, and without the `undefined` that JSON has no word for. In types a set of values is open, and the schema takes what clients name too. */
type Plain<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<Exclude<T[K], undefined>> }
      : T;

/** Whether two types are one and the same, optional members and all. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Holds<T extends true> = T;

export type Agreed = Holds<Same<Plain<BackendState>, Plain<StateOfADocpactBackend>>>;

type Changed<More> = Same<Plain<BackendState>, Plain<Omit<StateOfADocpactBackend, keyof More> & More>>;

export type Noticed = [
  // @ts-expect-error A member that one of them lacks.
  Holds<Changed<{ readonly more?: string }>>,
  // @ts-expect-error A member that is required in one of them.
  Holds<Changed<{ readonly seed: number }>>,
  // @ts-expect-error A list of another kind.
  Holds<Changed<{ readonly lightsail?: { readonly instanceSnapshots?: readonly { readonly name: string }[] } }>>,
];
