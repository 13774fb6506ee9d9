import type { FaultBinding, JsonSchema, PaginationBinding } from '@docpact/schemas/runtime';

/** What a source may be able to say of an operation. What only one of two sources can say is not compared. */
export type Aspect =
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
  readonly timestampFormat?: string;
}

/** All that a caller can see of one operation, as one source tells it. Plain data: it can be sent between processes. */
export interface Surface {
  readonly service: string;
  readonly name: string;
  /** What it was read from, for people: a file, or a package and its version. */
  readonly origin: string;
  /** `Input`, `Output`, and the named shapes that they refer to. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  readonly deprecated: boolean;
  /** By shape; what is not known of a fault is absent. */
  readonly faults: Readonly<Record<string, Partial<FaultBinding>>>;
  readonly facts: ServiceFacts;
  /** Absent: the operation is not paginated. */
  readonly pagination?: Partial<PaginationBinding>;
  /** The XML name of a list's items, by `Shape.Member`; a list that is not here has `member`. */
  readonly listNames: Readonly<Record<string, string>>;
  /** Names on the wire that are not the member's own, by `Shape.Member`. */
  readonly wireNames: Readonly<Record<string, string>>;
  readonly knows: readonly Aspect[];
  /** The page, and its line of each keyword by JSON pointer, where it was read from one. */
  readonly page?: string;
  readonly lines?: Readonly<Record<string, number>>;
}

/** How a surface is found again in another source. */
export const keyOf = ({ service, name }: Pick<Surface, 'service' | 'name'>): string => `${service}/${name}`;
