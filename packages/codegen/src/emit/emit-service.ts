import type { ServiceSource } from '../document/contract-source.ts';
import { checkModules } from './check-modules.ts';
import { emitContract } from './emit-contract.ts';
import { emitOperation } from './emit-operation.ts';
import { emitShape, typesOf } from './emit-shape.ts';
import { comment, literal } from './escape.ts';
import { header } from './header.ts';
import { namesOf, type ServiceNames } from './service-names.ts';

/** Every file of a service, by its path in the service's folder. */
export async function emitService(service: ServiceSource): Promise<Map<string, string>> {
  const names = namesOf(service);
  const files = new Map<string, string>();
  const add = (folder: string, emitted: ReadonlyMap<string, string>): void => {
    for (const [path, content] of emitted) files.set(folder + path, content);
  };
  const modules = checkModules(names);
  for (const name of names.shapes.keys()) files.set(`shapes/${name}.d.ts`, await emitShape(name, names));
  add('shared/', modules.shared);
  for (const contract of service.contracts) {
    add('', await emitOperation(contract, names, modules));
    add('', emitContract(contract, service));
  }
  add('', emitBinding(service));
  add('', emitIndex(service, names));
  return files;
}

const emitBinding = ({ binding, file }: ServiceSource): Map<string, string> =>
  new Map([
    // The list of operations is for reading pages; nobody needs it at run time.
    [
      'service.js',
      `${header([file])}export const service = ${literal(JSON.stringify({ ...binding, operations: undefined }, null, 2))};\n`,
    ],
    [
      'service.d.ts',
      [
        header([file]),
        "import type { ServiceBinding } from '../runtime/index.js';\n",
        `/** How ${comment(binding.title)} speaks. */\n`,
        'export declare const service: ServiceBinding;\n',
      ].join(''),
    ],
  ]);

function emitIndex(service: ServiceSource, names: ServiceNames): Map<string, string> {
  const top = header([`${service.name}/*.json`]);
  const operations = service.contracts.map(({ document }) => document['x-operation'].name);
  const exported = (name: string, part: string, verb = ''): string =>
    names.stemOf(name) === name ? verb + name + part : `${verb}${name}${part} as ${verb}${names.stemOf(name)}${part}`;
  const sides = ['Input', 'InputJson', 'Output', 'OutputJson'];
  const values = operations.flatMap((name) => [
    `export { ${name} } from './${name}.contract.js';\n`,
    `export { ${sides.flatMap((side) => [exported(name, side), exported(name, side, 'is')]).join(', ')} } from './${name}.js';\n`,
  ]);
  const contractTypes = operations.map(
    (name) => `export type { ${exported(name, 'Types')} } from './${name}.contract.js';\n`,
  );
  const shapeTypes = [...names.shapes.keys()].map((shape) => {
    const types = typesOf(shape, names).map(({ view, side }) => names.typeName(shape, view, side));
    return `export type { ${types.join(', ')} } from './shapes/${shape}.js';\n`;
  });
  const all = [...values, "export { service } from './service.js';\n"];
  return new Map([
    ['index.js', [top, ...all].join('')],
    ['index.d.ts', [top, ...all, ...contractTypes, ...shapeTypes].join('')],
  ]);
}
