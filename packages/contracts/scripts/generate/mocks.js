import { header, inCamelCase } from './names.js';

/** What `@docpact/contracts/msw` exports beside the services: no service can be called so. */
const taken = ['assertMocksKept', 'at', 'stateful'];

/** The modules of the mocks: every contract, and one export a service. */
export function mockModules(services) {
  const clash = services.find(({ key }) => taken.includes(key));
  if (clash) throw new Error(`the mocks of ${clash.name} cannot be called ${clash.key}: that is a function of theirs`);
  const imports = services.map(importsOf).join('');
  return [
    { file: 'src/mocks/msw/contracts.generated.ts', text: contractsModule(services, imports) },
    { file: 'src/mocks/msw/services.generated.ts', text: servicesModule(services, imports) },
  ];
}

const importsOf = ({ name, contracts }) =>
  `import { ${contracts.map((contract) => contract.name).join(', ')} } from '@docpact/schemas/${name}';\n`;

const contractsModule = (services, imports) =>
  `${header('the contracts of @docpact/schemas')}${imports}
import type { OperationContract } from '@docpact/schemas/runtime';

/** Every operation that can be mocked. */
export const contracts: readonly OperationContract[] = [
${services.flatMap(({ contracts }) => contracts.map(({ name }) => `  ${name},\n`)).join('')}];
`.replace('\n\nimport', '\nimport');

const servicesModule = (services, imports) =>
  `${header('the contracts of @docpact/schemas')}${imports}
import { endpointOf } from './mock-service.ts';
import { mockService } from './mock-service.ts';
import { mockOperation } from './operation-mock.ts';
import { mockPages } from './paged-mock.ts';

const servicesAt = (endpoint?: string) => ({
${services.map(memberOf).join('')}});

/**
 * The mocks of all services, which answer at a custom endpoint (such as \`http://localhost:4566\`) beside the hosts of AWS.
 * Throws \`DocpactError\` (usage) for an endpoint that is no URL.
 */
export const at = (endpoint: string): ReturnType<typeof servicesAt> => servicesAt(endpointOf(endpoint));

const services = servicesAt();
${services.map(exportOf).join('')}`.replace('\n\nimport', '\nimport');

const memberOf = ({ key, contracts }) => `  ${key}: mockService({
${contracts
  .map(({ name, wire }) => {
    const make = wire.pagination ? 'mockPages' : 'mockOperation';
    return `    ${inCamelCase(name)}: ${make}(${name}, endpoint),\n`;
  })
  .join('')}  }),
`;

const exportOf = ({ key, binding: { title } }) => `/** Mocks of ${title}. */\nexport const ${key} = services.${key};\n`;
