import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OperationContract } from '@docpact/schemas/runtime';
import { faultShapesOf, type Place, shapesOf, typesOf } from '../../src/registry/place.ts';

/** A folder for `AWS_DATA_PATH` with models of the operations, for a botocore from before them: its protocols are tried all the same. */
export function writeModels(contracts: readonly OperationContract[]): string {
  const root = mkdtempSync(join(tmpdir(), 'docpact-botocore-'));
  for (const service of new Set(contracts.map((one) => one.service))) {
    const [first, ...rest] = contracts.filter((one) => one.service === service);
    if (!first) continue;
    const folder = join(root, service, first.binding.apiVersion);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'service-2.json'), JSON.stringify(modelOf([first, ...rest])));
  }
  return root;
}

function modelOf(contracts: readonly [OperationContract, ...OperationContract[]]): object {
  const [{ binding }] = contracts;
  const shapes: Shapes = {};
  const operations = contracts.map((contract) => {
    const { name, document } = contract;
    const side = (root: string) => ({ shape: addShape(name, shapesOf(contract).root(root), shapes) });
    const output = { ...side('Output'), resultWrapper: `${name}Result` };
    const errors = document['x-operation'].errors.map((shape) => ({ shape }));
    return [name, { name, http: { method: 'POST', requestUri: '/' }, input: side('Input'), output, errors }] as const;
  });
  for (const [shape, { code, status, side }] of Object.entries(binding.faults)) {
    const error = { code, httpStatusCode: status, senderFault: side === 'client' };
    addShape('', faultShapesOf(binding).root(shape), shapes);
    shapes[shape] = { ...shapes[shape], error, exception: true };
  }
  shapes.string = { type: 'string' };
  const protocol = binding.protocol === 'awsQuery' ? { protocol: 'query' } : { protocol: 'json', jsonVersion: '1.1' };
  const { apiVersion, endpointPrefix, signingName, targetPrefix, xmlNamespace, title } = binding;
  const metadata = { apiVersion, endpointPrefix, signingName, targetPrefix, xmlNamespace, ...protocol };
  const names = {
    serviceFullName: title,
    serviceId: title,
    signatureVersion: 'v4',
    uid: `${binding.service}-${apiVersion}`,
  };
  return { version: '2.0', metadata: { ...metadata, ...names }, operations: Object.fromEntries(operations), shapes };
}

/** Shapes of a model, by name. */
type Shapes = Record<string, object>;

/** Adds the shape of a place and all that it is made of, and gives its name. `operation`: whose input and output they are. */
function addShape(operation: string, place: Place, shapes: Shapes): string {
  const key = place.shapePointer.replace(/^\/\$defs\/(?=Input\b|Output\b)/, operation).replace('/$defs/', '');
  if (key in shapes) return key;
  shapes[key] = {};
  const add = (inner: Place | undefined, locationName: string | undefined): object => ({
    shape: inner ? addShape(operation, inner, shapes) : 'string',
    ...(locationName !== undefined && { locationName }),
  });
  const { item, entry, facts, kind, members } = place;
  const flattened = facts.flattened ?? false;
  if (kind === 'list') shapes[key] = { type: 'list', flattened, member: add(item, facts.item) };
  else if (kind === 'map')
    shapes[key] = {
      type: 'map',
      flattened,
      key: { shape: 'string', locationName: facts.entry?.key },
      value: add(entry, facts.entry?.value),
    };
  else if (kind === 'structure') {
    const made = members.map(({ name, place: member }) => [name, add(member, member.facts.name)]);
    shapes[key] = { type: 'structure', members: Object.fromEntries(made) };
  } else shapes[key] = scalarOf(place);
  return key;
}

function scalarOf({ kind, node, facts }: Place): object {
  if (kind === 'timestamp') return { type: 'timestamp', timestampFormat: botocoreFormats[facts.timestamp ?? ''] };
  if (typesOf(node).includes('integer')) return { type: 'integer' };
  if (kind === 'number') return { type: 'double' };
  return { type: kind === 'boolean' || kind === 'blob' ? kind : 'string' };
}

/** How botocore names the ways to write a timestamp. */
const botocoreFormats: Readonly<Record<string, string>> = {
  'date-time': 'iso8601',
  'epoch-seconds': 'unixTimestamp',
  'http-date': 'rfc822',
};
