import type { JsonSchema } from '@docpact/schemas/runtime';
import type { OperationModel } from '../../src/registry/operation-model.ts';

/** As much of an operation as a case needs; all else is the same before and after. */
export interface Sketch {
  readonly input?: JsonSchema;
  readonly output?: JsonSchema;
  readonly deprecated?: boolean;
  readonly faults?: OperationModel['faults'];
  readonly facts?: OperationModel['facts'];
  readonly pagination?: NonNullable<OperationModel['pagination']>;
  readonly wire?: OperationModel['wire'];
  readonly sets?: Readonly<Record<string, JsonSchema>>;
  readonly constants?: NonNullable<OperationModel['constants']>;
  readonly exceptions?: NonNullable<OperationModel['exceptions']>;
  readonly exports?: NonNullable<OperationModel['exports']>;
  readonly callers?: readonly string[];
}

/** What fires a rule, and what is next to it and does not. `undefined`: there is no such operation. */
export interface RuleCase {
  /** Why it breaks a caller, or why it does not: a sentence or two for the docs. */
  readonly why: string;
  readonly fires: readonly [before: Sketch | undefined, after: Sketch | undefined];
  /** The path that the change is reported at. */
  readonly at: string;
  readonly holds: readonly [before: Sketch | undefined, after: Sketch | undefined];
  /** The same fact on the other side, where one rule has both sides. */
  readonly elsewhere?: Pick<RuleCase, 'fires' | 'at' | 'holds'>;
}

/** A sketch as a model that knows everything. */
export const modelOf = (sketch: Sketch): OperationModel => ({
  service: 'example',
  name: 'DescribeThing',
  origin: 'a sketch',
  definitions: {
    Input: sketch.input ?? { type: 'object', properties: {} },
    Output: sketch.output ?? { type: 'object', properties: {} },
    ...sketch.sets,
  },
  deprecated: sketch.deprecated ?? false,
  faults: sketch.faults ?? {},
  facts: sketch.facts ?? {},
  ...(sketch.pagination ? { pagination: sketch.pagination } : {}),
  wire: sketch.wire ?? {},
  ...(sketch.constants ? { constants: sketch.constants } : {}),
  ...(sketch.exceptions ? { exceptions: sketch.exceptions } : {}),
  ...(sketch.exports ? { exports: sketch.exports } : {}),
  ...(sketch.callers ? { callers: sketch.callers } : {}),
  knows: [
    'required',
    'integers',
    'nullability',
    'values',
    'constraints',
    'defaults',
    'deprecation',
    'faults',
    'wire-names',
    'pagination',
    'constants',
    'exceptions',
  ],
});

/** A structure with these members. */
export const structure = (properties: Readonly<Record<string, JsonSchema>>, ...required: string[]): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
});

/** A sketch whose input, or output, has one member. */
export const input = (Name: JsonSchema, ...required: string[]): Sketch => ({ input: structure({ Name }, ...required) });
export const output = (Name: JsonSchema, ...required: string[]): Sketch => ({
  output: structure({ Name }, ...required),
});

export const text: JsonSchema = { type: 'string' };
