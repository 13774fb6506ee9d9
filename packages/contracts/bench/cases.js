import { fixturesOf } from '@docpact/fixtures';
import { operations } from '@docpact/schemas';

const contracts = await Promise.all(Object.values(operations).map((entry) => entry.load()));
const protocols = [...new Set(contracts.map(({ binding }) => binding.protocol))];

/** What is measured of each protocol: a call with one full output, and, where an operation of it lists, one with the longest list that its fixtures have. */
export const cases = protocols.flatMap((protocol) => {
  const spoken = contracts.filter(({ binding }) => binding.protocol === protocol);
  const contract = spoken.find(({ wire }) => wire.pagination) ?? spoken[0];
  const { output, input } = fixturesOf(contract);
  const caseOf = (what, fixture) => ({
    title: `${protocol}, ${what}`,
    contract,
    input: input.typical,
    output: fixture,
  });
  const items = contract.wire.pagination?.items;
  if (items === undefined) return [caseOf('1 structure', output.full)];
  const lengthOf = ({ json }) => json[items]?.length ?? 0;
  const longest = output.all.reduce((most, one) => (lengthOf(one) > lengthOf(most) ? one : most));
  return [caseOf('1 item', output.full), caseOf(`${lengthOf(longest)} items`, longest)];
});

/** An operation of the same protocol that is not the one that is called, as far as there is one. */
export const otherThan = (contract) =>
  contracts.find(({ key, binding }) => key !== contract.key && binding.protocol === contract.binding.protocol) ??
  contract;
