import { type ContractTypes, ContractViolation, type OperationContract } from '@docpact/schemas/runtime';
import { carriesTexts, protocolOf } from '../../protocols/index.ts';
import { WireError } from '../../protocols/protocol.ts';
import { writtenOutputIssues } from '../written-output.ts';

/**
 * Converts an output of the user (SDK view) to the form that is sent (JSON view). Throws `ContractViolation` if it breaks the contract or has
 * more than its page, `WireError` if the operation's protocol cannot carry it.
 */
export function checkedOutput<T extends ContractTypes>(contract: OperationContract<T>, output: unknown): unknown {
  const issues = writtenOutputIssues(contract, output);
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
