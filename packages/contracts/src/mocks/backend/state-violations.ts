import { type Violation, violation } from '../../base/describe-violation.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { type Path, showPath } from '../../base/positions.ts';
import type { BackendState } from './backend-state.ts';
import { models } from './models.generated.ts';
import { namesOf } from './services.generated.ts';

/** What a schema cannot say of a state: resources that share a name, and faults that their operation does not have. */
export function stateViolations(state: BackendState): readonly Violation[] {
  return [
    ...Object.entries(namesOf(state)).flatMap(([service, lists]) =>
      Object.entries(lists).flatMap(([list, of = []]) => duplicates([service, list], of)),
    ),
    ...Object.entries(state.faults ?? {}).flatMap(([key, fault]) => unknownFault(key, fault)),
  ];
}

const duplicates = (list: Path, names: readonly string[]): readonly Violation[] =>
  names.flatMap((name, i) => {
    const first = names.indexOf(name);
    const says = `${JSON.stringify(name)} is there twice, first as ${showPath([...list, first])}`;
    return first === i ? [] : [violation([...list, i], says)];
  });

/** What an operation without a model documents is known when it is called. */
function unknownFault(key: string, fault: string): readonly Violation[] {
  const model = models.get(key);
  const { errors } = model?.contract.document['x-operation'] ?? { errors: [fault] };
  if (errors.includes(fault)) return [];
  return [violation(['faults', key], `${key} does not document ${fault}${didYouMean(fault, errors)}`)];
}
