/** The name of a JSON type. */
export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'null';

/** What a page states and no validator can check, or what it leaves unclear. */
export interface Unchecked {
  readonly reason: 'not-checkable' | 'not-understood' | 'ambiguous';
  readonly statement: string;
}

/** One node of a contract document: the JSON Schema 2020-12 keywords that contracts use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: boolean | JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly format?: 'date-time';
  readonly contentEncoding?: 'base64';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly deprecated?: boolean;
  /** Whether a client fills the member in where the caller leaves it out: it is never required. */
  readonly 'x-autopopulated'?: true;
  readonly 'x-unchecked'?: readonly Unchecked[];
}

/** A contract document: what one page says about one operation. `$defs` holds `Input`, `Output` and the named shapes. */
export interface ContractDocument {
  readonly $schema: string;
  readonly $id: string;
  readonly title: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly 'x-operation': {
    readonly service: string;
    readonly apiVersion: string;
    readonly name: string;
    readonly docs: string;
    /** The documented faults, by the name of their shape. */
    readonly errors: readonly string[];
  };
  readonly 'x-unchecked'?: readonly Unchecked[];
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}
