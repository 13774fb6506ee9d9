import { existsSync, readdirSync } from 'node:fs';
import { header, inCamelCase, inKebabCase } from './names.js';

/** The services that have a model, in a folder of one folder a service, each with the contracts of the operations that have one. */
export function modelledIn(folder, services) {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const service = services.find((one) => one.name === name);
      if (!service) throw new Error(`${folder}/${name}: no service of that name has a contract`);
      if (!existsSync(`${folder}/${name}/service.ts`)) throw new Error(`${folder}/${name} has no service.ts`);
      return { ...service, contracts: contractsIn(`${folder}/${name}`, service) };
    });
}

/** Every module beside service.ts is the model of an operation. */
function contractsIn(folder, { contracts }) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const models = contracts.filter(({ name }) => files.includes(fileOf(name)));
  const known = ['service.ts', ...models.map(({ name }) => fileOf(name))];
  const stray = files.find((file) => !known.includes(file));
  if (stray) throw new Error(`${folder}/${stray}: no operation of the service is called so`);
  return models;
}

const fileOf = (operation) => `${inKebabCase(operation)}.ts`;

/** The modules that put the services together: what they hold, and what they do. */
export const stateModules = (modelled) => [
  { file: 'src/mocks/backend/services.generated.ts', text: servicesModule(modelled) },
  { file: 'src/mocks/backend/models.generated.ts', text: modelsModule(modelled) },
];

const servicesModule = (
  modelled,
) => `${header('src/mocks/backend/services')}import type { Account } from './account.ts';
import type { QuotasOf, ResourceNames, RowsOf, SeedOf } from './service-model.ts';
${modelled.map(({ name, key }) => `import { ${key} } from './services/${name}/service.ts';\n`).join('')}
/** What each service holds, as a test gives it. */
export interface ServiceSeeds {
${each(modelled, (key) => `  readonly ${key}?: SeedOf<typeof ${key}>;\n`)}}

/** The resources of all services, each list in the order in which they were made. */
export interface ServiceRows {
${each(modelled, (key) => `  readonly ${key}: RowsOf<typeof ${key}>;\n`)}}

/** How much an account may hold; without a number there is no limit. */
export interface Quotas
  extends ${modelled.map(({ key }) => `QuotasOf<typeof ${key}>`).join(',\n    ')} {}

/** The quotas that a page gives a number for. */
export const documentedQuotas: Quotas = {
${each(modelled, (key) => `  ...${key}.quotas,\n`)}};

/** The resources given, with all of their members. */
export const rowsOf = (seeds: ServiceSeeds, account: Account): ServiceRows => ({
${each(modelled, (key) => `  ${key}: ${key}.rowsOf(seeds.${key} ?? {}, account),\n`)}});

/** What makes each resource the one that it is, by service and list. */
export const namesOf = (seeds: ServiceSeeds): Readonly<Record<string, ResourceNames>> => ({
${each(modelled, (key) => `  ${key}: ${key}.namesOf(seeds.${key} ?? {}),\n`)}});
`;

const modelsModule = (modelled) => `${header('src/mocks/backend/services')}import type { Model } from './model.ts';
${modelled.flatMap(importsOf).join('')}
/** The operations that have a model, by \`service/Operation\`. */
export const models: ReadonlyMap<string, Model> = new Map([
${modelled.flatMap(({ contracts }) => contracts.map(({ key, name }) => `  ['${key}', ${inCamelCase(name)}],\n`)).join('')}]);
`;

const each = (modelled, line) => modelled.map(({ key }) => line(key)).join('');

const importsOf = ({ name, contracts }) =>
  contracts.map(
    (contract) => `import { ${inCamelCase(contract.name)} } from './services/${name}/${fileOf(contract.name)}';\n`,
  );
