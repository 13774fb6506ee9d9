import { readManifest } from './manifest.ts';
import { resolvePackage } from './resolve-package.ts';

/**
 * The packages that write a client's requests and read its answers, over all generations of clients.
 *
 * - the first ones (3.245): generated code with helpers of `@aws-sdk/smithy-client`, and `fast-xml-parser`
 * - until 3.930: generated code with helpers of `@smithy/smithy-client`; first the client and then `@aws-sdk/core` reads XML with `fast-xml-parser`
 * - since then: schemas of `@smithy/core`, read by the protocols of `@aws-sdk/core`; `@aws-sdk/xml-builder` reads XML, at first with
 *   `fast-xml-parser` (since 3.901), then by itself
 *
 * They have ranges in the clients, so that the same client may read the same answer differently on two machines. What only carries a message
 * (`@smithy/protocol-http`, the HTTP handlers) or signs it is left out.
 */
const deciding: readonly string[] = [
  '@aws-sdk/core',
  '@aws-sdk/smithy-client',
  '@aws-sdk/xml-builder',
  '@smithy/core',
  '@smithy/smithy-client',
  'fast-xml-parser',
];

/**
 * The versions of the packages that decide how a client reads and writes messages, by name, sorted. Only what the client depends on, directly or
 * through one of them, is resolved: a neighbour of the same name is not loaded. Where two versions are loaded, both are named: `1.0.0 and 1.1.0`.
 * @param client the folder from which the client's dependencies are found
 */
export function runtimeVersions(client: string): Readonly<Record<string, string>> {
  const seen = new Map<string, { readonly name: string; readonly version: string }>();
  const visit = (folder: string): void => {
    for (const name of readManifest(folder).dependencies.filter((one) => deciding.includes(one))) {
      const found = resolvePackage(name, folder);
      if (!found || seen.has(found.instance)) continue;
      seen.set(found.instance, { name, version: readManifest(found.directory).version });
      visit(found.instance);
    }
  };
  visit(client);
  const versionsOf = (name: string): readonly string[] => [
    ...new Set([...seen.values()].filter((one) => one.name === name).map(({ version }) => version)),
  ];
  const loaded = deciding.filter((name) => versionsOf(name).length > 0);
  return Object.fromEntries(loaded.map((name) => [name, [...versionsOf(name)].sort().join(' and ')]));
}
