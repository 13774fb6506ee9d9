import { describeValue } from '../base/describe-value.ts';
import type { Change } from '../findings/change-rules.ts';
import type { Constants, OperationModel } from '../registry/operation-model.ts';
import { escapeStep } from '../registry/place.ts';

const own = <Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

/** Whether a source is a client that does not export a name. Contracts export nothing. */
const isGone = ({ exports }: OperationModel, name: string): boolean =>
  exports !== undefined && !Object.hasOwn(exports, name);

/**
 * The changes of the names that programs write for the values of the operation: `NodeState.PENDING`. New names break nobody.
 * @param told the changes of the values themselves. A name whose value is gone is no change of its own.
 */
export function compareConstants(
  before: OperationModel,
  after: OperationModel,
  told: readonly Change[],
): readonly Change[] {
  const isTold = (set: string, value: string): boolean =>
    told.some(
      (change) => change.rule === 'enum-value-missing' && change.set === set && change.subject === shown(value),
    );
  return Object.entries(before.constants ?? {}).flatMap(([set, names]): readonly Change[] => {
    if (!Object.hasOwn(before.definitions, set)) return [];
    const pointers = { before: `/$defs/${escapeStep(set)}/enum` };
    const now = own(after.constants, set);
    if (now) {
      const isLost = (value: string): boolean => !isTold(set, value);
      return compareNames(set, names, now, isLost).map((change) => ({ ...change, path: set, set, pointers }));
    }
    return isGone(after, set)
      ? [{ rule: 'enum-missing', path: set, before: 'the object', after: 'no such export', set, pointers }]
      : [];
  });
}

const shown = (value: string): string => describeValue(value);

function compareNames(
  set: string,
  names: Constants,
  now: Constants,
  isLost: (value: string) => boolean,
): readonly Omit<Change, 'path'>[] {
  return Object.entries(names).flatMap(([name, value]): readonly Omit<Change, 'path'>[] => {
    const is = own(now, name);
    if (is === value) return [];
    if (is !== undefined) return [{ rule: 'enum-name-changed', subject: name, before: shown(value), after: shown(is) }];
    if (!isLost(value)) return [];
    const others = Object.keys(now).filter((other) => now[other] === value);
    const called = others.map((other) => `${set}.${other}`).join(', ');
    const gone = { before: `${set}.${name} for ${shown(value)}`, after: called || 'no name for it' };
    return [{ rule: 'enum-name-missing', subject: name, ...gone }];
  });
}

/** The changes of the exception classes: whether a program can still name, construct and tell them apart. */
export function compareExceptions(before: OperationModel, after: OperationModel): readonly Change[] {
  return Object.keys(before.faults).flatMap((shape, i): readonly Change[] => {
    const [was, is] = [own(before.exceptions, shape), own(after.exceptions, shape)];
    if (!was || was.thrown !== undefined) return [];
    const path = `Faults.${shape}`;
    const pointers = { before: `/x-operation/errors/${i}` };
    if (!is)
      return isGone(after, shape)
        ? [{ rule: 'fault-class-missing', path, before: 'the class', after: 'no such export', pointers }]
        : [];
    if (is.thrown !== undefined)
      return [{ rule: 'fault-class-throws', path: `${path}.class`, before: 'an instance', after: is.thrown, pointers }];
    const compare = (rule: Change['rule'], at: string, from?: string, to?: string): readonly Change[] =>
      from === undefined || from === to
        ? []
        : [{ rule, path: `${path}.class.${at}`, before: describeValue(from), after: describeValue(to), pointers }];
    return [
      ...compare('fault-name-changed', 'name', was.name, is.name),
      ...compare('fault-side-changed', '$fault', was.side, is.side),
    ];
  });
}

/** The names through which programs call the operation, and that are gone. An operation without pages has no paginator either. */
export function compareCallers(before: OperationModel, after: OperationModel): readonly Change[] {
  const isTold = (name: string): boolean => name === `paginate${before.name}` && after.pagination === undefined;
  return (before.callers ?? [])
    .filter((name) => isGone(after, name) && !isTold(name))
    .map((name): Change => {
      return { rule: 'export-missing', path: `Exports.${name}`, before: 'the export', after: 'no such export' };
    });
}
