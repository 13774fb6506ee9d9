import type { FaultBinding, JsonSchema, PaginationBinding, WireFactsByPointer } from '@docpact/schemas/runtime';
import { Shapes } from './place.ts';

/** What a source may be able to say of an operation. What only one of two sources can say is not compared. */
export type ModelPart =
  | 'required'
  | 'integers'
  | 'nullability'
  | 'values'
  | 'constraints'
  | 'defaults'
  | 'deprecation'
  | 'faults'
  | 'wire-names'
  | 'pagination';

/** How a service speaks, as far as it is known: the members of a `ServiceBinding`, of any protocol. */
export interface ServiceFacts {
  readonly apiVersion?: string;
  readonly protocol?: string;
  readonly endpointPrefix?: string;
  readonly signingName?: string;
  readonly targetPrefix?: string;
  readonly xmlNamespace?: string;
}

/** A fault as one source tells it; what is not known of it is absent. */
export interface FaultModel extends Partial<FaultBinding> {
  /** The names of its members. */
  readonly members?: readonly string[];
}

/**
 * All that a caller can see of one operation, as one source tells it: a page, a contract, a client of any version. Plain data: it can
 * be sent between processes.
 */
export interface OperationModel {
  readonly service: string;
  readonly name: string;
  /** What it was read from, for people: a file, or a package and its version. */
  readonly origin: string;
  /** `Input`, `Output`, and the named shapes that they refer to. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  readonly deprecated: boolean;
  /** By shape. */
  readonly faults: Readonly<Record<string, FaultModel>>;
  readonly facts: ServiceFacts;
  /** Absent: the operation is not paginated. */
  readonly pagination?: Partial<PaginationBinding>;
  /** How places of the definitions stand on the wire, by JSON pointer. */
  readonly wire: WireFactsByPointer;
  /** Sets of values by name, where a source has them apart from the members that take them. */
  readonly namedValues?: Readonly<Record<string, readonly unknown[]>>;
  readonly knows: readonly ModelPart[];
  /** The page, and its line of each keyword by JSON pointer, where it was read from one. */
  readonly page?: string;
  readonly lines?: Readonly<Record<string, number>>;
}

/** How a model is found again in another source. */
export const keyOf = ({ service, name }: Pick<OperationModel, 'service' | 'name'>): string => `${service}/${name}`;

const shapes = new WeakMap<OperationModel, Shapes>();

/** The shapes of a model, with how they stand on the wire. */
export function shapesOfModel(model: OperationModel): Shapes {
  const made = shapes.get(model) ?? new Shapes(model.definitions, model.wire);
  shapes.set(model, made);
  return made;
}
