import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { type Problem, show } from '../finding.ts';
import type { RuleId } from '../rules.ts';
import { shapeName } from '../shape-name.ts';
import type { SdkModel } from '../subject/sdk-model.ts';
import { kindOf } from './kind.ts';
import { requiredProblems } from './model-required.ts';

/** Two documents that are compared: the contract and the model that the client shows. */
export interface Comparison {
  readonly contract: OperationContract;
  readonly model: SdkModel;
  readonly side: 'Input' | 'Output';
  /** Shapes on the way down, so that a shape that holds itself ends. */
  readonly above: readonly string[];
}

/** One place in both documents; the keys are how `service.json` and the model's wire names speak of it. */
export interface Place {
  readonly contract: JsonSchema;
  readonly sdk: JsonSchema;
  readonly path: string;
  readonly pointer: string;
  readonly key: string;
  readonly sdkKey: string;
}

const missing = { Input: 'input-member-missing', Output: 'output-member-missing' } as const;

/** What is wrong between two structures and all that they hold. */
export function structureProblems(comparison: Comparison, place: Place): readonly Problem[] {
  const documented = place.contract.properties ?? {};
  const modelled = place.sdk.properties ?? {};
  const members = Object.entries(documented).flatMap(([name, contract]) => {
    const sdk = Object.hasOwn(modelled, name) ? modelled[name] : undefined;
    const at = step(place, `.${name}`, `/properties/${name}`);
    if (sdk) return memberProblems(comparison, { ...at, contract, sdk }, name);
    return [problem(missing[comparison.side], at, 'the member', 'no such member')];
  });
  const undocumented = Object.keys(modelled)
    .filter((name) => !Object.hasOwn(documented, name))
    .map((path): Problem => {
      return {
        rule: 'member-undocumented',
        path: `${place.path}.${path}`,
        expected: 'no such member',
        actual: 'the member',
      };
    });
  return [...members, ...undocumented, ...requiredProblems(comparison, place)];
}

type Where = Omit<Place, 'contract' | 'sdk'>;

const step = (place: Where, key: string, pointer: string): Where => ({
  path: place.path + key,
  pointer: place.pointer + pointer,
  key: place.key + key,
  sdkKey: place.sdkKey + key,
});

const problem = (rule: RuleId, { path, pointer }: Where, expected: string, actual: string): Problem => ({
  rule,
  path,
  expected,
  actual,
  pointer,
});

function memberProblems(comparison: Comparison, place: Place, name: string): readonly Problem[] {
  const wireName = comparison.model.wireNames.get(place.sdkKey) ?? name;
  const renamed = wireName === name ? [] : [problem('wire-name-changed', place, show(name), show(wireName))];
  return [...renamed, ...nodeProblems(comparison, place)];
}

function nodeProblems(comparison: Comparison, place: Place): readonly Problem[] {
  const name = shapeName(place.contract);
  const sdkName = shapeName(place.sdk);
  const contract = name === undefined ? place.contract : (comparison.contract.document.$defs[name] ?? {});
  const sdk = sdkName === undefined ? place.sdk : (comparison.model.definitions.get(sdkName) ?? {});
  const [expected, actual] = [kindOf(contract), kindOf(sdk)];
  if (expected !== actual) {
    const pointer = `${place.pointer}/${name === undefined ? 'type' : '$ref'}`;
    return [problem('member-type-changed', { ...place, pointer }, expected, actual)];
  }
  if (expected === 'list') return listProblems(comparison, { ...place, contract, sdk });
  if (expected !== 'structure' || (name !== undefined && comparison.above.includes(name))) return [];
  if (name === undefined) return structureProblems(comparison, { ...place, contract, sdk });
  const inside = {
    contract,
    sdk,
    path: place.path,
    pointer: `/$defs/${name}`,
    key: name,
    sdkKey: sdkName ?? place.sdkKey,
  };
  return structureProblems({ ...comparison, above: [...comparison.above, name] }, inside);
}

function listProblems(comparison: Comparison, place: Place): readonly Problem[] {
  const { binding } = comparison.contract;
  const at = step(place, '[]', '/items');
  const expected = binding.listNames[place.key];
  const actual = comparison.model.wireNames.get(at.sdkKey);
  // JSON has no names for items.
  const isRenamed = binding.protocol === 'awsQuery' && comparison.model.knowsWireNames && expected !== actual;
  const renamed = isRenamed
    ? [problem('list-name-changed', { ...at, path: place.path }, show(expected), show(actual))]
    : [];
  const { items: contract } = place.contract;
  const { items: sdk } = place.sdk;
  if (typeof contract !== 'object' || typeof sdk !== 'object') return renamed;
  return [...renamed, ...nodeProblems(comparison, { ...at, contract, sdk })];
}
