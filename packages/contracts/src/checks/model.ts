import type { Problem } from '../finding.ts';
import { readTypedModel, withRequired } from '../source/typed-model.ts';
import type { SdkPackage } from '../subject/sdk-client.ts';
import { readSdkModel, type SdkModel } from '../subject/sdk-model.ts';
import type { Check, Subject } from './check.ts';
import { enumProblems } from './model-enums.ts';
import { faultProblems } from './model-faults.ts';
import { structureProblems } from './model-structure.ts';

/** The contract against what the client says of itself: its runtime schemas or declared types, enum objects and declared faults. */
export const model: Check = {
  name: 'model',
  cases: (subject) => [
    { name: 'input', run: async () => compareSide(subject, 'Input') },
    { name: 'output', run: async () => compareSide(subject, 'Output') },
    { name: 'enums', run: async () => enumProblems(subject) },
    { name: 'faults', run: async () => faultProblems(subject) },
  ],
};

function compareSide({ contract, sdk }: Subject, side: 'Input' | 'Output'): readonly Problem[] {
  const { model, lack } = modelOf(sdk, contract.name);
  const lacking = lack === undefined ? [] : [{ ...lack, path: side, actual: `none in ${sdk.version}` }];
  if (!model) return lacking;
  const key = `${contract.name}${side}`;
  const place = {
    contract: contract.document.$defs[side] ?? {},
    sdk: side === 'Input' ? model.input : model.output,
    path: side,
    pointer: `/$defs/${side}`,
    key,
    sdkKey: key,
  };
  return [...lacking, ...structureProblems({ contract, model, side, above: [] }, place)];
}

interface KnownModel {
  readonly model?: SdkModel;
  /** What could not be looked at. */
  readonly lack?: Pick<Problem, 'rule' | 'expected'>;
}

/** The runtime schemas; what they do not say, and what a version without them says, comes from its declarations. */
function modelOf(sdk: SdkPackage, operation: string): KnownModel {
  const model = readSdkModel(sdk, operation);
  if (model?.knowsRequired) return { model };
  const typed = readTypedModel(sdk, operation);
  if (model) return typed ? { model: withRequired(model, typed) } : { model };
  const expected = 'a runtime schema';
  return typed
    ? { model: typed, lack: { rule: 'schema-unavailable', expected } }
    : { lack: { rule: 'model-unavailable', expected } };
}
