import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertNoProblems, ContractError, type Problem } from './contract-error.ts';
import type { ContractSource, ServiceSource } from './contract-source.ts';
import { readBinding, readContract } from './read-contract.ts';

/**
 * Reads every service of a folder: `<service>/service.json` and `<service>/<Operation>.json` with what stands beside it.
 * @returns the services and their contracts, sorted by name
 * @throws ContractError for the first file that is not as it must be, and for a folder without contracts
 */
export async function readServices(folder: string): Promise<readonly ServiceSource[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new ContractError([nothingIn(folder)], { cause });
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  if (names.length === 0) throw new ContractError([nothingIn(folder)]);
  const services: ServiceSource[] = [];
  for (const name of names.sort()) services.push(await readService(join(folder, name), name));
  return services;
}

async function readService(folder: string, name: string): Promise<ServiceSource> {
  const { binding, file, sha256 } = await readBinding(join(folder, 'service.json'));
  const files = (await readdir(folder)).filter(isDocumentFile).sort();
  if (files.length === 0) throw new ContractError([nothingIn(folder)]);
  const contracts: ContractSource[] = [];
  for (const document of files) contracts.push(await readContract(join(folder, document)));
  const service = { name, file, sha256, binding, contracts };
  const places = contracts.flatMap((contract) => checkContractPlace(contract, service));
  assertNoProblems([...checkBindingPlace(service), ...places]);
  return service;
}

/** Beside a document stand its sidecar and what was decided about it, with a dot more in their names. */
const isDocumentFile = (file: string): boolean => /^[^.]+\.json$/.test(file) && file !== 'service.json';

function checkBindingPlace({ name, file, binding }: ServiceSource): Problem[] {
  return binding.service === name ? [] : [misplaced(file, '/service', name, binding.service)];
}

/** A contract must agree with the folder and the file it is in, and with its service's binding. */
function checkContractPlace({ file, document }: ContractSource, { name, binding }: ServiceSource): Problem[] {
  const operation = document['x-operation'];
  const pairs = [
    ['service', name],
    ['apiVersion', binding.apiVersion],
    ['name', file.slice(file.lastIndexOf('/') + 1, -'.json'.length)],
  ] as const;
  const unknown = operation.errors.flatMap((fault, i) => (Object.hasOwn(binding.faults, fault) ? [] : [{ fault, i }]));
  return [
    ...pairs
      .filter(([member, expected]) => operation[member] !== expected)
      .map(([member, expected]) => misplaced(file, `/x-operation/${member}`, expected, operation[member])),
    ...unknown.map(({ fault, i }): Problem => {
      const expected = 'a fault that service.json describes';
      const hint = 'Add the fault to "faults", or correct its name.';
      return { code: 'unknown-fault', file, pointer: `/x-operation/errors/${i}`, expected, actual: `"${fault}"`, hint };
    }),
  ];
}

const misplaced = (file: string, pointer: string, expected: string, actual: string): Problem => {
  const hint = 'Let the folder, the file and service.json say the same.';
  return { code: 'wrong-place', file, pointer, expected: `"${expected}"`, actual: `"${actual}"`, hint };
};

const nothingIn = (file: string): Problem => {
  const hint = 'Give the folder that holds one folder a service, each with service.json and contract documents.';
  return { code: 'no-contracts', file, expected: 'contract documents', actual: 'none', hint };
};
