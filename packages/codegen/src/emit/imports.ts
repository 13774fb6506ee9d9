import type { View } from './check/view.ts';
import type { ServiceNames } from './service-names.ts';

/** What generated code calls by name. */
const runtimeFunctions = [
  'at',
  'codePointLength',
  'createValidator',
  'isDateTime',
  'isObject',
  'isUnique',
  'isValidDate',
  'memberCount',
  'own',
  'reportEnum',
  'reportIssue',
  'reportMissing',
  'reportUnknown',
  'shape',
  'step',
];

/** An import of those runtime functions that the code calls. */
export function importRuntime(code: string, root: string): string {
  const used = runtimeFunctions.filter((name) => new RegExp(`(?<![\\w$.])${name}\\(`).test(code));
  return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${root}/runtime/index.js';\n`;
}

/** Imports of the types of other shapes. */
export const importShapeTypes = (
  shapes: readonly string[],
  views: readonly View[],
  names: ServiceNames,
  folder: string,
): string =>
  shapes
    .map((shape) => {
      const types = [...new Set(views.map((view) => names.typeName(shape, view)))];
      return `import type { ${types.join(', ')} } from '${folder}/${shape}.js';\n`;
    })
    .join('');
