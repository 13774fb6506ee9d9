/** The type of a configuration against its schema. `tsc` is the test: a difference does not compile. */
import type { DocpactConfig } from '../../src/policy/config/docpact-config.ts';
import type { ConfigurationOfDocpact, Ignore } from './config-of-schema.ts';

type ReadOnly<T> = T extends readonly (infer Item)[]
  ? readonly ReadOnly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadOnly<T[K]> }
    : T;

/** Whether two types are one and the same, optional members and all. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Holds<T extends true> = T;

type Severities<Config extends { readonly severities?: unknown }> = NonNullable<Config['severities']>;

export type Agreed = [
  Holds<Same<ReadOnly<Omit<DocpactConfig, 'severities'>>, ReadOnly<Omit<ConfigurationOfDocpact, 'severities'>>>>,
  // The schema names the rules apart from their severities, so the generated type takes any name.
  Holds<Same<keyof Severities<DocpactConfig>, Ignore['rule']>>,
  Holds<Same<NonNullable<Severities<DocpactConfig>['no-cases']>, Severities<ConfigurationOfDocpact>[string]>>,
];

type Changed<More> = Same<ReadOnly<DocpactConfig>, ReadOnly<Omit<DocpactConfig, keyof More> & More>>;

export type Noticed = [
  // @ts-expect-error A member that one of them lacks.
  Holds<Changed<{ readonly more?: string }>>,
  // @ts-expect-error A member that is required in one of them.
  Holds<Changed<{ readonly sdk: string }>>,
  // @ts-expect-error A member of another type.
  Holds<Changed<{ readonly seed?: string }>>,
];
