import type { ContractSource, ServiceSource } from '../document/contract-source.ts';
import { comment, literal } from './escape.ts';
import { header } from './header.ts';

const sides = ['Input', 'Output'] as const;

/** The module of an operation's contract: the document, the binding and the validators as one value. */
export function emitContract(
  { document, provenance, wire }: ContractSource,
  service: ServiceSource,
): Map<string, string> {
  const { name } = document['x-operation'];
  const types = sides.flatMap((side) => [`${name}${side}`, `${name}${side}Json`]);
  const top = header([
    `${service.name}/${name}.json`,
    `${service.name}/${name}.source.json`,
    `${service.name}/${name}.wire.json`,
    service.file,
  ]);
  const members = {
    key: JSON.stringify(`${service.name}/${name}`),
    service: JSON.stringify(service.name),
    name: JSON.stringify(name),
    document: literal(JSON.stringify(document, plain)),
    binding: 'service',
    wire: literal(JSON.stringify(wire)),
    page: JSON.stringify(provenance.page),
    lines: JSON.stringify(provenance.lines),
    input: `{ sdk: ${name}Input, json: ${name}InputJson }`,
    output: `{ sdk: ${name}Output, json: ${name}OutputJson }`,
  };
  const value = Object.entries(members).map(([member, code]) => `  ${member}: ${code},\n`);
  const code = [
    top,
    `import { ${types.join(', ')} } from './${name}.js';\n`,
    "import { service } from './service.js';\n",
    `export const ${name} = {\n${value.join('')}};\n`,
  ];
  const declared = [
    top,
    "import type { OperationContract } from '../runtime/index.js';\n",
    `import type { ${types.join(', ')} } from './${name}.js';\n`,
    `/** The types of ${name}: its values in the SDK's view and in JSON's, and its names. */\n`,
    `export interface ${name}Types {\n`,
    ...sides.flatMap((side) => ['', 'Json'].map((view) => `  readonly ${side}${view}: ${name}${side}${view};\n`)),
    `  readonly Faults: ${unionOf(document['x-operation'].errors)};\n`,
    `  readonly Items: ${unionOf(wire.pagination ? [wire.pagination.items] : [])};\n`,
    '}\n',
    `/** ${comment(document.description ?? name)} */\n`,
    `export declare const ${name}: OperationContract<${name}Types>;\n`,
  ];
  return new Map([
    [`${name}.contract.js`, code.join('')],
    [`${name}.contract.d.ts`, declared.join('')],
  ]);
}

const unionOf = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(' | ') || 'never';

/** `true`, the schema of any value, is written `{}`: every node of an emitted document is an object. */
function plain(keyword: string, value: unknown): unknown {
  if (keyword === 'items' && value === true) return {};
  if (keyword !== 'properties' || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, node]) => [name, node === true ? {} : node]));
}
