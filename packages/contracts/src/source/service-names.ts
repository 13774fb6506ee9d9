import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The contracts that come with docpact: one folder a service. */
export const ownContracts = fileURLToPath(new URL('../services', import.meta.resolve('@docpact/schemas')));

let services: ReadonlyMap<string, string> | undefined;

/** The name that contracts give the service of a client package; for one that has no contracts, the package's own. */
export function serviceOf(packageName: string): string {
  services ??= readServices();
  return services.get(packageName) ?? packageName.replace('@aws-sdk/client-', '');
}

function readServices(): ReadonlyMap<string, string> {
  const folders = readdirSync(ownContracts, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    folders.map(({ name }): [string, string] => {
      const binding: { sdk: { package: string } } = JSON.parse(
        readFileSync(join(ownContracts, name, 'service.json'), 'utf8'),
      );
      return [binding.sdk.package, name];
    }),
  );
}
