import { compileType } from './compile-type.ts';
import { header } from './header.ts';
import { importShapeTypes, type TypeVariant } from './imports.ts';
import type { ServiceNames } from './service-names.ts';
import { toTyped } from './to-typed.ts';

/** The declarations of a shape: its type, once for each side and view that differs. Its checks stand where they are used. */
export async function emitShape(name: string, names: ServiceNames): Promise<string> {
  const { node, files, operations } = names.shape(name);
  const variants = typesOf(name, names);
  const others = names.referencesIn(operations[0], node).filter((other) => other !== name);
  const nameOf = (reference: string): string => names.nameIn(operations[0], reference);
  const types: string[] = [];
  for (const { view, side } of variants)
    types.push(
      await compileType(
        toTyped(node, { view, side, typeName: (reference) => names.typeName(nameOf(reference), view, side) }),
        names.typeName(name, view, side),
      ),
    );
  return [header(files), importShapeTypes(others, variants, names, '.'), ...types].join('');
}

/** The types that a shape has: by side where they differ, and by view where these do. */
export const typesOf = (name: string, names: ServiceNames): readonly TypeVariant[] =>
  names.sidesOf(name).flatMap((side) => names.viewsOf(name).map((view) => ({ view, side })));
