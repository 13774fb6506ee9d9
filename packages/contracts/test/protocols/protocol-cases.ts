import { existsSync, readFileSync } from 'node:fs';

/** Smithy's protocol tests, in the form that botocore has them: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html */
const folder = new URL('../../../../../shared/protocol-tests/', import.meta.url);

/** They lie beside a maintainer's checkout; a clone has none, and the tests that need them say so. */
export const haveProtocolTests = existsSync(folder);

/** A place that refers to a shape: a member, an item, or the key or value of a map. */
export interface Reference {
  readonly shape: string;
  readonly locationName?: string;
  readonly flattened?: boolean;
}

/** A shape as botocore's models have it. */
export interface Shape {
  readonly type: string;
  readonly members?: Readonly<Record<string, Reference>>;
  readonly required?: readonly string[];
  readonly member?: Reference;
  readonly key?: Reference;
  readonly value?: Reference;
  readonly flattened?: boolean;
  readonly document?: boolean;
  /** Whether it is a fault. */
  readonly exception?: boolean;
  readonly timestampFormat?: 'iso8601' | 'unixTimestamp' | 'rfc822';
}

export type ShapesByName = Readonly<Record<string, Shape>>;

/** An operation as a case is given it. */
export interface Given {
  readonly name: string;
  readonly input?: { readonly shape: string };
  readonly output?: { readonly shape: string };
  readonly errors?: readonly { readonly shape: string }[];
}

/** What a client must send for an input. */
export interface InputCase {
  readonly id: string;
  readonly given: Given;
  readonly params: Readonly<Record<string, unknown>>;
  readonly serialized: {
    readonly method: string;
    readonly uri: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
}

/** What a client must read in a response: a result, or a fault by the name of its shape. */
export interface OutputCase {
  readonly id: string;
  readonly given: Given;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly errorCode?: string;
  readonly error?: Readonly<Record<string, unknown>>;
  readonly response: {
    readonly status_code: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
}

/** The cases of one operation. */
interface Suite<Case> {
  readonly metadata: { readonly apiVersion: string; readonly targetPrefix?: string };
  readonly shapes: ShapesByName;
  readonly cases: readonly Case[];
}

/** A case with what its file says of the service. */
export type Placed<Case> = Case & Pick<Suite<Case>, 'metadata' | 'shapes'>;

export const inputCases = (file: string): readonly Placed<InputCase>[] => placed(read<InputCase>(`input/${file}`));

export const outputCases = (file: string): readonly Placed<OutputCase>[] => placed(read<OutputCase>(`output/${file}`));

const placed = <Case>(suites: readonly Suite<Case>[]): readonly Placed<Case>[] =>
  suites.flatMap(({ metadata, shapes, cases }) => cases.map((one) => ({ ...one, metadata, shapes })));

function read<Case>(file: string): readonly Suite<Case>[] {
  return haveProtocolTests ? JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')) : [];
}
