import type { ContractSource } from '../document/contract-source.ts';
import { type View, views } from './check/view.ts';
import type { CheckModules } from './check-modules.ts';
import { compileType } from './compile-type.ts';
import { callsIn, emitCheck, emitShapeChecks } from './emit-checks.ts';
import { literal } from './escape.ts';
import { header } from './header.ts';
import { importRuntime, importShapeTypes } from './imports.ts';
import { pageLines } from './page-lines.ts';
import type { Side } from './roles.ts';
import type { ServiceNames } from './service-names.ts';
import { holdsViewed } from './shape-set.ts';
import { toTyped } from './to-typed.ts';

/** One side of an operation, with what its module needs to know of it. */
interface OperationSide {
  readonly name: Side;
  readonly node: ContractSource['document']['$defs'][string];
  /** The modules' names for the shapes that it refers to. */
  readonly references: readonly string[];
  /** The modules' name for what the document calls a shape. */
  readonly nameOf: (shape: string) => string;
  /** Both where they differ, else one for both. */
  readonly views: readonly View[];
}

/** The module of an operation: validators and types of its input and output, in both views. */
export async function emitOperation(
  contract: ContractSource,
  names: ServiceNames,
  modules: CheckModules,
): Promise<Map<string, string>> {
  const { name, service } = contract.document['x-operation'];
  const sides = [sideOf(contract, 'Input', names), sideOf(contract, 'Output', names)];
  const top = header([`${service}/${name}.json`, `${service}/${name}.source.json`]);
  return new Map([
    [`${name}.js`, top + operationCode(contract, sides, names, modules)],
    [`${name}.d.ts`, top + (await operationTypes(name, sides, names))],
  ]);
}

function sideOf({ document }: ContractSource, name: Side, names: ServiceNames): OperationSide {
  const node = document.$defs[name] ?? {};
  const operation = document['x-operation'].name;
  const references = names.referencesIn(operation, node);
  const differs = holdsViewed(node) || references.some((shape) => names.viewsOf(shape).length > 1);
  const nameOf = (shape: string): string => names.nameIn(operation, shape);
  return { name, node, references, nameOf, views: differs ? views : ['sdk'] };
}

const suffix = (view: View): string => (view === 'json' ? 'Json' : '');

function operationCode(
  contract: ContractSource,
  sides: readonly OperationSide[],
  names: ServiceNames,
  modules: CheckModules,
): string {
  const { name } = contract.document['x-operation'];
  const own = modules.ownOf(name);
  const checks = sides.flatMap((side) =>
    side.views.map((view) =>
      emitCheck(`${side.name}${suffix(view)}`, side.node, {
        view,
        guards: { [side.name === 'Input' ? 'page' : 'structure']: `matches${side.name}${suffix(view)}` },
        isReceived: side.name === 'Output',
        callOf: callsIn(name, view, names),
        path: side.name,
      }),
    ),
  );
  const validators = sides.map((side) => validatorsOf(contract, name, side));
  const code = [...own.map((shape) => emitShapeChecks(shape, names)), ...checks, ...validators].join('');
  return [importRuntime(code, '..'), modules.importsFor(code, own, './shared'), code].join('');
}

function validatorsOf(contract: ContractSource, operation: string, side: OperationSide): string {
  const { service } = contract.document['x-operation'];
  const lines = `lines${side.name}`;
  const about = [`${service}/${operation}`, side.name, contract.provenance.page].map((text) => JSON.stringify(text));
  const validators = views.map((view) => {
    const exported = `export const ${operation}${side.name}${suffix(view)} =`;
    if (!side.views.includes(view)) return `${exported} ${operation}${side.name};\n`;
    const checks = ['matches', 'explain'].map((verb) => `${verb}${side.name}${suffix(view)}`);
    const values = [...about, lines, ...checks].join(', ');
    return `${exported} /* @__PURE__ */ create${side.name === 'Output' ? 'Output' : ''}Validator(${values});\n`;
  });
  const guards = views.map((view) => {
    const seen = side.views.includes(view) ? suffix(view) : '';
    return `matches${side.name}${seen} as is${operation}${side.name}${suffix(view)}`;
  });
  const written = `const ${lines} = ${literal(JSON.stringify(pageLines(contract, side.name)))};\n`;
  return [written, ...validators, `export { ${guards.join(', ')} };\n`].join('');
}

/** Both sides may use one shape: each is imported once, in the types that either needs. */
function importSideTypes(sides: readonly OperationSide[], names: ServiceNames): string {
  const shapes = [...new Set(sides.flatMap((side) => side.references))].sort();
  return shapes
    .map((shape) => {
      const users = sides.filter((side) => side.references.includes(shape));
      const variants = views.flatMap((view) =>
        users.filter((user) => user.views.includes(view)).map(({ name: side }) => ({ view, side })),
      );
      return importShapeTypes([shape], variants, names, './shapes');
    })
    .join('');
}

async function operationTypes(
  operation: string,
  sides: readonly OperationSide[],
  names: ServiceNames,
): Promise<string> {
  const written = ["import type { OutputValidator, Validator } from '../runtime/index.js';\n"];
  written.push(importSideTypes(sides, names));
  for (const side of sides)
    for (const view of views) {
      const name = `${operation}${side.name}${suffix(view)}`;
      // An operation that states no members has none: not even an open side gets an index signature.
      const node = { properties: {}, ...side.node };
      const typeName = (shape: string): string => names.typeName(side.nameOf(shape), view, side.name);
      const typed = toTyped(node, { view, side: side.name, typeName });
      if (side.views.includes(view)) written.push(await compileType(typed, name));
      else written.push(`export type ${name} = ${operation}${side.name};\n`);
      written.push(`export declare const ${name}: ${side.name === 'Output' ? 'Output' : ''}Validator<${name}>;\n`);
      written.push(`/** What \`${name}.is\` says, for bundles that need no more than verdicts. */\n`);
      written.push(`export declare function is${name}(value: unknown): value is ${name};\n`);
    }
  return written.join('');
}
