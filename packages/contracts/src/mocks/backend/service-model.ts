import type { Account } from './account.ts';

/**
 * A service with a memory. It is in `services/<service>/service.ts` and has the name of the service. Each operation has a file beside it,
 * which exports the operation's model. `pnpm generate` finds both, and state.json, which describes the members of a seed.
 */
export interface ServiceModel<Seed extends object, Rows extends object, Quotas extends object = object> {
  /** The identifying name of each resource, by list. */
  namesOf(seed: Seed): ResourceNames;
  /** Every given resource, with all of its members. A complete one stays as it is. */
  rowsOf(seed: Seed, account: Account): Rows;
  /** The quotas for which a page gives a number. */
  readonly quotas: Quotas;
}

/** By list: the identifying name of each of its resources. */
export type ResourceNames = Readonly<Record<string, readonly string[] | undefined>>;

/** The content of a service, as a test gives it. */
export type SeedOf<Model> = Model extends ServiceModel<infer Seed, infer _Rows, infer _Quotas> ? Seed : never;

/** The content of a service. */
export type RowsOf<Model> = Model extends ServiceModel<infer _Seed, infer Rows, infer _Quotas> ? Rows : never;

/** The quotas of an account for a service. */
export type QuotasOf<Model> = Model extends ServiceModel<infer _Seed, infer _Rows, infer Quotas> ? Quotas : never;

/** A resource as a test gives it: its name, and only those other members that matter. */
export type SeededResource<Row, Name extends keyof Row> = Pick<Row, Name> & Partial<Row>;

/** Whether a count exceeds its limit. */
export const exceeds = (count: number, limit: number | undefined): boolean => limit !== undefined && count > limit;
