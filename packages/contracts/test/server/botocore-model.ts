import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OperationContract } from '@docpact/schemas/runtime';
import {
  entryShape,
  hasType,
  isTimestamp,
  itemShape,
  listItemName,
  memberShape,
  rootShape,
  type Shape,
} from '../../src/wire/shape.ts';

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
  const shapes: Record<string, object> = {};
  const isQuery = binding.protocol === 'awsQuery';
  const operations = contracts.map((contract) => {
    const { name, document } = contract;
    const input = { shape: addShape(contract, rootShape(contract, 'Input'), shapes) };
    const output = { shape: addShape(contract, rootShape(contract, 'Output'), shapes), resultWrapper: `${name}Result` };
    const errors = document['x-operation'].errors.map((shape) => ({ shape }));
    return [name, { name, http: { method: 'POST', requestUri: '/' }, input, output, errors }] as const;
  });
  for (const [shape, { code, status, side, members }] of Object.entries(binding.faults)) {
    const error = { code, httpStatusCode: status, senderFault: side === 'client' };
    shapes[shape] = { type: 'structure', members: membersOf(Object.keys(members)), error, exception: true };
  }
  shapes.string = { type: 'string' };
  const protocol = isQuery ? { protocol: 'query' } : { protocol: 'json', jsonVersion: '1.1' };
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

const membersOf = (names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, { shape: 'string' }]));

/** Adds a shape and all that it is made of, and gives its name. */
function addShape(contract: OperationContract, shape: Shape, shapes: Record<string, object>): string {
  const { key } = shape;
  if (key in shapes) return key;
  shapes[key] = {};
  const add = (inner: Shape): { shape: string } => ({ shape: addShape(contract, inner, shapes) });
  const entry = entryShape(contract, shape);
  if (hasType(shape, 'array')) {
    const isQuery = contract.binding.protocol === 'awsQuery';
    const member = {
      ...add(itemShape(contract, shape)),
      ...(isQuery && { locationName: listItemName(contract, shape) }),
    };
    shapes[key] = { type: 'list', member };
  } else if (entry) shapes[key] = { type: 'map', key: { shape: 'string' }, value: add(entry) };
  else if (hasType(shape, 'object')) {
    const members = Object.keys(shape.node.properties ?? {}).flatMap((name) => {
      const member = memberShape(contract, shape, name);
      return member ? [[name, add(member)] as const] : [];
    });
    shapes[key] = { type: 'structure', members: Object.fromEntries(members) };
  } else shapes[key] = { type: scalarOf(shape) };
  return key;
}

function scalarOf(shape: Shape): string {
  if (isTimestamp(shape)) return 'timestamp';
  if (hasType(shape, 'integer')) return 'integer';
  if (hasType(shape, 'number')) return 'double';
  return hasType(shape, 'boolean') ? 'boolean' : 'string';
}
