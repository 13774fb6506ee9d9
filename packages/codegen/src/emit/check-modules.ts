import { checksOf, emitShapeChecks } from './emit-checks.ts';
import { header } from './header.ts';
import { importRuntime } from './imports.ts';
import type { ServiceNames } from './service-names.ts';

/** Where the checks of a service's shapes stand, so that an operation loads few files and none holds a shape twice. */
export interface CheckModules {
  /** The shapes that only this operation has: their checks stand in its own module. */
  ownOf(operation: string): readonly string[];
  /** Imports of the checks that code calls and does not hold itself, for a module in the folder that `toShared` leads from. */
  importsFor(code: string, held: readonly string[], toShared: string): string;
  /** The modules of the checks that several operations have, by file name. */
  readonly shared: ReadonlyMap<string, string>;
}

/** Shapes that the same operations have are loaded together, so their checks make one module, named for the first of them. */
export function checkModules(names: ServiceNames): CheckModules {
  const groups = new Map<string, string[]>();
  for (const [name, { operations }] of names.shapes) {
    const group = groups.get(operations.join());
    if (group) group.push(name);
    else groups.set(operations.join(), [name]);
  }
  const shared = [...groups.values()].filter(([first = '']) => names.shape(first).operations.length > 1);
  const importsFor = (code: string, held: readonly string[], toShared: string): string =>
    shared
      .map((group) => {
        const used = group.filter((name) => !held.includes(name)).flatMap((name) => checksOf(name, names));
        const called = used.filter((check) => code.includes(`${check}(`));
        return called.length === 0 ? '' : `import { ${called.join(', ')} } from '${toShared}/${group[0]}.js';\n`;
      })
      .join('');
  const written = shared.map((group): [string, string] => {
    const code = group.map((name) => emitShapeChecks(name, names)).join('');
    const exports = `export { ${group.flatMap((name) => checksOf(name, names)).join(', ')} };\n`;
    const top = header([...new Set(group.flatMap((name) => names.shape(name).files))]);
    return [
      `${group[0]}.js`,
      [top, importRuntime(code, '../..'), importsFor(code, group, '.'), code, exports].join(''),
    ];
  });
  return { ownOf: (operation) => groups.get(operation) ?? [], importsFor, shared: new Map(written) };
}
