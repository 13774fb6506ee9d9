import type { ContractSource } from '../document/contract-source.ts';
import { referenceOf, walkSchema } from '../document/walk-schema.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';

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

/** The page's line of every keyword that a side's validators can report, through all shapes it refers to. */
export function pageLines({ document, provenance }: ContractSource, side: 'Input' | 'Output'): Record<string, number> {
  const lines: Record<string, number> = {};
  const shapes = new Set<string>([side]);
  for (const name of shapes)
    for (const { node, pointer } of walkSchema({ node: document.$defs[name] ?? {}, pointer: `/$defs/${name}` })) {
      const target = referenceOf(node);
      if (target !== undefined) shapes.add(target);
      for (const keyword of pointersOf(node, pointer)) {
        const line = lineOf(provenance.lines, keyword);
        if (line !== undefined) lines[keyword] = line;
      }
    }
  return lines;
}

const pointersOf = (node: JsonSchema, pointer: string): string[] => [
  ...reported.filter((keyword) => node[keyword] !== undefined).map((keyword) => `${pointer}/${keyword}`),
  ...(node.required ?? []).map((_, i) => `${pointer}/required/${i}`),
  ...(node.additionalProperties === false ? [`${pointer}/additionalProperties`] : []),
];

/** The line of a keyword, or of the nearest place around it that the page speaks of. */
function lineOf(lines: Readonly<Record<string, number>>, pointer: string): number | undefined {
  for (let at = pointer; at.length > '/$defs'.length; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines[at] ?? lines[`${at}/type`];
    if (line !== undefined) return line;
  }
  return undefined;
}
