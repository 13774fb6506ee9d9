import { basename, dirname, join } from 'node:path';
import { assertBinding, assertDocument, type Provenance } from '@docpact/codegen';
import { parseJson } from '@docpact/codegen/transcribe';
import type { ContractDocument, ServiceBinding } from '@docpact/schemas/runtime';
import type { Surface } from '../diff/surface.ts';
import { DocpactError } from '../docpact-error.ts';
import type { FileTree } from './file-tree.ts';
import { withOwnErrors } from './own-errors.ts';

/** Beside a document stand its sidecar and what was decided about it, with a dot more in their names. */
export const isDocumentFile = (path: string): boolean =>
  /^[^.]+\.json$/.test(basename(path)) && basename(path) !== 'service.json';

/**
 * Reads a contract document, with its sidecar and its service's `service.json` where they stand beside it.
 * Throws `DocpactError` (source) for a file that is not as it must be.
 */
export function readDocument(tree: FileTree, path: string): Surface {
  return withOwnErrors(tree.name(path), () => {
    const json = (file: string) => {
      const bytes = tree.read(file);
      return bytes && parseJson(new TextDecoder().decode(bytes), tree.name(file));
    };
    const document = json(path) ?? null;
    assertDocument(document, tree.name(path));
    const sidecar = path.replace(/\.json$/, '.source.json');
    const provenance = json(sidecar);
    if (provenance !== undefined && !isProvenance(provenance))
      throw new DocpactError(
        'source',
        `${tree.name(sidecar)}: expected the page and its lines`,
        'transcribe the page again',
      );
    const file = join(dirname(path), 'service.json');
    const binding = json(file);
    if (binding === undefined) return surfaceOfDocument(tree.name(path), document, undefined, provenance);
    assertBinding(binding, tree.name(file));
    return surfaceOfDocument(tree.name(path), document, binding, provenance);
  });
}

type PageLines = Pick<Provenance, 'page' | 'lines'>;

/** A sidecar is read for its lines alone: one that is older than its document still has most of them right. */
const isProvenance = (value: unknown): value is PageLines =>
  isRecord(value) &&
  typeof value.page === 'string' &&
  isRecord(value.lines) &&
  Object.values(value.lines).every((line) => typeof line === 'number');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A contract document as a surface. A binding adds how the service speaks, a sidecar the page's lines. */
export function surfaceOfDocument(
  origin: string,
  document: ContractDocument,
  binding: ServiceBinding | undefined,
  provenance: PageLines | undefined,
): Surface {
  const { service, name, apiVersion, errors } = document['x-operation'];
  const pagination = binding?.pagination[name];
  return {
    service,
    name,
    origin,
    definitions: document.$defs,
    deprecated: document.deprecated ?? false,
    faults: Object.fromEntries(errors.map((shape) => [shape, binding?.faults[shape] ?? {}])),
    facts: { ...(binding ? factsOf(binding) : {}), apiVersion },
    ...(pagination === undefined ? {} : { pagination }),
    listNames: binding?.listNames ?? {},
    wireNames: {},
    knows: [
      ...([
        'required',
        'integers',
        'nullability',
        'values',
        'constraints',
        'defaults',
        'deprecation',
        'faults',
      ] as const),
      ...(binding ? (['pagination', 'wire-names'] as const) : []),
    ],
    ...(provenance ? { page: provenance.page, lines: provenance.lines } : {}),
  };
}

const factsOf = (binding: ServiceBinding): Surface['facts'] => {
  const { protocol, endpointPrefix, signingName, targetPrefix, xmlNamespace, timestampFormat } = binding;
  return {
    protocol,
    endpointPrefix,
    signingName,
    timestampFormat,
    ...(targetPrefix === undefined ? {} : { targetPrefix }),
    ...(xmlNamespace === undefined ? {} : { xmlNamespace }),
  };
};
