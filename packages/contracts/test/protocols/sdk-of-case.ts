import { createRequire } from 'node:module';
import type { WireReply } from '../../src/protocols/message.ts';
import type { OutputCase, Placed, Reference, Shape, ShapesByName } from './protocol-cases.ts';

/** A schema of the SDK's clients, written down as they do: `@smithy/types`, `schema/static-schemas`. */
type SdkSchema = number | (() => SdkSchema) | readonly unknown[];

interface SdkProtocol {
  setSerdeContext(context: object): void;
  deserializeResponse(operation: object, context: object, response: object): Promise<Record<string, unknown>>;
}

interface Sdk {
  readonly protocols: Readonly<Record<string, new (options: object) => SdkProtocol>>;
  readonly schema: {
    readonly TypeRegistry: {
      for(namespace: string): { registerError(schema: SdkSchema, error: typeof SdkFault): void };
    };
  };
  readonly serde: Readonly<Record<string, unknown>>;
}

const fromClient = createRequire(createRequire(import.meta.url).resolve('@aws-sdk/client-neptune'));
const sdk: Sdk = {
  protocols: fromClient('@aws-sdk/core/protocols'),
  schema: fromClient('@smithy/core/schema'),
  serde: fromClient('@smithy/core/serde'),
};

const classes: Readonly<Record<string, string>> = { awsQuery: 'AwsQueryProtocol', awsJson1_1: 'AwsJson1_1Protocol' };

/** What the SDK throws for a fault, where no class of a client stands for it. */
class SdkFault extends Error {}

let cases = 0;

/** What a client reads in a reply: the output, or the fault that it throws. */
export async function readBySdk(protocol: string, one: Placed<OutputCase>, reply: WireReply): Promise<unknown> {
  const { given, shapes, metadata } = one;
  // A registry of faults stands for good, and each case has faults of its own.
  cases += 1;
  const namespace = `cases${cases}`;
  const schemaOf = sdkSchemas(shapes, namespace);
  const registry = sdk.schema.TypeRegistry.for(namespace);
  for (const { shape } of given.errors ?? []) registry.registerError(schemaOf(shape), SdkFault);
  const Protocol = sdk.protocols[classes[protocol] ?? ''];
  if (!Protocol) throw new Error(`the SDK has no class for ${protocol}`);
  const context = { ...sdk.serde, base64Decoder: sdk.serde.fromBase64, utf8Encoder: sdk.serde.toUtf8 };
  const reader = new Protocol({
    defaultNamespace: namespace,
    errorTypeRegistries: [registry],
    serviceTarget: metadata.targetPrefix,
    version: metadata.apiVersion,
    xmlNamespace: 'https://example.com/',
  });
  reader.setSerdeContext(context);
  const operation = {
    namespace,
    name: given.name,
    traits: 0,
    input: 'unit',
    output: given.output ? schemaOf(given.output.shape) : 'unit',
  };
  const response = { statusCode: reply.status, headers: { ...reply.headers }, body: reply.body };
  try {
    const { $metadata: _, ...output } = await reader.deserializeResponse(operation, context, response);
    return output;
  } catch (error) {
    if (error instanceof SdkFault) return { ...error };
    throw error;
  }
}

const scalars: Readonly<Record<string, number>> = {
  string: 0,
  integer: 1,
  long: 1,
  float: 1,
  double: 1,
  boolean: 2,
  blob: 21,
};

const timestamps = { iso8601: 5, rfc822: 6, unixTimestamp: 7 } as const;

/** The shapes of a case as the schemas of a client. */
function sdkSchemas(shapes: ShapesByName, namespace: string): (name: string) => SdkSchema {
  const made = new Map<string, SdkSchema>();
  const make = (name: string, shape: Shape): SdkSchema => {
    const { type, members = {}, member, key, value, timestampFormat } = shape;
    switch (type) {
      case 'structure': {
        const traits = shape.exception ? { error: 'client' } : 0;
        const kind = shape.exception ? -3 : 3;
        return [kind, namespace, name, traits, Object.keys(members), Object.values(members).map(refer)];
      }
      case 'list':
        return [1, namespace, name, 0, refer(member)];
      case 'map':
        return [2, namespace, name, 0, refer(key), refer(value)];
      case 'timestamp':
        return timestampFormat ? timestamps[timestampFormat] : 4;
      default:
        return scalars[type] ?? 15;
    }
  };
  const schemaOf = (name: string): SdkSchema => {
    const schema = made.get(name) ?? make(name, shapes[name] ?? { type: 'structure' });
    made.set(name, schema);
    return schema;
  };
  const refer = (reference: Reference | undefined): readonly unknown[] => {
    const { shape = '', locationName, flattened } = reference ?? {};
    const traits = {
      ...(locationName === undefined ? {} : { xmlName: locationName }),
      ...(flattened ? { xmlFlattened: 1 } : {}),
    };
    return [() => schemaOf(shape), traits];
  };
  return schemaOf;
}
