import { ClientNames, type KnownClient } from './client-names.ts';
import { readSource, type SourceFile, sourceFiles } from './source/source-files.ts';
import { namesInSyntax, type SourceNames } from './source/source-names.ts';
import { mayChooseMethod, mayUse, namesInWords } from './source/source-words.ts';

export type { KnownClient } from './client-names.ts';

/** A larger file is a bundle, in which every name is found by its words too. */
const largestParsed = 1024 * 1024;

/**
 * The operations that the sources below a folder call, sorted, for each client by its position.
 *
 * What counts is a command (`FooCommand`), a paginator (`paginateFoo`), a waiter of the client, and a member `foo` of any value that may be
 * an aggregated client, in any file. Comments and strings do not count. A name that several clients have counts for the one it is imported
 * from, and for all of them where the file does not tell. Where a program chooses an export or a method of a client at run time, every
 * operation of the client counts. So an operation may count that is not called, but not the other way round, with one limit: what a program
 * takes by a chosen name out of a client that another module hands to it counts only if it is called or constructed there, or if the
 * name is put together with `Command`.
 *
 * Throws `DocpactError` (source) for a folder or a source that cannot be read.
 */
export function calledOperations(folder: string, clients: readonly KnownClient[]): readonly (readonly string[])[] {
  const known = new ClientNames(clients);
  const read: SourceNames[] = [];
  /** Files that matter only if the program makes aggregated clients. */
  const choosing: SourceFile[] = [];
  for (const file of sourceFiles(folder)) {
    const text = readSource(file);
    if (mayUse(text, known.wanted)) read.push(namesIn(file, text, known));
    else if (mayChooseMethod(text)) choosing.push(file);
  }
  if (known.areAggregated(read)) read.push(...choosing.map((file) => namesIn(file, readSource(file), known)));
  return known.operationsOf(read);
}

function namesIn({ path, size }: SourceFile, text: string, { wanted }: ClientNames): SourceNames {
  const isBundle = size > largestParsed;
  const isParsed = !isBundle && /\.[cm]?[jt]sx?$/.test(path);
  return (isParsed ? namesInSyntax(path, text, wanted) : undefined) ?? namesInWords(text, wanted, isBundle);
}
