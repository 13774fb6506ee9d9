import { checkMembers, type MemberRules } from './check-members.ts';
import type { PlacedProblem } from './check-schema.ts';
import { isObject, isTextList, type JsonValue } from './json-value.ts';
import type { ValueRule } from './keyword-values.ts';

const text: ValueRule = { expected: 'text', holds: (value) => typeof value === 'string' && value.length > 0 };
const oneOf = (...values: string[]): ValueRule => ({
  expected: `one of ${values.map((value) => `"${value}"`).join(', ')}`,
  holds: (value) => typeof value === 'string' && values.includes(value),
});
const status: ValueRule = {
  expected: 'an HTTP status from 400 to 599',
  holds: (value) => Number.isInteger(value) && Number(value) >= 400 && Number(value) < 600,
};

const rules: MemberRules = {
  service: text,
  title: text,
  apiVersion: text,
  'operations?': { expected: 'a list of names', holds: isTextList },
  protocol: oneOf('awsQuery', 'awsJson1_1'),
  endpointPrefix: text,
  signingName: text,
  'xmlNamespace?': text,
  'targetPrefix?': text,
  timestampFormat: oneOf('date-time', 'epoch-seconds'),
  sdk: { package: text, client: text, baseException: text },
  listNames: { '*': text },
  pagination: { '*': { inputToken: text, outputToken: text, limit: text, items: text } },
  constraintFault: { code: text, status },
  faults: { '*': { code: text, status, side: oneOf('client', 'server'), members: { '*': oneOf('string') } } },
};

/** What each protocol cannot do without. */
const needed: Readonly<Record<string, string>> = { awsQuery: 'xmlNamespace', awsJson1_1: 'targetPrefix' };

/** Checks a service's binding: every member that says how the service speaks is there. */
export function checkBinding(binding: JsonValue): PlacedProblem[] {
  const members = checkMembers(binding, rules, '');
  if (members.length > 0 || !isObject(binding)) return members;
  const member = needed[String(binding.protocol)];
  if (member === undefined || binding[member] !== undefined) return [];
  const hint = `The protocol ${binding.protocol} needs it.`;
  return [{ code: 'missing-member', pointer: `/${member}`, expected: 'text', actual: 'nothing', hint }];
}
