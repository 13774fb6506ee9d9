import { operations } from '@docpact/schemas';
import { inCamelCase } from './names.js';

/** Every service that has a contract, sorted: its name in files and in code, its binding, and the contracts of its operations. */
export async function readServices() {
  const contracts = await Promise.all(Object.values(operations).map((entry) => entry.load()));
  const names = [...new Set(contracts.map(({ service }) => service))];
  return names.map((name) => {
    const ofService = contracts.filter(({ service }) => service === name);
    return { name, key: inCamelCase(name), binding: ofService[0].binding, contracts: ofService };
  });
}
