import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The contracts that come with docpact: one folder a service. */
export const ownContracts = fileURLToPath(new URL('../services', import.meta.resolve('@docpact/schemas')));

let services: ReadonlyMap<string, string> | undefined;

/** The name that contracts give the service of a client package; for one that has no contracts, the package's own. */
export const serviceOf = (packageName: string): string =>
  readServices().get(packageName) ?? packageName.replace('@aws-sdk/client-', '');

/** The client packages that have contracts. */
export const packagesWithContracts = (): readonly string[] => [...readServices().keys()].sort();

function readServices(): ReadonlyMap<string, string> {
  services ??= new Map(serviceFolders().map((name) => [packageOf(name), name]));
  return services;
}

const serviceFolders = (): readonly string[] =>
  readdirSync(ownContracts, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

function packageOf(service: string): string {
  const binding: { sdk: { package: string } } = JSON.parse(
    readFileSync(join(ownContracts, service, 'service.json'), 'utf8'),
  );
  return binding.sdk.package;
}
