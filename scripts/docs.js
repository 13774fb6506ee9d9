// The docs keep up with the code: every rule has its row with its severity, every format its row, every flag its place, every page a
// link that leads to it, and every link within the repository a page and a heading.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkProblems, reachProblems } from './docs/link-problems.js';
import { usageProblems } from './docs/usage-problems.js';
import { filesUnder, root } from './files.js';
import { finish } from './finish.js';

const read = (file) => readFileSync(join(root, file), 'utf8');
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesUnder('docs', '.md'),
  ...filesUnder('packages', 'README.md'),
];

finish(
  'docs',
  [
    ...ruleProblems(),
    ...comparisonProblems(),
    ...formatProblems(),
    ...usageProblems(pages),
    ...pages.flatMap((page) => linkProblems(page)),
    ...reachProblems(pages),
  ],
  `${pages.length} pages say what is there`,
);

function ruleProblems() {
  const coded = rows(read('packages/contracts/src/findings/rules.ts'), /^ {2}'([a-z-]+)': (error|warn|info)\(/gm);
  const documented = rows(read('docs/rules.md'), /^\| `([a-z-]+)` \| (error|warn|info) \|/gm);
  return [
    ...[...coded]
      .filter(([rule, severity]) => documented.get(rule) !== severity)
      .map(([rule, severity]) => `docs/rules.md has no row for ${rule} (${severity})`),
    ...[...documented.keys()]
      .filter((rule) => !coded.has(rule))
      .map((rule) => `docs/rules.md documents ${rule}, which does not exist`),
  ];
}

/** Each rule of a comparison has a page, which its test keeps up, and a row that leads there. */
function comparisonProblems() {
  const severities = { breaks: 'error', unsure: 'warn', adds: 'info', resolves: 'info' };
  const coded = rows(
    read('packages/contracts/src/findings/change-rules.ts'),
    /^ {2}'([a-z-]+)': (breaks|unsure|adds|resolves)\(/gm,
  );
  const documented = rows(read('docs/rules.md'), /^\| \[`([a-z-]+)`\]\(rules\/\1\.md\) \| (error|warn|info) \|/gm);
  const paged = filesUnder('docs/rules', '.md').map((file) => file.slice('docs/rules/'.length, -'.md'.length));
  return [
    ...[...coded]
      .filter(([rule, kind]) => documented.get(rule) !== severities[kind] || !paged.includes(rule))
      .map(([rule, kind]) => `docs/rules.md has no row, or docs/rules no page, for ${rule} (${severities[kind]})`),
    ...[...documented.keys(), ...paged]
      .filter((rule) => !coded.has(rule))
      .map((rule) => `docs/rules.md or docs/rules has ${rule}, which does not exist`),
  ];
}

function formatProblems() {
  const coded = read('packages/contracts/src/findings/report/reporters.ts').matchAll(/^ {2}(\w+): \{$/gm);
  const documented = new Set([...read('docs/reports.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, format]) => format));
  return [...coded]
    .filter(([, format]) => !documented.has(format))
    .map(([, format]) => `docs/reports.md has no row for the format ${format}`);
}

function rows(text, pattern) {
  return new Map([...text.matchAll(pattern)].map(([, rule, severity]) => [rule, severity]));
}
