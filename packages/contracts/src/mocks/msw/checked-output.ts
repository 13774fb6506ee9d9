import { type ContractTypes, ContractViolation, type Issue, type OperationContract } from '@docpact/schemas/runtime';
import { describeValue } from '../../base/describe-value.ts';
import { nearest } from '../../base/did-you-mean.ts';
import { memberStep } from '../../base/member-of.ts';
import { carriesTexts, protocolOf } from '../../protocols/index.ts';
import { WireError } from '../../protocols/protocol.ts';
import { type Place, shapesOf } from '../../registry/place.ts';

/**
 * Converts an output of the user (SDK view) to the form that is sent (JSON view). Throws `ContractViolation` if it breaks the contract or has
 * an undocumented member, `WireError` if the operation's protocol cannot carry it.
 */
export function checkedOutput<T extends ContractTypes>(contract: OperationContract<T>, output: unknown): unknown {
  const issues = [...contract.output.sdk.issues(output), ...undocumentedMembers(contract, output)];
  if (issues.length > 0) throw new ContractViolation(contract.key, 'Output', contract.page, issues);
  const json = toJsonView(output);
  if (carriesTexts(contract, json)) return json;
  throw new WireError(
    `${contract.key}: the output holds text that ${protocolOf(contract).name} cannot carry: a control character, or a blank text with a line end`,
  );
}

/** An SDK-view value in JSON view. A `Date` becomes RFC 3339 text, bytes become base64. Undefined members are left out. */
function toJsonView(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(toJsonView);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, toJsonView(member)]));
}

/**
 * The members of an output that no page documents. A contract allows a service to add members. In a mock each one is a mistake, and it would
 * go unnoticed, since clients drop them.
 */
const undocumentedMembers = (contract: OperationContract, output: unknown): readonly Issue[] =>
  unknownIn(shapesOf(contract).root('Output'), output, 'Output');

function unknownIn(place: Place | undefined, value: unknown, path: string): readonly Issue[] {
  if (!place) return [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => unknownIn(place.item, entry, `${path}[${index}]`));
  const known = place.node.properties;
  if (typeof value !== 'object' || value === null || !known) return [];
  return Object.entries(value).flatMap(([name, entry]) => {
    const at = path + memberStep(name);
    const member = place.member(name) ?? place.entry;
    if (member) return unknownIn(member, entry, at);
    const near = nearest(name, Object.keys(known));
    const expected = near === undefined ? 'a documented member' : `${describeValue(near)} or another documented member`;
    const source = { pointer: '/$defs/Output' };
    return [{ path: at, keyword: 'properties', expected, actual: name, source }];
  });
}
