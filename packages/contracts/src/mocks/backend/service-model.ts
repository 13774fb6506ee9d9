import type { Account } from './account.ts';

/**
 * A service with a memory. It stands in `services/<service>/service.ts`, called as the service is; beside it an operation has a file, which
 * exports its model. `pnpm generate` finds both, and state.json, which says what a seed may hold.
 */
export interface ServiceModel<Seed extends object, Rows extends object, Quotas extends object = object> {
  /** What makes each resource the one that it is, by list. */
  namesOf(seed: Seed): ResourceNames;
  /** Every resource given, with all of its members. What is complete stays as it is. */
  rowsOf(seed: Seed, account: Account): Rows;
  /** The quotas that a page gives a number for. */
  readonly quotas: Quotas;
}

/** By list: what makes each of its resources the one that it is. */
export type ResourceNames = Readonly<Record<string, readonly string[] | undefined>>;

/** What a service holds, as a test gives it. */
export type SeedOf<Model> = Model extends ServiceModel<infer Seed, infer _Rows, infer _Quotas> ? Seed : never;

/** What a service holds. */
export type RowsOf<Model> = Model extends ServiceModel<infer _Seed, infer Rows, infer _Quotas> ? Rows : never;

/** How much an account may hold of what a service has. */
export type QuotasOf<Model> = Model extends ServiceModel<infer _Seed, infer _Rows, infer Quotas> ? Quotas : never;

/** A resource as a test gives it: its name, and of the rest whatever matters. */
export type SeededResource<Row, Name extends keyof Row> = Pick<Row, Name> & Partial<Row>;

/** Whether a count is past its limit. */
export const exceeds = (count: number, limit: number | undefined): boolean => limit !== undefined && count > limit;
