import type { ContractSource } from '../document/contract-source.ts';
import { subschemas } from '../document/walk-schema.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import { referencesOf } from './shape-set.ts';

/** Keywords of which a validator can say that they were broken; `required` is told member by member. */
const reported = [
  'type',
  'format',
  'contentEncoding',
  'enum',
  'const',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'uniqueItems',
  'anyOf',
  'oneOf',
  'not',
] as const;

/** Whether members may be there that the schema does not know: in outputs they are beyond the page. */
const isOpen = ({ properties, additionalProperties = true }: JsonSchema): boolean =>
  properties !== undefined && additionalProperties === true;

/** The pointers of the keywords that a check of a shape can report, in the order of the document. */
export function reportedPointers(node: JsonSchema, pointer = ''): string[] {
  const own = [
    ...reported.filter((keyword) => node[keyword] !== undefined).map((keyword) => `${pointer}/${keyword}`),
    ...(node.required ?? []).map((_, i) => `${pointer}/required/${i}`),
    ...(node.additionalProperties === false ? [`${pointer}/additionalProperties`] : []),
    ...(isOpen(node) ? [`${pointer}/properties`] : []),
  ];
  const inner = subschemas({ node, pointer }).filter((place) => !/\/(?:(?:any|one)Of\/\d+|not)$/.test(place.pointer));
  return [...own, ...inner.flatMap((place) => reportedPointers(place.node, place.pointer))];
}

/**
 * The page's lines of what a side's validators can report, through all shapes that it refers to: for each shape, by the
 * name that the document gives it, how many lines each of its pointers stands below the one before; line 0 is none.
 */
export function pageLines(
  { document, provenance }: ContractSource,
  side: 'Input' | 'Output',
): Record<string, number[]> {
  const lines = new Map<string, number[]>();
  const shapes = new Set<string>([side]);
  for (const name of shapes) {
    const node = document.$defs[name] ?? {};
    for (const target of referencesOf(node)) shapes.add(target);
    const found = reportedPointers(node).map((pointer) => lineOf(provenance.lines, `/$defs/${name}${pointer}`) ?? 0);
    lines.set(
      name,
      found.map((line, i) => line - (found[i - 1] ?? 0)),
    );
  }
  return Object.fromEntries(lines);
}

/** The line of a keyword, or of the nearest place around it that the page speaks of. */
function lineOf(lines: Readonly<Record<string, number>>, pointer: string): number | undefined {
  for (let at = pointer; at.length > '/$defs'.length; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines[at] ?? lines[`${at}/type`];
    if (line !== undefined) return line;
  }
  return undefined;
}
