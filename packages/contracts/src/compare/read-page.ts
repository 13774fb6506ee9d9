import { basename, dirname } from 'node:path';
import { assertDocument } from '@docpact/codegen';
import { type ContractFolder, describeProblem, transcribePage } from '@docpact/codegen/transcribe';
import { DocpactError } from '../base/docpact-error.ts';
import type { FileTree } from '../registry/file-tree.ts';
import { modelOfDocument } from '../registry/model-of-document.ts';
import type { OperationModel } from '../registry/operation-model.ts';
import { withOwnErrors } from '../registry/read-documents.ts';

/** Whether a file has a name that pages use. Only the content shows which form a page has. */
export const isPageFile = (path: string): boolean => /\.(?:rst|html?|txt)$/i.test(path);

/** The content of a page, and notes for its reader: what it lacks, and which decisions no longer match it. */
export interface ReadPage {
  readonly model: OperationModel;
  readonly notes: readonly string[];
}

/**
 * Reads a docs page and applies the decisions of the contracts' folder about its operation: a decision is not a change of the page.
 * Throws `DocpactError` (source) for a page that cannot be read.
 */
export function readPageModel(tree: FileTree, path: string, contracts: ContractFolder): ReadPage {
  const file = tree.name(path);
  return withOwnErrors(file, () => {
    const folder = folderOf(path);
    const { document, source, problems } = transcribePage(file, tree.read(path) ?? new Uint8Array(), {
      ...(folder === undefined ? {} : { folder }),
      service: (service) => contracts.service(service),
      decisions: (service, operation) => contracts.decisions(service, operation),
    });
    // A page that contradicts itself gives nothing definite to compare.
    const [contradiction] = problems.filter(({ code }) => code === 'page-disagrees');
    if (contradiction) throw new DocpactError('source', describeProblem(contradiction));
    assertDocument(document, file);
    const lines = source.origins.flatMap(([pointer, { line }]) =>
      line === undefined ? [] : [[pointer, line] as const],
    );
    const model = modelOfDocument(file, document, { provenance: { page: file, lines: Object.fromEntries(lines) } });
    // Some forms of a page have lost the version, and no service.json has it.
    const hasVersion = document['x-operation'].apiVersion !== 'unknown';
    return { model: hasVersion ? model : { ...model, facts: {} }, notes: problems.map(describeProblem) };
  });
}

function folderOf(path: string): string | undefined {
  const folder = dirname(path);
  const name = basename(folder) === 'client' ? basename(dirname(folder)) : basename(folder);
  return /^[a-z0-9][\w.-]*$/i.test(name) ? name : undefined;
}
