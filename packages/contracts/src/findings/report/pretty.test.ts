import pc from 'picocolors';
import { expect, it } from 'vitest';
import { comparison, finding, operation, report } from '../../../test/sample-report.ts';
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
    zoo @zoo/client 3.1.0
      FeedAnimal        2/42 ✘         4 ✔

    ERROR zoo/FeedAnimal Input.Food[].Name input-member-lost
      The client leaves a member of the input out of the request
      expected "hay"
      actual   nothing
      page     zoo/feed_animal.rst:12
      case     request: input typical and 1 more

    suppressed zoo/FeedAnimal Input.Old input-member-lost (baseline: known since May)
    suppressed zoo/FeedAnimal Input.Odd input-member-lost (ignore: never used here)

    ✘ 1 operation: 44 cases passed, 2 failed; 1 error, 0 warnings, 0 info; 2 suppressed (seed 7)
    "
  `);
});

it('a report without checks, clients or a seed is its findings', () => {
  const bare = { service: 'zoo', operation: 'FeedAnimal', findings: [finding({ cases: [] })] };
  expect(formatPretty(comparison([bare]), plain)).toMatchInlineSnapshot(`
    " → 

    zoo/FeedAnimal
      ✘ Input.Food[].Name  input-member-lost
        The client leaves a member of the input out of the request
        "hay" → nothing  zoo/feed_animal.rst:12

    ✘ 1 operation compared, 1 breaking, 0 undecided, 0 harmless: nothing changed
    "
  `);
});

it('a report without operations is its verdict', () => {
  expect(formatPretty(report([]), plain)).toBe('\n✔ 0 operations: 0 errors, 0 warnings, 0 info (seed 7)\n');
});
