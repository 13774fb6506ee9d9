import type { ServiceNames } from './service-names.ts';
import type { View } from './view.ts';

/** What generated checks call by name. */
const runtimeFunctions = [
  'adopt',
  'codePointLength',
  'createValidator',
  'isDateTime',
  'isUnique',
  'isValidDate',
  'memberCount',
];

/** An import of those runtime functions that the code calls. */
export function importRuntime(code: string, root: string): string {
  const used = runtimeFunctions.filter((name) => new RegExp(`\\b${name}\\(`).test(code));
  return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${root}/runtime/index.js';\n`;
}

/** Imports of the checks of other shapes. */
export const importShapeChecks = (
  shapes: readonly string[],
  views: readonly View[],
  names: ServiceNames,
  folder: string,
): string => importShapes('import', shapes, (shape) => views.map((view) => names.checkName(shape, view)), folder);

/** Imports of the types of other shapes. */
export const importShapeTypes = (
  shapes: readonly string[],
  views: readonly View[],
  names: ServiceNames,
  folder: string,
): string => importShapes('import type', shapes, (shape) => views.map((view) => names.typeName(shape, view)), folder);

const importShapes = (
  keyword: string,
  shapes: readonly string[],
  namesOf: (shape: string) => readonly string[],
  folder: string,
): string =>
  shapes
    .map((shape) => `${keyword} { ${[...new Set(namesOf(shape))].join(', ')} } from '${folder}/${shape}.js';\n`)
    .join('');
