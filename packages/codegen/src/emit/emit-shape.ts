import { compileChecks } from './compile-checks.ts';
import { compileType } from './compile-type.ts';
import { header } from './header.ts';
import { importRuntime, importShapeChecks, importShapeTypes } from './imports.ts';
import type { ServiceNames } from './service-names.ts';
import type { Shape } from './shape-set.ts';
import { toTyped } from './to-typed.ts';
import { toValidation } from './to-validation.ts';

/** The module of a shape: its check and its type, once for each view that differs. */
export async function emitShape(name: string, shape: Shape, names: ServiceNames): Promise<Map<string, string>> {
  const { node, files, operations } = shape;
  const views = names.viewsOf(name);
  const others = names.referencesIn(operations[0], node).filter((other) => other !== name);
  const nameOf = (reference: string): string => names.nameIn(operations[0], reference);
  const checks = views.map((view) => ({
    name: names.checkName(name, view),
    pointer: `/$defs/${shape.name}`,
    schema: toValidation(node, view, (reference) => names.checkName(nameOf(reference), view)),
  }));
  const code = compileChecks(checks, `shapes/${name}.js`);
  const exports = `export { ${checks.map((check) => check.name).join(', ')} };\n`;
  const types: string[] = [];
  for (const view of views)
    types.push(
      await compileType(
        toTyped(node, view, (reference) => names.typeName(nameOf(reference), view)),
        names.typeName(name, view),
      ),
    );
  const declared = checks.map((check) => `export declare const ${check.name}: Check;\n`);
  const top = header(files);
  return new Map([
    [
      `${name}.js`,
      [top, importRuntime(code, '../..'), importShapeChecks(others, views, names, '.'), code, exports].join(''),
    ],
    [
      `${name}.d.ts`,
      [
        top,
        "import type { Check } from '../../runtime/index.js';\n",
        importShapeTypes(others, views, names, '.'),
        ...types,
        '/** The generated check behind the validators of operations that use this shape. */\n',
        ...declared,
      ].join(''),
    ],
  ]);
}
