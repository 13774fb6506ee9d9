import { compileType } from './compile-type.ts';
import { header } from './header.ts';
import { importShapeTypes } from './imports.ts';
import type { ServiceNames } from './service-names.ts';
import { toTyped } from './to-typed.ts';

/** The declarations of a shape: its type, once for each view that differs. Its checks stand where they are used. */
export async function emitShape(name: string, names: ServiceNames): Promise<string> {
  const { node, files, operations } = names.shape(name);
  const views = names.viewsOf(name);
  const others = names.referencesIn(operations[0], node).filter((other) => other !== name);
  const nameOf = (reference: string): string => names.nameIn(operations[0], reference);
  const types: string[] = [];
  for (const view of views)
    types.push(
      await compileType(
        toTyped(node, view, (reference) => names.typeName(nameOf(reference), view)),
        names.typeName(name, view),
      ),
    );
  return [header(files), importShapeTypes(others, views, names, '.'), ...types].join('');
}
