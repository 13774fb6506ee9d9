import type { ServiceSource } from '../document/contract-source.ts';
import { assertFreeNames } from './assert-free-names.ts';
import { emitContract } from './emit-contract.ts';
import { emitOperation } from './emit-operation.ts';
import { emitShape } from './emit-shape.ts';
import { header } from './header.ts';
import { namesOf, type ServiceNames } from './service-names.ts';
import { shapesOf } from './shape-set.ts';

/** Every file of a service, by its path in the service's folder. */
export async function emitService(service: ServiceSource): Promise<Map<string, string>> {
  const names = namesOf(shapesOf(service));
  assertFreeNames(service, names);
  const files = new Map<string, string>();
  const add = (folder: string, emitted: ReadonlyMap<string, string>): void => {
    for (const [path, content] of emitted) files.set(folder + path, content);
  };
  for (const shape of names.shapes.values()) add('shapes/', await emitShape(shape, names));
  for (const contract of service.contracts) {
    add('', await emitOperation(contract, names));
    add('', emitContract(contract, service));
  }
  add('', emitBinding(service));
  add('', emitIndex(service, names));
  return files;
}

const emitBinding = ({ binding, file }: ServiceSource): Map<string, string> =>
  new Map([
    ['service.js', `${header([file])}export const service = ${JSON.stringify(binding, null, 2)};\n`],
    [
      'service.d.ts',
      [
        header([file]),
        "import type { ServiceBinding } from '../runtime/index.js';\n",
        `/** How ${binding.title} speaks. */\n`,
        'export declare const service: ServiceBinding;\n',
      ].join(''),
    ],
  ]);

function emitIndex(service: ServiceSource, names: ServiceNames): Map<string, string> {
  const top = header([`${service.name}/*.json`]);
  const operations = service.contracts.map(({ document }) => document['x-operation'].name);
  const values = operations.flatMap((name) => [
    `export { ${name} } from './${name}.contract.js';\n`,
    `export { ${['Input', 'InputJson', 'Output', 'OutputJson'].map((side) => name + side).join(', ')} } from './${name}.js';\n`,
  ]);
  const contractTypes = operations.map((name) => `export type { ${name}Types } from './${name}.contract.js';\n`);
  const shapeTypes = [...names.shapes.keys()].map((shape) => {
    const types = names.viewsOf(shape).map((view) => names.typeName(shape, view));
    return `export type { ${types.join(', ')} } from './shapes/${shape}.js';\n`;
  });
  const exported = [...values, "export { service } from './service.js';\n"];
  return new Map([
    ['index.js', [top, ...exported].join('')],
    ['index.d.ts', [top, ...exported, ...contractTypes, ...shapeTypes].join('')],
  ]);
}
