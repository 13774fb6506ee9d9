import type { FaultBinding } from '@docpact/schemas/runtime';
import { type Problem, show } from '../finding.ts';
import type { RuleId } from '../rules.ts';
import { exportedClass } from '../subject/sdk-client.ts';
import { readDeclaredFaults, readSdkFault } from '../subject/sdk-model.ts';
import type { Subject } from './check.ts';

/** The documented faults against those that the client's command declares and its model describes. */
export function faultProblems(subject: Subject): readonly Problem[] {
  const documented = subject.contract.document['x-operation'].errors;
  const modelled = documented.flatMap((shape, i) => compareFault(subject, shape, `/x-operation/errors/${i}`));
  return [...declaredProblems(subject, documented), ...modelled];
}

function declaredProblems({ contract, sdk }: Subject, documented: readonly string[]): readonly Problem[] {
  const declared = readDeclaredFaults(sdk, contract.name);
  if (!declared)
    return [
      {
        rule: 'faults-unavailable',
        path: 'Faults',
        expected: 'the declarations of the command',
        actual: `none in ${sdk.version}`,
      },
    ];
  const lost = documented.filter((shape) => !declared.includes(shape));
  const added = declared.filter((shape) => !documented.includes(shape));
  const pointerOf = (shape: string) => `/x-operation/errors/${documented.indexOf(shape)}`;
  return [
    ...lost.map(
      (shape): Problem => ({
        rule: 'fault-missing',
        path: `Faults.${shape}`,
        expected: 'declared',
        actual: 'not declared',
        pointer: pointerOf(shape),
      }),
    ),
    ...added.map(
      (shape): Problem => ({
        rule: 'fault-undocumented',
        path: `Faults.${shape}`,
        expected: 'not declared',
        actual: 'declared',
      }),
    ),
  ];
}

function compareFault({ contract, sdk }: Subject, shape: string, pointer: string): readonly Problem[] {
  const path = `Faults.${shape}`;
  const expected = contract.binding.faults[shape];
  if (!exportedClass(sdk, shape))
    return [{ rule: 'fault-class-missing', path, expected: `class ${shape}`, actual: 'no such export', pointer }];
  const actual = readSdkFault(sdk, shape);
  if (!expected || !actual) return [];
  const compare = (rule: RuleId, at: keyof FaultBinding): readonly Problem[] =>
    expected[at] === actual[at]
      ? []
      : [{ rule, path: `${path}.${at}`, expected: show(expected[at]), actual: show(actual[at]), pointer }];
  // `message` belongs to every error, whether the model names it or not.
  const lost = Object.keys(expected.members).filter((member) => member !== 'message' && !(member in actual.members));
  return [
    ...compare('fault-code-changed', 'code'),
    ...compare('fault-status-changed', 'status'),
    ...compare('fault-side-changed', 'side'),
    ...lost.map(
      (member): Problem => ({
        rule: 'fault-member-missing',
        path: `${path}.${member}`,
        expected: 'the member',
        actual: 'no such member',
        pointer,
      }),
    ),
  ];
}
