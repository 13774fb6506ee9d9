import type { JsonSchema } from './json-schema.ts';
import type { WireFactsByPointer } from './wire-facts.ts';

/** A fault as the service sends it. Its members are those of its shape in `$defs`. */
export interface FaultBinding {
  /** The code on the wire; not always the name of the shape. */
  readonly code: string;
  readonly status: number;
  readonly side: 'client' | 'server';
}

/** What an answer makes of a waiter: an error code, or the values of a member in a list of the output, `DBInstances[].DBInstanceStatus`. */
export type WaiterAcceptor = { readonly state: 'success' | 'failure' } & (
  | { readonly matcher: 'error'; readonly expected: string; readonly status: number }
  | { readonly matcher: 'pathAll' | 'pathAny'; readonly path: string; readonly expected: string }
);

/** How a waiter of a service works. Its operation needs no contract. An answer that no acceptor takes is asked for again. */
export interface WaiterBinding {
  readonly operation: string;
  /** The seconds between two calls. */
  readonly delay: number;
  /** The names of the items on the wire, by list of the output. */
  readonly items: Readonly<Record<string, string>>;
  readonly acceptors: readonly WaiterAcceptor[];
  /** What the facts were read from. */
  readonly source: string;
}

/** How a service speaks: what pages do not say, and what all of its operations share. One `service.json` a service. */
export interface ServiceBinding {
  readonly service: string;
  readonly title: string;
  readonly apiVersion: string;
  /** Every operation of the service with its true capitals, which some forms of the pages lose. */
  readonly operations?: readonly string[];
  /** The protocol's name in Smithy, such as `awsQuery`. */
  readonly protocol: string;
  /** The first label of the service's host. */
  readonly endpointPrefix: string;
  readonly signingName: string;
  readonly xmlNamespace?: string;
  readonly targetPrefix?: string;
  readonly sdk: { readonly package: string; readonly client: string; readonly baseException: string };
  /** The fault that answers a broken constraint, by its wire code. */
  readonly constraintFault: { readonly code: string; readonly status: number };
  /** By the name of the fault's shape. */
  readonly faults: Readonly<Record<string, FaultBinding>>;
  /** The shapes of the faults, and the shapes that those refer to. */
  readonly $defs: Readonly<Record<string, JsonSchema>>;
  /** How places of `$defs` stand on the wire, by JSON pointer into this file. */
  readonly wire?: WireFactsByPointer;
  /** By name. */
  readonly waiters?: Readonly<Record<string, WaiterBinding>>;
}
