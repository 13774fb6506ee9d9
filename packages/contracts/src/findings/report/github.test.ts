import { expect, it } from 'vitest';
import { client, comparison, finding, findings, foreign, operation, report } from '../../../test/sample-report.ts';
import { visibleLine } from '../../base/visible.ts';
import { formatGithub } from './github.ts';
import type { Report } from './report.ts';

const nowhere = (): undefined => undefined;
const linesOf = (given: Report, fileOf: (page: string) => string | undefined = nowhere): readonly string[] =>
  formatGithub(given, fileOf).trimEnd().split('\n');

/** One command as the runner of GitHub Actions reads it: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function parse(line: string) {
  const [, command, list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const decode = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = list.split(',').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, decode(value.join('='))];
  });
  return { command, properties: Object.fromEntries(properties), message: decode(data) };
}

it('a finding is an annotation at the line of its page, where the page is in the repository', () => {
  const given = report([operation([finding()])]);
  const [there = ''] = linesOf(given, (page) => `pages/${page}`);
  const [nowhere = ''] = linesOf(given);
  expect(parse(there)).toMatchInlineSnapshot(`
    {
      "command": "error",
      "message": "The client leaves a member of the input out of the request (input-member-lost)
    expected "hay"
    actual   nothing
    page     zoo/feed_animal.rst:12
    docs     https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal
    case     request: input typical and 1 more",
      "properties": {
        "file": "pages/zoo/feed_animal.rst",
        "line": "12",
        "title": "zoo/FeedAnimal Input.Food[].Name",
      },
    }
  `);
  expect(parse(nowhere).properties).toEqual({ title: 'zoo/FeedAnimal Input.Food[].Name' });
});

it('the worst come first, and what is suppressed is counted alone', () => {
  const found = [
    finding({ severity: 'info' }),
    finding({ severity: 'warn' }),
    finding({ suppressed: { by: 'baseline', reason: 'known' } }),
    finding(),
  ];
  const lines = linesOf(report([operation(found)]));
  expect(lines.map((line) => parse(line).command)).toEqual(['error', 'warning', 'notice', undefined, undefined]);
  expect(lines.slice(-2)).toEqual([
    '  @zoo/client 3.1.0: 1 operation checked (declared by package.json)',
    'docpact check: 1 operation of 1 client: 44 cases passed, 2 failed; 1 error, 1 warning, 1 info; 1 suppressed',
  ]);
});

it.each([
  { errors: 10, warnings: 10, notices: 10, left: undefined },
  { errors: 11, warnings: 0, notices: 0, left: '1 error' },
  { errors: 12, warnings: 31, notices: 13, left: '2 errors, 21 warnings, 3 notices' },
])('of $errors errors, $warnings warnings and $notices notices no more than ten of a kind are shown', (given) => {
  const found = [
    ...findings(given.errors),
    ...findings(given.warnings, { severity: 'warn' }),
    ...findings(given.notices, { severity: 'info' }),
  ];
  const lines = linesOf(report([operation(found)]));
  const shown = (command: string): number => lines.filter((line) => line.startsWith(`::${command} `)).length;
  expect([shown('error'), shown('warning'), shown('notice')]).toEqual(
    [given.errors, given.warnings, given.notices].map((number) => Math.min(number, 10)),
  );
  const told = lines.find((line) => line.startsWith('Not shown above'));
  expect(told).toBe(given.left && `Not shown above, because GitHub shows 10 of a kind: ${given.left}`);
});

it.each(foreign)('$title comes back with every character visible, and starts no command', ({ text }) => {
  const said = finding({ message: text, path: text, source: { page: text, line: 3 } });
  const sdk = { package: text, version: text, folder: text };
  const clients = [client({ ...sdk, declaredBy: [text], runtime: { [text]: text } })];
  const lines = linesOf(report([operation([said], { sdk })], { clients }), (page) => page);
  expect(lines).toHaveLength(3);
  // The runner looks for a command at the start of a line, and for the old form anywhere in it.
  expect(lines[1]?.trimStart()).not.toMatch(/^::|##\[/);
  const { command, properties, message } = parse(lines[0] ?? '');
  expect({ command, properties }).toEqual({
    command: 'error',
    properties: { file: visibleLine(text), line: '3', title: `zoo/FeedAnimal ${visibleLine(text)}` },
  });
  expect(message.startsWith(`${visibleLine(text)} (input-member-lost)\n`)).toBe(true);
});

it('a report without operations is its verdict', () => {
  expect(formatGithub(comparison([]), nowhere)).toBe(
    'docpact diff: 0 operations: 0 errors, 0 warnings, 0 info; nothing changed\n',
  );
});
