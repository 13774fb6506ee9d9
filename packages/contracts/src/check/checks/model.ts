import { compareModels } from '../../compare/compare-models.ts';
import type { Change, ChangeRuleId } from '../../findings/change-rules.ts';
import type { Problem } from '../../findings/finding.ts';
import { modelOfContract } from '../../registry/model-of-document.ts';
import type { OperationModel } from '../../registry/operation-model.ts';
import { type Case, type Check, type CheckContext, hasClass } from './check.ts';

/** The contract against the client's description of itself: runtime schemas or declared types, enum objects and declared faults. */
export const model: Check = {
  name: 'model',
  cases: (context) => {
    const compared = once(() => compare(context));
    const part = (name: string, problemsOf: (compared: Compared) => readonly Problem[]): Case => ({
      name,
      run: async () => problemsOf(compared()),
    });
    return [
      part('input', (found) => [
        ...lacks(context, found, 'Input'),
        ...found.changes.filter(isOn('Input')).map(toProblem),
      ]),
      part('output', (found) => [
        ...lacks(context, found, 'Output'),
        ...found.changes.filter(isOn('Output')).map(toProblem),
      ]),
      part('enums', (found) => [
        ...missingSets(context),
        ...inOrder(context, found.changes.filter(isOfValues)).map(toProblem),
      ]),
      part('faults', (found) => [
        ...undeclared(context, found),
        ...found.changes.filter(({ path }) => path.startsWith('Faults.')).map(toProblem),
        ...missingClasses(context),
      ]),
    ];
  },
};

/** The client's description of itself, and its differences from the contract. */
interface Compared {
  readonly client: OperationModel | undefined;
  readonly changes: readonly Change[];
}

function compare({ contract, sdk, model: client }: CheckContext): Compared {
  return {
    client,
    changes: client ? compareModels(modelOfContract(contract), client).filter(isHeld(sdk.exports)) : [],
  };
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

/**
 * The set of a value identifies it, wherever the set is used. A set that the client does not export at all is reported separately.
 * Deprecated members work as before.
 */
const isHeld =
  (exports: Readonly<Record<string, string>>) =>
  ({ rule, set }: Change): boolean => {
    if (/^member-(?:no-longer-)?deprecated$/.test(rule) || toldByExports.has(rule)) return false;
    return !/^(?:input|output)-values-/.test(rule) || (set !== undefined && Object.hasOwn(exports, set));
  };

/** The exports are looked at even where the version has no model, and where the contract knows no name of a value. */
const toldByExports: ReadonlySet<ChangeRuleId> = new Set(['enum-missing', 'fault-class-missing']);

/** Changes of values, in the order in which the document defines their sets. */
function inOrder({ contract }: CheckContext, changes: readonly Change[]): readonly Change[] {
  const names = Object.keys(contract.document.$defs);
  const positionOf = ({ set = '' }: Change): number => names.indexOf(set);
  return [...changes].sort((a, b) => positionOf(a) - positionOf(b));
}

const isOfValues = ({ set }: Change): boolean => set !== undefined;

const isOn =
  (side: 'Input' | 'Output') =>
  (change: Change): boolean =>
    !isOfValues(change) && new RegExp(`^${side}\\b`).test(change.path);

const toProblem = ({ rule, path, subject, before, after, pointers, set }: Change): Problem => ({
  rule,
  path: set ?? path,
  ...(subject === undefined ? {} : { subject }),
  expected: before,
  actual: after,
  ...(pointers?.before === undefined ? {} : { pointer: pointers.before }),
});

/** The parts of a side that could not be checked. */
function lacks({ contract, sdk }: CheckContext, { client }: Compared, side: 'Input' | 'Output'): readonly Problem[] {
  const actual = `none in ${sdk.version}`;
  const expected = 'a runtime schema';
  if (!client) return [{ rule: 'model-unavailable', path: side, expected, actual }];
  if (!client.knows.includes('wire-names')) return [{ rule: 'schema-unavailable', path: side, expected, actual }];
  const isAsked = (contract.document.$defs[side]?.required ?? []).length > 0;
  if (client.knows.includes('required') || !isAsked) return [];
  const count = 'a count of the required members';
  return [{ rule: 'required-unavailable', path: side, expected: count, actual: 'none in any schema' }];
}

/** The client must export an object with the name of each documented set of values. */
const missingSets = ({ contract, sdk }: CheckContext): readonly Problem[] =>
  Object.entries(contract.document.$defs).flatMap(([name, { enum: documented }]) => {
    if (!documented || sdk.exports[name] === 'object') return [];
    const expected = `an object ${name} of ${documented.length} values`;
    const pointer = `/$defs/${name}/enum`;
    return [{ rule: 'enum-missing', path: name, expected, actual: 'no such export', pointer }];
  });

const undeclared = ({ sdk }: CheckContext, { client }: Compared): readonly Problem[] =>
  client?.knows.includes('faults')
    ? []
    : [
        {
          rule: 'faults-unavailable',
          path: 'Faults',
          expected: 'the declarations of the command',
          actual: `none in ${sdk.version}`,
        },
      ];

const missingClasses = (context: CheckContext): readonly Problem[] =>
  context.contract.document['x-operation'].errors.flatMap((shape, i) =>
    hasClass(context, shape)
      ? []
      : [
          {
            rule: 'fault-class-missing',
            path: `Faults.${shape}`,
            expected: `class ${shape}`,
            actual: 'no such export',
            pointer: `/x-operation/errors/${i}`,
          },
        ],
  );
