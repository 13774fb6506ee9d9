import { type ContractTypes, ContractViolation, type OperationContract } from '@docpact/schemas/runtime';
import { carriesTexts, protocolOf } from '../../protocols/index.ts';
import { WireError } from '../../protocols/protocol.ts';
import { toJsonView } from './to-json-view.ts';
import { undocumentedMembers } from './undocumented-members.ts';

/**
 * An output of the user (SDK view) as it is sent (JSON view). Throws `ContractViolation` where it breaks the contract or has a member
 * that is not documented, `WireError` where the operation's protocol cannot carry it.
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
