import { show } from '../finding.ts';
import type { Change } from './change.ts';
import type { Aspect, Surface } from './surface.ts';

type Fault = Surface['faults'][string];

const rules = { code: 'fault-code-changed', status: 'fault-status-changed', side: 'fault-side-changed' } as const;

/** What changed of the faults of an operation. */
export function compareFaults(before: Surface, after: Surface, know: (aspect: Aspect) => boolean): readonly Change[] {
  if (!know('faults')) return [];
  const shapes = new Set([...Object.keys(before.faults), ...Object.keys(after.faults)]);
  return [...shapes].flatMap((shape) => {
    const [from, to] = [faultOf(before, shape), faultOf(after, shape)];
    const path = `Faults.${shape}`;
    if (from && to) return compareFault(path, from, to);
    const pointer = (surface: Surface): string => `/x-operation/errors/${Object.keys(surface.faults).indexOf(shape)}`;
    return from
      ? [
          {
            rule: 'fault-removed',
            path,
            before: 'the fault',
            after: 'no such fault',
            pointers: { before: pointer(before) },
          },
        ]
      : [
          {
            rule: 'fault-added',
            path,
            before: 'no such fault',
            after: 'the fault',
            pointers: { after: pointer(after) },
          },
        ];
  });
}

const faultOf = ({ faults }: Surface, shape: string): Fault | undefined =>
  Object.hasOwn(faults, shape) ? faults[shape] : undefined;

function compareFault(path: string, before: Fault, after: Fault): readonly Change[] {
  const facts = (['code', 'status', 'side'] as const).flatMap((at): readonly Change[] => {
    const [was, is] = [before[at], after[at]];
    if (was === undefined || is === undefined || was === is) return [];
    return [{ rule: rules[at], path: `${path}.${at}`, before: show(was), after: show(is) }];
  });
  return [...facts, ...compareFaultMembers(path, before, after)];
}

/** `message` belongs to every fault, whether a source names it or not, and in either case. */
function compareFaultMembers(path: string, { members: before }: Fault, { members: after }: Fault): readonly Change[] {
  if (!before || !after) return [];
  const lacks = (members: object) => (name: string) => !/^message$/i.test(name) && !Object.hasOwn(members, name);
  return [
    ...Object.keys(before)
      .filter(lacks(after))
      .map((name): Change => {
        return { rule: 'fault-member-removed', path: `${path}.${name}`, before: 'the member', after: 'no such member' };
      }),
    ...Object.keys(after)
      .filter(lacks(before))
      .map((name): Change => {
        return { rule: 'fault-member-added', path: `${path}.${name}`, before: 'no such member', after: 'the member' };
      }),
  ];
}
