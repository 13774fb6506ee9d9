import {
  createOutputValidator,
  createValidator,
  type JsonSchema,
  type OperationContract,
  type ServiceBinding,
  type WireFacts,
} from '@docpact/schemas/runtime';
import type { Given, InputCase, OutputCase, Placed, Reference, Shape, ShapesByName } from './protocol-cases.ts';

/** The operation of a case as a contract of the protocol. Its validators take everything: the cases are about the wire alone. */
export function contractOfCase(
  protocol: string,
  { given, shapes, metadata }: Pick<Placed<InputCase | OutputCase>, 'given' | 'shapes' | 'metadata'>,
): OperationContract {
  const { name } = given;
  const { apiVersion } = metadata;
  const definitions = new Definitions(shapes);
  const $defs = definitions.ofOperation(given);
  const input = createValidator(name, 'Input', 'cases.rst', {}, isAny, () => {});
  const output = createOutputValidator(name, 'Output', 'cases.rst', {}, isAny, () => {});
  return {
    key: `cases/${name}`,
    service: 'cases',
    name,
    document: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://example.com/cases/${name}.json`,
      title: name,
      'x-operation': {
        service: 'cases',
        apiVersion,
        name,
        docs: 'https://example.com/',
        errors: (given.errors ?? []).map(({ shape }) => shape),
      },
      $defs,
    },
    binding: { ...bindingOf(protocol, metadata), $defs, wire: definitions.facts },
    wire: { source: 'the protocol tests', facts: definitions.facts },
    page: 'cases.rst',
    lines: {},
    input: { sdk: input, json: input },
    output: { sdk: output, json: output },
  };
}

const bindingOf = (
  protocol: string,
  { apiVersion, targetPrefix }: Placed<InputCase>['metadata'],
): Omit<ServiceBinding, '$defs' | 'wire'> => ({
  service: 'cases',
  title: 'Cases',
  apiVersion,
  protocol,
  endpointPrefix: 'cases',
  signingName: 'cases',
  xmlNamespace: 'https://example.com/',
  ...(targetPrefix === undefined ? {} : { targetPrefix }),
  sdk: { package: 'cases', client: 'CasesClient', baseException: 'CasesException' },
  constraintFault: { code: 'Invalid', status: 400 },
  faults: {},
});

const isAny = (_value: unknown): _value is unknown => true;

const timestamps = { iso8601: 'date-time', unixTimestamp: 'epoch-seconds', rfc822: 'http-date' } as const;

/** The JSON types of shapes that are neither structures, lists, maps, timestamps nor blobs. */
const types: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  long: { type: 'integer' },
  float: { type: 'number' },
  double: { type: 'number' },
};

/** The shapes of a case as definitions of a contract, with what they say of the wire by JSON pointer. */
class Definitions {
  readonly facts: Record<string, WireFacts> = {};
  readonly #shapes: ShapesByName;

  constructor(shapes: ShapesByName) {
    this.#shapes = shapes;
  }

  ofOperation({ input, output }: Given): Record<string, JsonSchema> {
    const nothing: Shape = { type: 'structure', members: {} };
    const sideOf = (side: 'Input' | 'Output', reference: { shape: string } | undefined): JsonSchema =>
      this.#schemaOf(`/$defs/${side}`, (reference && this.#shapes[reference.shape]) ?? nothing);
    const named = Object.entries(this.#shapes).map(([name, shape]): [string, JsonSchema] => [
      name,
      this.#schemaOf(`/$defs/${name}`, shape),
    ]);
    return { Input: sideOf('Input', input), Output: sideOf('Output', output), ...Object.fromEntries(named) };
  }

  #schemaOf(pointer: string, shape: Shape): JsonSchema {
    if (shape.flattened) this.#note(pointer, { flattened: true });
    if (shape.document) return {};
    switch (shape.type) {
      case 'structure':
        return this.#structure(pointer, shape);
      case 'list':
        this.#note(pointer, { item: shape.member?.locationName ?? 'member' });
        return { type: 'array', items: refer(shape.member) };
      case 'map':
        this.#note(pointer, {
          entry: { key: shape.key?.locationName ?? 'key', value: shape.value?.locationName ?? 'value' },
        });
        return { type: 'object', propertyNames: { type: 'string' }, additionalProperties: refer(shape.value) };
      case 'timestamp':
        if (shape.timestampFormat) this.#note(pointer, { timestamp: timestamps[shape.timestampFormat] });
        return { type: 'string', format: 'date-time' };
      case 'blob':
        return { type: 'string', contentEncoding: 'base64' };
      default:
        return types[shape.type] ?? {};
    }
  }

  #structure(pointer: string, { members = {}, required = [] }: Shape): JsonSchema {
    const properties = Object.entries(members).map(([name, member]): [string, JsonSchema] => {
      const { locationName, flattened } = member;
      if (locationName !== undefined) this.#note(`${pointer}/properties/${name}`, { name: locationName });
      if (flattened) this.#note(`${pointer}/properties/${name}`, { flattened });
      return [name, refer(member)];
    });
    return { type: 'object', properties: Object.fromEntries(properties), required };
  }

  #note(pointer: string, facts: WireFacts): void {
    this.facts[pointer] = { ...this.facts[pointer], ...facts };
  }
}

const refer = (reference: Reference | undefined): JsonSchema =>
  reference ? { $ref: `#/$defs/${reference.shape}` } : {};
