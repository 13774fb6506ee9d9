import type { ContractDocument } from '../runtime/json-schema.ts';
import type { ServiceBinding } from '../runtime/service-binding.ts';
import type { OperationWire } from '../runtime/wire-facts.ts';

/** Where a document comes from: its sidecar. */
export interface Provenance {
  readonly page: string;
  readonly format: 'rst' | 'html' | 'text';
  /** The SHA-256 of the page. */
  readonly sha256: string;
  /** The page's line of each keyword, by JSON pointer into the document. */
  readonly lines: Readonly<Record<string, number>>;
  readonly decisions?: Readonly<Record<string, string>>;
}

/** A contract document that was read and checked, with what stands beside it. */
export interface ContractSource {
  /** As messages and headers name it: `elasticache/CreateServerlessCacheSnapshot.json`. */
  readonly file: string;
  /** The SHA-256 of the document's file. */
  readonly sha256: string;
  readonly document: ContractDocument;
  readonly provenance: Provenance;
  readonly wire: OperationWire;
  /** The SHA-256 of the file that `wire` was read from. */
  readonly wireSha256: string;
}

/** A service that was read and checked: its binding and its contracts. */
export interface ServiceSource {
  readonly name: string;
  readonly file: string;
  readonly sha256: string;
  readonly binding: ServiceBinding;
  readonly contracts: readonly ContractSource[];
}
