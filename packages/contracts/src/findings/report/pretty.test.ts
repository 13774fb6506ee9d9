import pc from 'picocolors';
import { expect, it } from 'vitest';
import { comparison, cutShort, everyState, finding, operation, report } from '../../../test/sample-report.ts';
import { formatPretty } from './pretty.ts';

const plain = pc.createColors(false);

it('shows checks, then findings in full, then a line each for what is suppressed', () => {
  const found = [
    finding(),
    finding({ path: 'Input.Old', suppressed: { by: 'baseline', reason: 'known since May' } }),
    finding({ path: 'Input.Odd', suppressed: { by: 'ignore', reason: 'never used here', until: '2026-12-31' } }),
  ];
  expect(formatPretty(report([operation(found)]), plain)).toMatchInlineSnapshot(`
    "
                       request       model
    zoo @zoo/client 3.1.0: 1 operation checked
      declared by package.json
      FeedAnimal        2/42 ✘         4 ✔

    ERROR zoo/FeedAnimal Input.Food[].Name input-member-lost
      The client leaves a member of the input out of the request
      expected "hay"
      actual   nothing
      page     zoo/feed_animal.rst:12
      docs     https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal
      case     request: input typical and 1 more

    suppressed zoo/FeedAnimal Input.Old input-member-lost (baseline: known since May)
    suppressed zoo/FeedAnimal Input.Odd input-member-lost (ignore: never used here)

    ✘ 1 operation of 1 client: 44 cases passed, 2 failed; 1 error, 0 warnings, 0 info; 2 suppressed (seed 7)
    "
  `);
});

it('shows each client, what came of it and where it is, then the findings that its line does not say', () => {
  expect(formatPretty(everyState, plain)).toMatchInlineSnapshot(`
    "
                       request
    zoo @zoo/client 3.1.0: 1 operation checked, 2 without a contract
      node_modules/@zoo/client, declared by package.json, with @aws-sdk/core 3.1.0, @smithy/core 3.2.0
      FeedAnimal        2/42 ✘
    @zoo/client-birds 2.0.0: no contracts, nothing checked
      node_modules/@zoo/client-birds, declared by package.json, with @aws-sdk/core 3.1.0, @smithy/core 3.2.0
    @zoo/client-fish: not installed, nothing checked
      declared by b/package.json (as fish), c/package.json
    @zoo/client-cats 1.0.0: left out: only used by scripts
      node_modules/@zoo/client-cats, declared by package.json, with @aws-sdk/core 3.1.0, @smithy/core 3.2.0
    @zoo/client-dogs 1.1.0: could not be looked at: SyntaxError: Unexpected token
      node_modules/@zoo/client-dogs, declared by package.json, with @aws-sdk/core 3.1.0, @smithy/core 3.2.0

    ERROR @zoo/client-dogs 1.1.0 Client client-failed
      A client could not be loaded or made, so nothing of it was checked
      expected all of it checked
      actual   SyntaxError: Unexpected token

    WARN zoo/FeedAnimal Input.Food[].Name input-member-lost
      The client leaves a member of the input out of the request
      expected "hay"
      actual   nothing
      page     zoo/feed_animal.rst:12
      docs     https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal
      case     request: input typical and 1 more

    WARN client-not-installed
      A client is not installed, so it was not checked: @zoo/client-fish

    WARN client-without-contracts
      A client has no contracts, so nothing of it was checked: @zoo/client-birds 2.0.0

    WARN operations-without-contract
      A client has operations without a contract, which were not checked: @zoo/client 3.1.0

    ? not complete: 1 client could not be looked at; 1 operation of 1 client: 40 cases passed, 2 failed; 1 error, 4 warnings, 0 info; not checked: 2 clients, 2 operations without a contract; left out: 1 client (seed 7)
    "
  `);
});

it('marks what could not be looked at, and says what the mark means', () => {
  const [table, legend] = formatPretty(report([cutShort]), plain).split('\n\n');
  expect(`${table}\n${legend}`).toMatchInlineSnapshot(`
    "
                       request       model
    zoo @zoo/client 3.1.0: 1 operation checked
      declared by package.json
      FeedAnimal     1/42 ✘ 1?       2/4 ?
    ? could not be looked at"
  `);
});

it('a report without checks, clients or a seed is its findings', () => {
  const bare = { service: 'zoo', operation: 'FeedAnimal', findings: [finding({ cases: [] })] };
  expect(formatPretty(comparison([bare]), plain)).toMatchInlineSnapshot(`
    " → 

    zoo/FeedAnimal  https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal
      ✘ Input.Food[].Name  input-member-lost
        The client leaves a member of the input out of the request
        "hay" → nothing  zoo/feed_animal.rst:12

    ✘ 1 operation compared, 1 breaking, 0 undecided, 0 harmless: nothing changed
    "
  `);
});

it('a report without operations is its verdict', () => {
  expect(formatPretty(report([]), plain)).toBe(
    '\n? not complete: nothing was checked; 0 operations of 0 clients: 0 errors, 0 warnings, 0 info (seed 7)\n',
  );
});
