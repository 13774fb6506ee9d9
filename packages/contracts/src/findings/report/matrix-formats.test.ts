import pc from 'picocolors';
import { expect, it } from 'vitest';
import type { Finding } from '../finding.ts';
import { countCells } from './count-cells.ts';
import { formatMarkdown } from './markdown.ts';
import { blocksOf, legend, rangesOf } from './matrix-table.ts';
import { formatPretty } from './pretty.ts';
import { type Cell, type MatrixReport, summarize } from './report.ts';

const cell = (version: string, more: Partial<Cell> = {}): Cell => ({
  version,
  state: 'checked',
  passed: 9,
  failed: 0,
  error: 0,
  warn: 0,
  info: 0,
  unseen: [],
  ...more,
});

const finding = (more: Partial<Finding> & Pick<Finding, 'rule' | 'severity' | 'message'>): Finding => ({
  service: 'orchard',
  operation: 'PlantTrees',
  path: 'Output.Tree',
  expected: 'a `Tree`',
  actual: 'nothing',
  fingerprint: `${more.rule}${more.message}`,
  cases: [],
  ...more,
});

const findings: readonly Finding[] = [
  finding({
    rule: 'output-member-lost',
    severity: 'error',
    message: 'The client drops a documented member of the response',
    source: { page: 'orchard/plant_trees.rst', line: 12 },
    since: '1.0.0',
    gone: '1.10.0',
  }),
  finding({
    rule: 'version-unchecked',
    severity: 'error',
    path: 'Version',
    message: 'A version could not be checked',
    expected: 'a verdict',
    actual: 'its check was killed by SIGKILL',
    since: '1.9.0',
    gone: '1.10.0',
  }),
  ...['"oak"', '"ash"'].map((value) =>
    finding({
      rule: 'enum-value-undocumented',
      severity: 'info',
      message: `There is a new value: ${value}`,
      since: '1.10.0',
    }),
  ),
  finding({
    rule: 'fault-missing',
    severity: 'error',
    message: 'A fault is gone',
    since: '1.10.0',
    suppressed: { by: 'ignore', reason: 'known' },
  }),
];

const operations = [
  countCells({
    service: 'orchard',
    operation: 'PlantTrees',
    findings,
    checks: [{ name: 'request', passed: 27, failed: 1 }],
    cells: [
      cell('0.9.0', { state: 'absent' }),
      cell('1.0.0', { unseen: ['faults', 'wire-names'] }),
      cell('1.2.0', { unseen: ['wire-names'] }),
      cell('1.9.0', { state: 'failed', reason: 'its check was killed by SIGKILL' }),
      cell('1.10.0'),
    ],
  }),
];

const report: MatrixReport = {
  version: 1,
  command: 'matrix',
  seed: 1,
  package: '@aws-sdk/client-orchard',
  versions: ['0.9.0', '1.0.0', '1.2.0', '1.9.0', '1.10.0'],
  operations,
  summary: summarize({ operations }),
};

it('shows operations by versions, what each version brought, and what it does not say, to people', () => {
  expect(formatPretty(report, pc.createColors(false))).toMatchInlineSnapshot(`
    "
    @aws-sdk/client-orchard

      0.9.0 1.0.0 1.2.0 1.9.0 1.10.0
    orchard/PlantTrees
          -   1 ✘   1 ✘     ?      ✔

    ✔ agrees   ✘ errors   ! warnings   - not in this version   ? could not be checked

    1.0.0
      ✘ orchard/PlantTrees Output.Tree  output-member-lost
        The client drops a documented member of the response
        a \`Tree\` → nothing  orchard/plant_trees.rst:12

    1.9.0
      ✘ orchard/PlantTrees Version  version-unchecked
        A version could not be checked
        a verdict → its check was killed by SIGKILL

    1.10.0
      + orchard/PlantTrees Output.Tree  enum-value-undocumented
        2 × There is a new value: "oak", "ash"
      ✔ no longer: orchard/PlantTrees Output.Tree  output-member-lost
      ✔ no longer: orchard/PlantTrees Version  version-unchecked

    suppressed orchard/PlantTrees Output.Tree fault-missing (ignore: known)

    not looked at, where a version does not say it:
      faults: 1.0.0
      wire-names: 1.0.0 to 1.2.0
      everything: 1.9.0

    ✘ 1 operation in 5 versions: 27 cases passed, 1 failed; 2 errors, 0 warnings, 2 info; 1 suppressed (seed 1)
    "
  `);
});

it('shows the same in Markdown', () => {
  expect(formatMarkdown(report)).toMatchInlineSnapshot(`
    "<!-- docpact matrix -->
    ### ❌ docpact matrix

    1 operation in 5 versions: 27 cases passed, 1 failed; 2 errors, 0 warnings, 2 info; 1 suppressed

    | <code>&#64;aws-sdk/client-orchard</code> | 0.9.0 | 1.0.0 | 1.2.0 | 1.9.0 | 1.10.0 |
    | --- | --: | --: | --: | --: | --: |
    | <code>orchard/PlantTrees</code> | - | 1 ✘ | 1 ✘ | ? | ✔ |

    <sub>✔ agrees, ✘ errors, ! warnings, - not in this version, ? could not be checked<br>not looked at: faults&#58; 1.0.0<br>not looked at: wire-names&#58; 1.0.0 to 1.2.0<br>not looked at: everything&#58; 1.9.0</sub>

    #### 2 errors

    <details><summary><code>orchard/PlantTrees</code> <code>Output.Tree</code> The client drops a documented member of the response</summary><table><tr><td>rule</td><td><code>output-member-lost</code></td></tr><tr><td>expected</td><td><code>a &#96;Tree&#96;</code></td></tr><tr><td>actual</td><td><code>nothing</code></td></tr><tr><td>page</td><td><code>orchard/plant&#95;trees.rst&#58;12</code></td></tr><tr><td>since</td><td><code>1.0.0</code></td></tr><tr><td>gone</td><td><code>1.10.0</code></td></tr></table></details>
    <details><summary><code>orchard/PlantTrees</code> <code>Version</code> A version could not be checked</summary><table><tr><td>rule</td><td><code>version-unchecked</code></td></tr><tr><td>expected</td><td><code>a verdict</code></td></tr><tr><td>actual</td><td><code>its check was killed by SIGKILL</code></td></tr><tr><td>since</td><td><code>1.9.0</code></td></tr><tr><td>gone</td><td><code>1.10.0</code></td></tr></table></details>

    #### 2 info

    <details><summary><code>orchard/PlantTrees</code> <code>Output.Tree</code> There is a new value&#58; "oak"</summary><table><tr><td>rule</td><td><code>enum-value-undocumented</code></td></tr><tr><td>before</td><td><code>a &#96;Tree&#96;</code></td></tr><tr><td>after</td><td><code>nothing</code></td></tr><tr><td>since</td><td><code>1.10.0</code></td></tr></table></details>
    <details><summary><code>orchard/PlantTrees</code> <code>Output.Tree</code> There is a new value&#58; "ash"</summary><table><tr><td>rule</td><td><code>enum-value-undocumented</code></td></tr><tr><td>before</td><td><code>a &#96;Tree&#96;</code></td></tr><tr><td>after</td><td><code>nothing</code></td></tr><tr><td>since</td><td><code>1.10.0</code></td></tr></table></details>

    #### 1 suppressed

    <details><summary><code>orchard/PlantTrees</code> <code>Output.Tree</code> A fault is gone</summary><table><tr><td>rule</td><td><code>fault-missing</code></td></tr><tr><td>before</td><td><code>a &#96;Tree&#96;</code></td></tr><tr><td>after</td><td><code>nothing</code></td></tr><tr><td>since</td><td><code>1.10.0</code></td></tr><tr><td>ignore</td><td><code>known</code></td></tr></table></details>

    <sub>seed 1</sub>
    "
  `);
});

const many = Array.from({ length: 25 }, (_, i) => `3.${1000 + i}.0`);

it('fits ten versions into 100 columns, and wraps more', () => {
  expect(blocksOf(many, 98).map((block) => block.length)).toEqual([10, 10, 5]);
  const wide = {
    ...report,
    versions: many,
    operations: [
      {
        service: 'orchard',
        operation: 'DescribeServerlessCacheSnapshots',
        findings: [],
        cells: many.map((version) => cell(version)),
      },
    ],
  };
  const [table = ''] = formatPretty(wide, pc.createColors(false)).split(legend[0]);
  const longest = Math.max(...table.split('\n').map((line) => line.length));
  expect(longest).toBeLessThanOrEqual(100);
});

it('names neighbours as one range', () => {
  expect(rangesOf(['1', '2', '3', '4', '5'], ['5', '1', '2'])).toBe('1 to 2, 5');
});

it('what a check and a comparison say of one rule in other words are two lines', () => {
  const path = 'Faults.Blight';
  const both = ['The operation has a new fault', 'The SDK declares a fault that the page does not document'].map(
    (message) => finding({ rule: 'fault-undocumented', severity: 'info', path, message, since: '1.10.0' }),
  );
  const text = formatPretty(
    { ...report, operations: report.operations.map((one) => ({ ...one, findings: both })) },
    pc.createColors(false),
  );
  expect(text).toContain('    The operation has a new fault\n');
  expect(text).toContain('    The SDK declares a fault that the page does not document\n');
});
