import { describeValue } from '../base/describe-value.ts';
import type { Change } from '../findings/change-rules.ts';
import type { FaultModel, OperationModel } from '../registry/operation-model.ts';

const rules = { code: 'fault-code-changed', status: 'fault-status-changed', side: 'fault-side-changed' } as const;

/** The changes of an operation's faults. */
export function compareFaults(before: OperationModel, after: OperationModel): readonly Change[] {
  const shapes = new Set([...Object.keys(before.faults), ...Object.keys(after.faults)]);
  return [...shapes].flatMap((shape): readonly Change[] => {
    const [from, to] = [faultOf(before, shape), faultOf(after, shape)];
    const path = `Faults.${shape}`;
    const pointers = {
      ...(from && { before: pointerIn(before, shape) }),
      ...(to && { after: pointerIn(after, shape) }),
    };
    if (from && to) return compareFault(path, from, to).map((change) => ({ ...change, pointers }));
    return from
      ? [{ rule: 'fault-missing', path, before: 'declared', after: 'not declared', pointers }]
      : [{ rule: 'fault-undocumented', path, before: 'not declared', after: 'declared', pointers }];
  });
}

const faultOf = ({ faults }: OperationModel, shape: string): FaultModel | undefined =>
  Object.hasOwn(faults, shape) ? faults[shape] : undefined;

const pointerIn = ({ faults }: OperationModel, shape: string): string =>
  `/x-operation/errors/${Object.keys(faults).indexOf(shape)}`;

function compareFault(path: string, before: FaultModel, after: FaultModel): readonly Change[] {
  const facts = (['code', 'status', 'side'] as const).flatMap((at): readonly Change[] => {
    const [was, is] = [before[at], after[at]];
    if (was === undefined || is === undefined || was === is) return [];
    return [{ rule: rules[at], path: `${path}.${at}`, before: describeValue(was), after: describeValue(is) }];
  });
  return [...facts, ...compareFaultMembers(path, before, after)];
}

/** Every fault has `message`, in upper or lower case, whether a source lists it or not. */
function compareFaultMembers(path: string, { members: before }: FaultModel, { members: after }: FaultModel): Change[] {
  if (!before || !after) return [];
  const lacks = (members: readonly string[]) => (name: string) => !/^message$/i.test(name) && !members.includes(name);
  return [
    ...before.filter(lacks(after)).map((name): Change => {
      return { rule: 'fault-member-missing', path: `${path}.${name}`, before: 'the member', after: 'no such member' };
    }),
    ...after.filter(lacks(before)).map((name): Change => {
      return { rule: 'fault-member-added', path: `${path}.${name}`, before: 'no such member', after: 'the member' };
    }),
  ];
}
