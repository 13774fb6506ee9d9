import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkOperation } from '../src/check/run-check.ts';
import { isAbout } from '../src/findings/ignore.ts';
import type { OperationResult } from '../src/findings/report/report.ts';
import { packagedFolder, registryOf } from '../src/registry/contract-files.ts';
import type { ContractEntry } from '../src/registry/registry.ts';
import { type AutopopulatedMember, json, query, rightClients, wrongClients } from './broken/autopopulated-cases.ts';
import type { BrokenCase } from './broken/breakage.ts';
import { installBroken } from './broken-client.ts';
import { forgetClients, linesOf } from './check-broken.ts';
import { localContext, whileClosed } from './contexts.ts';
import { folderOf } from './folder-of.ts';
import { known } from './known-findings.ts';

// The files after this one get clients that nobody broke.
afterAll(forgetClients);

describe.each([json, query])('a member of $operation ($protocol) that the page says is autopopulated', (member) => {
  it.each(rightClients(member))(
    'a client that $title is right, and its report is the same each time',
    async (client) => {
      const [first, second] = [await check(member, client), await check(member, client)];
      expect(errorsIn(first)).toEqual([]);
      expect(first.findings.filter(({ path }) => path === `Input.${member.member}`)).toEqual([]);
      expect(JSON.stringify(second) === JSON.stringify(first)).toBe(true);
    },
  );

  it.each(wrongClients(member))('a client that $title is found, in the same words each time', async (client) => {
    const [first, second] = [await check(member, client), await check(member, client)];
    expect(errorsIn(first)).toEqual(client.want);
    expect(withoutUuids(second.findings)).toBe(withoutUuids(first.findings));
  });
});

const errorsIn = ({ findings }: OperationResult): readonly string[] =>
  linesOf(findings.filter(({ severity }) => severity === 'error'));

/** What a broken client fills in where it should not is told as it is. */
const withoutUuids = (findings: OperationResult['findings']): string =>
  JSON.stringify(findings).replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, '<uuid>');

/** Checks a client against the contract of a page that says so of the member, everything recorded. */
async function check(
  member: AutopopulatedMember,
  { breakage }: Pick<BrokenCase, 'breakage'>,
): Promise<OperationResult> {
  const entry = entryOf(member);
  const folder = installBroken(entry.sdk.package, breakage);
  forgetClients();
  const context = await localContext(entry, [folder]);
  const result = await whileClosed(() => checkOperation(context, { record: true }));
  context.runner.close();
  const findings = result.findings.filter((finding) => !known.some((one) => isAbout(one, finding)));
  // Each copy has a folder of its own.
  return JSON.parse(JSON.stringify({ ...result, findings }).replaceAll(folder, '<folder>'));
}

const entries = new Map<string, ContractEntry>();

/** The packaged contract, with a member that is autopopulated and so is not required. */
function entryOf({ service, operation, member }: AutopopulatedMember): ContractEntry {
  const read = (name: string): string => readFileSync(join(packagedFolder, service, name), 'utf8');
  const made = entries.get(service);
  if (made) return made;
  const document = JSON.parse(read(`${operation}.json`));
  const { Input } = document.$defs;
  Input.required = Input.required.filter((name: string) => name !== member);
  Input.properties[member]['x-autopopulated'] = true;
  const source = JSON.parse(read(`${operation}.source.json`));
  delete source.lines['/$defs/Input/required/1'];
  source.lines[`/$defs/Input/properties/${member}/x-autopopulated`] = 1;
  const folder = folderOf({
    [`${service}/service.json`]: read('service.json'),
    [`${service}/${operation}.json`]: JSON.stringify(document),
    [`${service}/${operation}.source.json`]: JSON.stringify(source),
    [`${service}/${operation}.wire.json`]: read(`${operation}.wire.json`),
  });
  const entry = registryOf(folder).entries.find((one) => one.service === service && one.name === operation);
  if (!entry) throw new Error(`there is no operation ${operation}`);
  entries.set(service, entry);
  return entry;
}
