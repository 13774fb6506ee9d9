import type { ServiceSource } from '../document/contract-source.ts';
import { header } from './header.ts';

/** The root of the generated modules: every operation by its key, each loaded when it is asked for. */
export function emitIndex(services: readonly ServiceSource[]): Map<string, string> {
  const top = header(['*/*.json']);
  const operations = services.flatMap((service) =>
    service.contracts.map(({ document, sha256, wireSha256 }) => ({
      service,
      name: document['x-operation'].name,
      sha256,
      wireSha256,
    })),
  );
  const entries = operations.map(({ service, name, sha256, wireSha256 }) => {
    const { protocol, sdk } = service.binding;
    const members = {
      key: JSON.stringify(`${service.name}/${name}`),
      service: JSON.stringify(service.name),
      name: JSON.stringify(name),
      protocol: JSON.stringify(protocol),
      sdk: JSON.stringify({ package: sdk.package, client: sdk.client }),
      documentSha256: JSON.stringify(sha256),
      bindingSha256: JSON.stringify(service.sha256),
      wireSha256: JSON.stringify(wireSha256),
      load: `async () => (await import('./${service.name}/${name}.contract.js')).${name}`,
    };
    const value = Object.entries(members).map(([member, code]) => `    ${member}: ${code},\n`);
    return `  ${members.key}: {\n${value.join('')}  },\n`;
  });
  const types = operations.map(
    ({ service, name }) =>
      `  readonly ${JSON.stringify(`${service.name}/${name}`)}: import('./${service.name}/${name}.contract.js').${name}Types;\n`,
  );
  const declared = [
    top,
    "import type { OperationEntry } from './runtime/index.js';\n",
    '/** The types of every operation, by its key. */\n',
    `export interface OperationTypes {\n${types.join('')}}\n`,
    '/** The key of an operation: `service/Operation`. */\n',
    'export type OperationKey = keyof OperationTypes;\n',
    '/** Every operation that has a contract, by its key. */\n',
    'export declare const operations: { readonly [Key in OperationKey]: OperationEntry<OperationTypes[Key]> };\n',
  ];
  return new Map([
    ['index.js', `${top}export const operations = {\n${entries.join('')}};\n`],
    ['index.d.ts', declared.join('')],
  ]);
}
