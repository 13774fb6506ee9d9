import type { Problem } from '../finding.ts';
import { readSdkModel } from '../subject/sdk-model.ts';
import type { Check, Subject } from './check.ts';
import { enumProblems } from './model-enums.ts';
import { faultProblems } from './model-faults.ts';
import { structureProblems } from './model-structure.ts';

/** The contract against what the client says of itself: its runtime schemas, enum objects and declared faults. */
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
  const model = readSdkModel(sdk, contract.name);
  if (!model)
    return [{ rule: 'model-unavailable', path: side, expected: 'a runtime schema', actual: `none in ${sdk.version}` }];
  const key = `${contract.name}${side}`;
  const place = {
    contract: contract.document.$defs[side] ?? {},
    sdk: side === 'Input' ? model.input : model.output,
    path: side,
    pointer: `/$defs/${side}`,
    key,
    sdkKey: key,
  };
  return structureProblems({ contract, model, side, above: [] }, place);
}
