import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { memberOf } from '../../src/base/member-of.ts';
import { changeRules } from '../../src/findings/change-rules.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { packaged } from '../../src/registry/registry.ts';
import { docpact, installBroken } from '../broken-client.ts';
import type { Mutation } from './mutation.ts';
import { mutations } from './mutations.ts';

const here = dirname(fileURLToPath(import.meta.url));
const services = join(here, '..', '..', '..', 'schemas', 'services');
const installed = join(here, '..', '..');
const pages = join(here, '..', '..', '..', '..', '..', 'shared', 'pages');

const copyOf = (folder: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'docpact-diff-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
};

function editJson(file: string, edit: (json: unknown) => void): void {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  edit(json);
  writeFileSync(file, JSON.stringify(json));
}

/** The two sources of a mutation, the real one first. */
function sourcesOf({ contract, client, page }: Mutation): readonly [before: string, after: string, ...args: string[]] {
  if (contract) {
    const copy = copyOf(services);
    const { file, edit, facts } = contract;
    editJson(join(copy, file), edit);
    if (facts) editJson(join(copy, file.replace(/\.json$/, '.wire.json')), (wire) => facts(memberOf(wire, 'facts')));
    return [services, copy];
  }
  if (client) {
    const folder = join(installBroken(client.name, client.breakage), 'node_modules', client.name);
    return [`sdk:${join(installed, 'node_modules', client.name)}`, `sdk:${folder}`, '--operation', client.operation];
  }
  const copy = copyOf(pages);
  const file = join(copy, page?.file ?? '');
  const text = readFileSync(file, 'utf8');
  if (!page || !text.includes(page.from)) throw new Error(`${file} has no ${page?.from}`);
  writeFileSync(file, text.replaceAll(page.from, page.to));
  return [pages, copy];
}

async function tell(mutation: Mutation) {
  const [before, after, ...args] = sourcesOf(mutation);
  const order = mutation.backwards ? [after, before] : [before, after];
  const { exitCode, stdout, stderr } = await docpact(['diff', ...order, ...args, '--format', 'json']);
  const report: {
    bump: string;
    operations: { findings: Finding[] }[];
  } = JSON.parse(stdout || '{"operations":[]}');
  const findings = report.operations.flatMap((operation) => operation.findings);
  return { exitCode, stderr, bump: report.bump, findings };
}

const levels: readonly string[] = ['none', 'patch', 'minor', 'major'];
const said: Readonly<Record<string, { severity: string; bump: string }>> = changeRules;

it.concurrent.each(mutations.filter(({ page }) => !page))('$title', { timeout: 120_000 }, async (mutation) => {
  const { exitCode, stderr, bump, findings } = await tell(mutation);
  const [rule = ''] = mutation.want.split(' ');
  expect(stderr).toBe('');
  expect(findings.map((finding) => `${finding.rule} ${finding.path}`)).toContain(mutation.want);
  // Two clients do not say where their page is, but the contracts of docpact do.
  const known = findings.filter(({ service, operation }) => packaged.find(`${service}/${operation}`));
  for (const { docs } of known) expect(docs).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/goto\/WebAPI\//);
  expect(exitCode).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  expect(levels.indexOf(bump)).toBeGreaterThanOrEqual(levels.indexOf(said[rule]?.bump ?? ''));
});

it.concurrent.for(mutations.filter(({ page }) => page))(
  '$title (where the docs pages are at hand)',
  { timeout: 120_000 },
  async (mutation, { skip }) => {
    skip(!existsSync(pages), 'the docs pages are no part of this repository');
    const { findings } = await tell(mutation);
    expect(findings.map((finding) => `${finding.rule} ${finding.path}`)).toEqual([mutation.want]);
  },
);

it('every rule is reached by a mutation', () => {
  const reached = new Set(mutations.map(({ want }) => want.split(' ')[0]));
  expect(Object.keys(changeRules).filter((rule) => !reached.has(rule))).toEqual([]);
});
