import { describeValue } from '../base/describe-value.ts';
import type { Change, ChangeRuleId } from '../findings/change-rules.ts';
import type { OperationModel, ServiceFacts } from '../registry/operation-model.ts';

const rules: readonly (readonly [fact: keyof ServiceFacts, rule: ChangeRuleId])[] = [
  ['apiVersion', 'api-version-changed'],
  ['protocol', 'protocol-changed'],
  ['xmlNamespace', 'protocol-changed'],
  ['endpointPrefix', 'endpoint-changed'],
  ['signingName', 'endpoint-changed'],
  ['targetPrefix', 'endpoint-changed'],
];

/** The changes of how the service communicates. Facts that one source does not know are not compared. */
export function compareService({ facts: before }: OperationModel, { facts: after }: OperationModel): readonly Change[] {
  return rules.flatMap(([fact, rule]): readonly Change[] => {
    const [was, is] = [before[fact], after[fact]];
    if (was === undefined || is === undefined || was === is) return [];
    return [{ rule, path: `Service.${fact}`, before: describeValue(was), after: describeValue(is) }];
  });
}

/** The changes of the pagination. */
export function comparePagination(
  { pagination: before }: OperationModel,
  { pagination: after }: OperationModel,
): readonly Change[] {
  if (!before && !after) return [];
  const [was, is] = [before ? 'paginated' : 'not paginated', after ? 'paginated' : 'not paginated'];
  if (!before) return [{ rule: 'pagination-added', path: 'Pagination', before: was, after: is }];
  if (!after) return [{ rule: 'pagination-removed', path: 'Pagination', before: was, after: is }];
  return (['inputToken', 'outputToken', 'limit', 'items'] as const).flatMap((at): readonly Change[] => {
    const [from, to] = [before[at], after[at]];
    if (from === undefined || to === undefined || from === to) return [];
    return [
      { rule: 'pagination-changed', path: `Pagination.${at}`, before: describeValue(from), after: describeValue(to) },
    ];
  });
}
