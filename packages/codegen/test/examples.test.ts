import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const pages = path('./examples/pages');

/** What a script of this package says about examples, and its exit code. */
function check(examples: string, from: string, reasons?: readonly object[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'docpact-reasons-')), 'refused.json');
  if (reasons) writeFileSync(file, JSON.stringify(reasons));
  const args = reasons ? ['--reasons', file] : [];
  const { status, stdout } = spawnSync(
    process.execPath,
    [path('../scripts/check-examples.js'), examples, from, ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, lines: stdout.trimEnd().split('\n') };
}

describe('examples of a made-up service', () => {
  it('are accepted where their structure is right: new values, longer names, other forms of numbers and times', () => {
    expect(check(path('./examples/right'), pages, [])).toEqual({
      status: 0,
      lines: [
        '4 inputs, 0 refused; 21 outputs, 0 refused; 0 without a page; 0 refusals without a reason, 0 reasons without a refusal',
      ],
    });
  });

  it('are refused for their structure, and an input for all that the page says', () => {
    const { status, lines } = check(path('./examples/wrong'), pages, []);
    const refused = lines.slice(0, -1).map((line) => /^refused: orchard\/DescribeTrees (\S+ \w+):/.exec(line)?.[1]);
    expect(refused).toEqual([
      'Output.Trees[].Name type',
      'Output.Trees[].Height format',
      'Output.Trees[].Height type',
      'Output.Trees[].Evergreen format',
      'Output.Trees[].PlantedAt format',
      'Output.Trees[].Labels type',
      'Output.Trees type',
      'Input.Garden required',
      'Input.Garden minLength',
      'Input.Garden maxLength',
      'Input.State enum',
      'Input.MaxResults maximum',
      'Input.Colour additionalProperties',
    ]);
    expect(status).toBe(1);
  });

  it('a reason without a refusal is told', () => {
    const reasons = [
      { operation: 'orchard/DescribeTrees', path: 'Output.Trees[].Name', keyword: 'type', reason: 'Old.' },
    ];
    const { status, lines } = check(path('./examples/right'), pages, reasons);
    expect(lines[0]).toBe('no longer refused, take it out of the list: orchard/DescribeTrees Output.Trees[].Name type');
    expect(status).toBe(1);
  });
});

/** Published examples lie beside a maintainer's checkout; a clone has none. */
const shared = path('../../../../shared');
const haveExamples = existsSync(join(shared, 'examples')) && existsSync(join(shared, 'services'));

it.runIf(haveExamples)('every published example is accepted, or its refusal has a reason', { timeout: 120_000 }, () => {
  const { status, lines } = check(join(shared, 'examples'), join(shared, 'services'));
  expect({ status, lines: lines.slice(0, -1) }).toEqual({ status: 0, lines: [] });
});

if (!haveExamples)
  it('the published examples are not beside this checkout, so none was looked at', (context) => {
    context.skip('there is no folder of examples with their pages beside the checkout');
  });
