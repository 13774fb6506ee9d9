import type { Change } from './change.ts';
import { compareFaults } from './compare-faults.ts';
import { compareNodes } from './compare-nodes.ts';
import { comparePagination, compareService } from './compare-service.ts';
import { placeOf } from './placed.ts';
import type { Aspect, Surface } from './surface.ts';

/** Two surfaces of one operation that are being compared. */
export interface Comparison {
  readonly before: Surface;
  readonly after: Surface;
  readonly side: 'input' | 'output';
  /** Whether both sources can say it. */
  readonly know: (aspect: Aspect) => boolean;
  /** Pairs of shapes on the way down, so that a shape that holds itself ends. */
  readonly above: readonly string[];
  /** Pairs of shapes that were found to be equal. */
  readonly equal: Set<string>;
}

/** Everything that changed from one surface of an operation to another, as far as both sources can say it. */
export function compareSurfaces(before: Surface, after: Surface): readonly Change[] {
  const know = (aspect: Aspect): boolean => before.knows.includes(aspect) && after.knows.includes(aspect);
  const compareSide = (side: 'input' | 'output', path: 'Input' | 'Output'): readonly Change[] => {
    const [from, to] = [before, after].map((surface) =>
      placeOf(surface, surface.definitions[path] ?? {}, `${surface.name}${path}`, `/$defs/${path}`),
    );
    const comparison = { before, after, side, know, above: [], equal: new Set<string>() };
    return from && to ? compareNodes(comparison, path, from, to) : [];
  };
  return [
    ...(know('deprecation') ? compareDeprecation(before, after) : []),
    ...compareService(before, after),
    ...compareSide('input', 'Input'),
    ...compareSide('output', 'Output'),
    ...compareFaults(before, after, know),
    ...(know('pagination') ? comparePagination(before, after) : []),
  ];
}

function compareDeprecation(before: Surface, after: Surface): readonly Change[] {
  if (before.deprecated === after.deprecated) return [];
  const rule = after.deprecated ? 'operation-deprecated' : 'operation-no-longer-deprecated';
  const say = ({ deprecated }: Surface): string => (deprecated ? 'deprecated' : 'not deprecated');
  return [{ rule, path: 'Operation', before: say(before), after: say(after) }];
}

/** What the two sources cannot both say, so that it was not compared. */
export const unseenAspects = (before: Surface, after: Surface): readonly Aspect[] =>
  [...new Set([...before.knows, ...after.knows])].filter(
    (aspect) => !before.knows.includes(aspect) || !after.knows.includes(aspect),
  );
