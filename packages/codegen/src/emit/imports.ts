import type { View } from './check/view.ts';
import type { Side } from './roles.ts';
import type { ServiceNames } from './service-names.ts';

/** What generated code calls by name. */
const runtimeFunctions = [
  'at',
  'beyond',
  'codePointLength',
  'createOutputValidator',
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
  'reportUndocumented',
  'reportUnknown',
  'shape',
  'step',
];

/** An import of those runtime functions that the code calls. */
export function importRuntime(code: string, root: string): string {
  const used = runtimeFunctions.filter((name) => new RegExp(`(?<![\\w$.])${name}\\(`).test(code));
  return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${root}/runtime/index.js';\n`;
}

/** Which of a shape's types: the view, and the side on which it stands. */
export interface TypeVariant {
  readonly view: View;
  readonly side: Side;
}

/** Imports of the types of other shapes. */
export const importShapeTypes = (
  shapes: readonly string[],
  variants: readonly TypeVariant[],
  names: ServiceNames,
  folder: string,
): string =>
  shapes
    .map((shape) => {
      const types = [...new Set(variants.map(({ view, side }) => names.typeName(shape, view, side)))];
      return `import type { ${types.join(', ')} } from '${folder}/${shape}.js';\n`;
    })
    .join('');
