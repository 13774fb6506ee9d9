import type { JsonObject } from '../document/json-value.ts';
import { DocumentWriter, type OperationShapes, type TracedPointer } from './document-writer.ts';
import type { Origin, UncheckedStatement } from './shape.ts';

/** What a contract document says of its operation. */
export interface OperationFacts {
  readonly service: string;
  readonly apiVersion: string;
  readonly name: string;
  readonly docs: string;
  readonly errors: readonly { readonly name: string; readonly line: number }[];
  readonly description: string | undefined;
  readonly deprecatedLine: number | undefined;
  readonly unchecked: readonly UncheckedStatement[];
  /** Where name, version and address come from. */
  readonly origins: { readonly name: Origin; readonly apiVersion: Origin; readonly docs: Origin };
}

/** A document with the origin of each of its keywords, by JSON pointer. */
export interface TracedDocument {
  readonly document: JsonObject;
  readonly origins: readonly TracedPointer[];
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Writes the contract document of an operation. */
export function toDocument(operation: OperationFacts, shapes: OperationShapes): TracedDocument {
  const writer = new DocumentWriter(shapes);
  const { service, apiVersion, name, docs, errors, description, deprecatedLine, unchecked, origins } = operation;
  for (const part of ['name', 'apiVersion', 'docs'] as const) writer.trace(`/x-operation/${part}`, origins[part]);
  for (const [index, { line }] of errors.entries()) writer.trace(`/x-operation/errors/${index}`, { line });
  if (deprecatedLine !== undefined) writer.trace('/deprecated', { line: deprecatedLine });
  const notes = writer.unchecked(unchecked, '');
  const document: JsonObject = {
    $schema: DRAFT,
    $id: `urn:docpact:${service}:${apiVersion}:${name}`,
    title: name,
    ...(description === undefined ? {} : { description }),
    ...(deprecatedLine === undefined ? {} : { deprecated: true }),
    'x-operation': { service, apiVersion, name, docs, errors: errors.map((error) => error.name) },
    ...notes,
    $defs: writer.definitions(),
  };
  return { document, origins: writer.origins };
}
