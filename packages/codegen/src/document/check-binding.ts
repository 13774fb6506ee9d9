import type { ContractDocument, JsonSchema } from '../runtime/json-schema.ts';
import type { ServiceBinding } from '../runtime/service-binding.ts';
import { checkMembers, type MemberRules } from './check-members.ts';
import { checkReferences } from './check-references.ts';
import { checkSchema, type LocatedProblem } from './check-schema.ts';
import { checkFacts, factsRules } from './check-wire.ts';
import { escapeStep, isObject, isTextList, type JsonValue } from './json-value.ts';
import type { ValueRule } from './keyword-values.ts';
import { nameRule } from './names.ts';

/** What an acceptor of a waiter has. */
const acceptor =
  'state, expected, and the matcher "error" with a status, or "pathAll" or "pathAny" with a path "List[].Member"';

const text: ValueRule = { expected: 'text', holds: (value) => typeof value === 'string' && value.length > 0 };
const oneOf = (...values: string[]): ValueRule => ({
  expected: `one of ${values.map((value) => `"${value}"`).join(', ')}`,
  holds: (value) => typeof value === 'string' && values.includes(value),
});
const status: ValueRule = {
  expected: 'an HTTP status from 400 to 599',
  holds: (value) => Number.isInteger(value) && Number(value) >= 400 && Number(value) < 600,
};

const state = oneOf('success', 'failure');
const acceptors: readonly MemberRules[] = [
  { state, matcher: oneOf('error'), expected: text, status },
  {
    state,
    matcher: oneOf('pathAll', 'pathAny'),
    path: { expected: 'List[].Member', holds: (value) => /^\w+\[\]\.\w+$/.test(String(value)) },
    expected: text,
  },
];
const isAcceptor = (value: JsonValue): boolean => acceptors.some((one) => checkMembers(value, one, '').length === 0);
const isSuccess = (value: JsonValue): boolean => isObject(value) && value.state === 'success';
const waiter: MemberRules = {
  operation: text,
  delay: { expected: 'a number of seconds from 1', holds: (value) => Number.isInteger(value) && Number(value) > 0 },
  items: { '*': text },
  acceptors: {
    expected: `a list of acceptors, one of them of success: ${acceptor}`,
    holds: (value) => Array.isArray(value) && value.every(isAcceptor) && value.some(isSuccess),
  },
  source: text,
};

const rules: MemberRules = {
  service: nameRule('service'),
  title: text,
  apiVersion: nameRule('apiVersion'),
  'operations?': { expected: 'a list of names', holds: isTextList },
  protocol: text,
  endpointPrefix: text,
  signingName: text,
  'xmlNamespace?': text,
  'targetPrefix?': text,
  sdk: { package: nameRule('package'), client: nameRule('identifier'), baseException: nameRule('identifier') },
  constraintFault: { code: text, status },
  faults: { '*': { code: text, status, side: oneOf('client', 'server') } },
  $defs: { '*': { expected: 'a schema', holds: isObject } },
  'wire?': factsRules,
  'waiters?': { '*': waiter },
};

/** Checks a service's binding: every member that says how the service speaks is there, and each fault has its shape. */
export function checkBinding(binding: JsonValue): LocatedProblem[] {
  const members = checkMembers(binding, rules, '');
  if (members.length > 0 || !isBinding(binding)) return members;
  const { $defs, faults, wire = {} } = binding;
  const shapes = Object.entries($defs).flatMap(([name, node]) => checkShape(name, node));
  if (shapes.length > 0) return shapes;
  return [...checkReferences({ $defs }), ...checkFaultShapes(faults, $defs), ...checkFacts(wire, { $defs }, '/wire')];
}

/** Narrows what `checkMembers` found nothing wrong with. */
const isBinding = (binding: JsonValue): binding is JsonValue & ServiceBinding => isObject(binding);

const checkShape = (name: string, node: JsonSchema): LocatedProblem[] =>
  checkSchema({ node: JSON.parse(JSON.stringify(node)), pointer: `/$defs/${escapeStep(name)}`, types: [] });

/** Every fault has members, if only a message. */
const checkFaultShapes = (faults: ServiceBinding['faults'], $defs: ContractDocument['$defs']): LocatedProblem[] =>
  Object.keys(faults)
    .filter((shape) => $defs[shape]?.type !== 'object')
    .map((shape) => ({
      code: 'missing-definition',
      pointer: `/$defs/${escapeStep(shape)}`,
      expected: `the members of the fault ${shape}, as a schema of type "object"`,
      actual: 'none',
      hint: 'Add the shape of the fault to "$defs".',
    }));
