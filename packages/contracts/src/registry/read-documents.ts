import { dirname, join } from 'node:path';
import { assertBinding, assertDocument, assertWire } from '@docpact/codegen';
import { ContractError, describeProblem, PageError, parseJson, problemsFrom } from '@docpact/codegen/transcribe';
import { DocpactError } from '../base/docpact-error.ts';
import type { FileTree } from './file-tree.ts';
import { modelOfDocument, type PageLines } from './model-of-document.ts';
import type { OperationModel } from './operation-model.ts';

/**
 * Reads a contract document with its related files: its sidecar, its wire facts, and its service's `service.json`.
 * Throws `DocpactError` (source) for an invalid file.
 */
export function readDocument(tree: FileTree, path: string): OperationModel {
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
    const bindingFile = join(dirname(path), 'service.json');
    const binding = json(bindingFile);
    if (binding !== undefined) assertBinding(binding, tree.name(bindingFile));
    const wireFile = path.replace(/\.json$/, '.wire.json');
    const wire = json(wireFile);
    if (wire !== undefined) assertWire(wire, tree.name(wireFile), document);
    return modelOfDocument(tree.name(path), document, {
      ...(binding === undefined ? {} : { binding }),
      ...(wire === undefined ? {} : { wire }),
      ...(provenance === undefined ? {} : { provenance }),
    });
  });
}

/** A sidecar is read only for its lines: if it is older than its document, most of them are still right. */
const isProvenance = (value: unknown): value is PageLines =>
  isRecord(value) &&
  typeof value.page === 'string' &&
  isRecord(value.lines) &&
  Object.values(value.lines).every((line) => typeof line === 'number');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Runs a reader of codegen over a file. If the reader refuses the file, that is an error of the source. */
export function withOwnErrors<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ContractError || cause instanceof PageError)
      throw new DocpactError('source', problemsFrom(file, cause).map(describeProblem).join('\n'), undefined, cause);
    throw cause;
  }
}
