import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { orchard } from './make-client.js';

const contracts = fileURLToPath(new URL('contracts', import.meta.url));

/** The operations that are added, by their key. */
export const added = ['neptune/DeleteDBClusterSnapshot', 'orchard/GetStaticIp'];

/** Adds the contracts of the new operations, and to a service that has contracts the faults that it lacks. */
export function addContracts(folder) {
  const services = join(folder, 'packages/schemas/services');
  for (const service of readdirSync(contracts)) {
    const to = join(services, service);
    const known = existsSync(join(to, 'service.json')) ? readJson(join(to, 'service.json')) : {};
    mkdirSync(to, { recursive: true });
    cpSync(join(contracts, service), to, { recursive: true });
    const more = readJson(join(contracts, service, 'service.json'));
    const binding = {
      ...known,
      ...more,
      faults: { ...known.faults, ...more.faults },
      $defs: { ...known.$defs, ...more.$defs },
    };
    writeFileSync(join(to, 'service.json'), `${JSON.stringify(binding, null, 2)}\n`);
  }
}

/** What `pnpm add --save-dev` would write: this repository has the client of a new service, and gates it. */
export function addDependency(folder) {
  const file = join(folder, 'packages/contracts/package.json');
  const manifest = readJson(file);
  const devDependencies = { ...manifest.devDependencies, [orchard.package]: orchard.version };
  writeFileSync(file, `${JSON.stringify({ ...manifest, devDependencies }, null, 2)}\n`);
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
