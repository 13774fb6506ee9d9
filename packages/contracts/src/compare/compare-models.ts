import type { Change } from '../findings/change-rules.ts';
import { type ModelPart, type OperationModel, shapesOfModel } from '../registry/operation-model.ts';
import { compareCallers, compareConstants, compareExceptions } from './compare-exports.ts';
import { compareFaults } from './compare-faults.ts';
import { comparePlaces } from './compare-places.ts';
import { comparePagination, compareService } from './compare-service.ts';

/** All changes from one model of an operation to another, limited to the parts that both sources describe. */
export function compareModels(before: OperationModel, after: OperationModel): readonly Change[] {
  const know = (aspect: ModelPart): boolean => before.knows.includes(aspect) && after.knows.includes(aspect);
  const compareSide = (side: 'input' | 'output', path: 'Input' | 'Output'): readonly Change[] => {
    const comparison = { before, after, side, know, above: [], equal: new Set<string>() };
    return comparePlaces(comparison, path, shapesOfModel(before).root(path), shapesOfModel(after).root(path));
  };
  const sides = [...compareSide('input', 'Input'), ...compareSide('output', 'Output')];
  return [
    ...(know('deprecation') ? compareDeprecation(before, after) : []),
    ...compareService(before, after),
    ...compareCallers(before, after),
    ...sides,
    ...(know('constants') ? compareConstants(before, after, sides) : []),
    ...(know('faults') ? compareFaults(before, after) : []),
    ...(know('exceptions') ? compareExceptions(before, after) : []),
    ...(know('pagination') ? comparePagination(before, after) : []),
  ];
}

function compareDeprecation(before: OperationModel, after: OperationModel): readonly Change[] {
  if (before.deprecated === after.deprecated) return [];
  const rule = after.deprecated ? 'operation-deprecated' : 'operation-no-longer-deprecated';
  const format = ({ deprecated }: OperationModel): string => (deprecated ? 'deprecated' : 'not deprecated');
  return [{ rule, path: 'Operation', before: format(before), after: format(after) }];
}

/** The parts that one of the two sources does not describe, so they were not compared. */
export const partsNotCompared = (before: OperationModel, after: OperationModel): readonly ModelPart[] =>
  [...new Set([...before.knows, ...after.knows])].filter(
    (aspect) => !before.knows.includes(aspect) || !after.knows.includes(aspect),
  );
