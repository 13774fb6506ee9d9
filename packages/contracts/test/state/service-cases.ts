import { readdirSync } from 'node:fs';
import type fc from 'fast-check';
import type { FaultCase } from './fault-case.ts';

/** What the tests of the state know of a service that has a model. */
export interface ServiceCases {
  /** A case of every documented fault. */
  readonly faults: readonly FaultCase[];
  /** What the service holds at first: few resources, of few names. */
  readonly seed: fc.Arbitrary<object>;
  readonly quotas: Readonly<Record<string, fc.Arbitrary<number>>>;
  /** Inputs that speak of the same few resources, so that calls meet, by operation. */
  readonly inputs: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}

const folder = new URL('./services/', import.meta.url);

/** The services that have a model, by what a state calls them. */
export const serviceCases: ReadonlyMap<string, ServiceCases> = new Map(
  await Promise.all(
    readdirSync(folder).map(async (file): Promise<[string, ServiceCases]> => {
      const { cases }: { readonly cases: ServiceCases } = await import(new URL(file, folder).href);
      const key = file.replace('.ts', '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      return [key, cases];
    }),
  ),
);
