import { Ajv2020 } from 'ajv/dist/2020.js';
import { type ContractDocument, isDateTime, type JsonSchema } from '../src/runtime/index.ts';

/** ajv leaves a member called `__proto__` out, so the second judge is told of it under another name. */
const renamed = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('"__proto__":', '"proto__":'));

/**
 * The second judge: ajv on the document as it stands, references and all.
 * @param part what counts of each definition: all of it, unless told
 */
export function judge(
  document: ContractDocument,
  side: 'Input' | 'Output',
  part: (node: JsonSchema) => JsonSchema = (node) => node,
): (value: unknown) => boolean {
  const ajv = new Ajv2020({
    strict: false,
    multipleOfPrecision: 8,
    ownProperties: true,
    formats: { 'date-time': isDateTime },
  });
  const $defs = Object.fromEntries(Object.entries(document.$defs).map(([name, node]) => [name, part(node)]));
  ajv.addSchema(renamed({ ...document, $defs }));
  const check = ajv.compile({ $ref: `${document.$id}#/$defs/${side}` });
  return (value) => check(renamed(value)) === true;
}

/** A JSON value as the SDK would hold it: `Date` for timestamps, `Uint8Array` for blobs, where the contract has them. */
export function toSdk({ $defs }: Pick<ContractDocument, '$defs'>, node: JsonSchema, value: unknown): unknown {
  const inner = (schema: JsonSchema | boolean | undefined, item: unknown): unknown =>
    typeof schema === 'object' ? toSdk({ $defs }, schema, item) : item;
  if (node.$ref !== undefined) return inner($defs[node.$ref.slice('#/$defs/'.length)], value);
  if (typeof value === 'string' && node.format) return isDateTime(value) ? new Date(0) : new Date(Number.NaN);
  if (typeof value === 'string' && node.contentEncoding) return new Uint8Array(1);
  if (Array.isArray(value)) return value.map((item) => inner(node.items, item));
  if (typeof value !== 'object' || value === null) return value;
  const { properties = {}, additionalProperties } = node;
  const schemaOf = (name: string) => (Object.hasOwn(properties, name) ? properties[name] : additionalProperties);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inner(schemaOf(name), item)]));
}
