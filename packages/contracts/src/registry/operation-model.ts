import type { FaultBinding, JsonSchema, PaginationBinding, WireFactsByPointer } from '@docpact/schemas/runtime';
import { Shapes } from './place.ts';

/** A part of an operation that a source may describe. A part that only one of two sources describes is not compared. */
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
  | 'pagination'
  | 'constants'
  | 'exceptions';

/** The known facts of how a service communicates: the members of a `ServiceBinding`, for any protocol. */
export interface ServiceFacts {
  readonly apiVersion?: string;
  readonly protocol?: string;
  readonly endpointPrefix?: string;
  readonly signingName?: string;
  readonly targetPrefix?: string;
  readonly xmlNamespace?: string;
}

/** A fault as one source describes it. Unknown members are absent. */
export interface FaultModel extends Partial<FaultBinding> {
  /** The names of its members. */
  readonly members?: readonly string[];
}

/** The values of a set by the names that programs write, such as `PENDING` of `NodeState.PENDING`. */
export type Constants = Readonly<Record<string, string>>;

/** What a new instance of an exception class says of itself, before any answer fills it. */
export interface ExceptionClass {
  readonly name?: string;
  /** Its `$fault`. */
  readonly side?: string;
  /** What its constructor throws, in place of an instance. */
  readonly thrown?: string;
}

/**
 * Everything that a caller can see of one operation, as one source describes it: a page, a contract, or a client of any version. It is plain
 * data, so processes can exchange it.
 */
export interface OperationModel {
  readonly service: string;
  readonly name: string;
  /** The source, for people: a file, or a package and its version. */
  readonly origin: string;
  /** `Input`, `Output`, and the named shapes that they refer to. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  readonly deprecated: boolean;
  /** By shape. */
  readonly faults: Readonly<Record<string, FaultModel>>;
  readonly facts: ServiceFacts;
  /** Absent: the operation is not paginated. */
  readonly pagination?: Partial<PaginationBinding>;
  /** The wire facts of places in the definitions, by JSON pointer. */
  readonly wire: WireFactsByPointer;
  /** Sets of values by name, if a source has them separately from the members that use them. */
  readonly namedValues?: Readonly<Record<string, readonly unknown[]>>;
  /** The names of values, by set. A client has all that it exports, a contract those that it holds clients to. */
  readonly constants?: Readonly<Record<string, Constants>>;
  /** The classes of faults, by shape. A client has all that it exports. */
  readonly exceptions?: Readonly<Record<string, ExceptionClass>>;
  /** The `typeof` of everything that a client exports, by name. */
  readonly exports?: Readonly<Record<string, string>>;
  /** The exported names through which programs call the operation: the client's classes, the paginator, the waiters. */
  readonly callers?: readonly string[];
  readonly knows: readonly ModelPart[];
  /** The address of the operation's page. */
  readonly docs?: string;
  /** The source page, if there is one, and the page line of each keyword by JSON pointer. */
  readonly page?: string;
  readonly lines?: Readonly<Record<string, number>>;
}

/** The key of a model, the same in every source. */
export const keyOf = ({ service, name }: Pick<OperationModel, 'service' | 'name'>): string => `${service}/${name}`;

const shapes = new WeakMap<OperationModel, Shapes>();

/** The shapes of a model, with their wire facts. */
export function shapesOfModel(model: OperationModel): Shapes {
  const made = shapes.get(model) ?? new Shapes(model.definitions, model.wire);
  shapes.set(model, made);
  return made;
}
