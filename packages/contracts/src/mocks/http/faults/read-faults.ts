import type { OperationContract } from '@docpact/schemas/runtime';
import { didYouMean } from '../../../base/did-you-mean.ts';
import { DocpactError, type DocpactErrorCode } from '../../../base/docpact-error.ts';
import { type Path, type Positions, parseJson } from '../../../base/parse-json.ts';
import { readText } from '../../../base/text-files.ts';
import { validateJson } from '../../../base/validate-json.ts';
import { faultNames } from '../../outcome.ts';
import type { FaultRule } from './fault-plan.ts';
import { isFaultSpec, parseFaultSpec } from './parse-fault-spec.ts';

/** The rules from all values of `--faults`. Each value is a specification or a JSON file (`faults.schema.json`). */
export const readFaults = (values: readonly string[], contracts: readonly OperationContract[]): readonly FaultRule[] =>
  values.flatMap((value) => (isFaultSpec(value) ? readSpec(value, contracts) : readFile(value, contracts)));

/** The content of a file: the faults of each operation. */
type FaultsFile = Readonly<Record<string, string | readonly Omit<FaultRule, 'operation'>[]>>;

function readSpec(text: string, contracts: readonly OperationContract[]): readonly FaultRule[] {
  const rule = parseFaultSpec(text);
  assertKnown(rule, contracts, 'usage', () => `--faults ${text}`);
  return [rule];
}

function readFile(file: string, contracts: readonly OperationContract[]): readonly FaultRule[] {
  const role = {
    file,
    code: 'source',
    hint: 'faults.schema.json of @docpact/contracts says what may stand there',
  } as const;
  const { value, positions } = parseJson(readText(file, role), role);
  const held = validateJson<FaultsFile>('faults', { value, positions, code: role.code });
  return Object.entries(held).flatMap(([operation, rules]) =>
    typeof rules === 'string'
      ? [] // "$schema"
      : rules.map((rule, index) =>
          checked({ ...rule, operation }, contracts, positionsOf(positions, operation, index)),
        ),
  );
}

function checked(rule: FaultRule, contracts: readonly OperationContract[], at: (path: Path) => string): FaultRule {
  assertKnown(rule, contracts, 'source', at);
  if (rule.calls && rule.probability !== undefined)
    throw new DocpactError('source', `${at([])}: expected "probability" or "calls", got both`, 'leave one of them out');
  return rule;
}

/** The position of a member of an entry. The operation's position is the name of the list that contains the entry. */
const positionsOf =
  (positions: Positions, operation: string, index: number) =>
  (path: Path): string =>
    path[0] === 'operation' ? positions.at([operation], 'name') : positions.at([operation, index, ...path]);
/** Throws `DocpactError` for an operation that is not served, or a fault that the operation does not have. */
function assertKnown(
  { operation, fault }: FaultRule,
  contracts: readonly OperationContract[],
  code: DocpactErrorCode,
  at: (path: Path) => string,
): void {
  const contract = contracts.find(({ key }) => key === operation);
  const [member, what, name, known] = contract
    ? ['fault', `fault "${fault}" of ${operation}`, fault, faultNames(contract)]
    : ['operation', `operation "${operation}"`, operation, contracts.map(({ key }) => key)];
  if (!known.includes(name)) throw new DocpactError(code, `${at([member])}: unknown ${what}${didYouMean(name, known)}`);
}
