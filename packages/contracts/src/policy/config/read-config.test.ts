import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { DocpactError } from '../../../dist/base/docpact-error.js';
// The built one: the process that it starts for a configuration in code is a built file too.
import { readConfig } from '../../../dist/policy/config/read-config.js';
import { folderOf } from '../../../test/folder-of.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { packaged } from '../../registry/registry.ts';

/** What reading a configuration with this text says, without the folder that it lies in. */
async function refusal(name: string, text: string): Promise<{ code: string; message: string }> {
  const folder = folderOf({ [name]: text });
  const thrown: unknown = await readConfig(join(folder, name)).catch((error: unknown) => error);
  if (!(thrown instanceof DocpactError)) throw new Error(`${name} was taken: ${text}`);
  return { code: thrown.code, message: thrown.message.replaceAll(`${relative(process.cwd(), folder)}/`, '') };
}

const json: readonly [title: string, text: string, message: string][] = [
  ['no JSON', '{ services: [] }', ':1:3: not JSON: invalid symbol'],
  ['a list', '[]', ':1:1: expected an object, got a list'],
  ['nothing', 'null', ':1:1: expected an object, got null'],
  ['an unknown name', '{ "servces": [] }', ':1:3: unknown name "servces"; did you mean "services"?'],
  [
    'a name like no other',
    '{ "strict": 1 }',
    ':1:3: unknown name "strict"; known are $schema, services, operations, contracts, sdk, leaveOut, unchecked, failOn, severities, reporters, baseline, ignore, uses, usesFrom, seed',
  ],
  ['a name twice', '{ "seed": 1, "seed": 2 }', ':1:14: "seed" stands here twice'],
  ['text for a list', '{ "services": "neptune" }', ':1:15: services: expected a list, got "neptune"'],
  ['an empty selection', '{ "operations": [] }', ':1:17: operations: expected a list that is not empty, got a list'],
  [
    'an unknown service',
    '{ "services": ["neptun"] }',
    ':1:16: services[0]: unknown service "neptun"; did you mean "neptune"?',
  ],
  [
    'an operation of another service',
    '{ "services": ["neptune"],\n  "operations": ["GetInstanceSnapshot"] }',
    `:2:18: operations[0]: unknown operation "GetInstanceSnapshot"${didYouMean('GetInstanceSnapshot', packaged.operationsOf(['neptune']))}`,
  ],
  ['an empty folder', '{ "sdk": "" }', ':1:10: sdk: expected a text that is not empty, got ""'],
  ['an unknown severity', '{ "failOn": "warning" }', ':1:13: failOn: expected one of error, warn, info, got "warning"'],
  [
    'an unknown rule',
    '{ "severities": { "fault-mising": "off" } }',
    ':1:19: severities: unknown name "fault-mising"; did you mean "fault-missing"?',
  ],
  [
    'no severity of a rule',
    '{ "severities": { "fault-missing": false } }',
    ':1:36: severities["fault-missing"]: expected one of error, warn, info, off, got false',
  ],
  [
    'an unknown format',
    '{ "reporters": [{ "format": "jsn" }] }',
    ':1:29: reporters[0].format: expected one of pretty, json, junit, sarif, github, markdown, html, got "jsn"; did you mean "json"?',
  ],
  [
    'two reports to standard output',
    '{ "reporters": [{ "format": "json" }, { "format": "pretty" }] }',
    ':1:39: reporters[1]: another reporter writes to standard output too',
  ],
  [
    'two reports to one file',
    '{ "reporters": [{ "format": "json", "output": "a" }, { "format": "pretty", "output": "./a" }] }',
    ':1:54: reporters[1]: another reporter writes to a too',
  ],
  ['a seed that is no whole number', '{ "seed": 1.5 }', ':1:11: seed: expected a whole number, got 1.5'],
  ['a seed below zero', '{ "seed": -1 }', ':1:11: seed: expected at least 0, got -1'],
  ['a seed past nine digits', '{ "seed": 1e9 }', ':1:11: seed: expected at most 999999999, got 1000000000'],
  [
    'an ignore entry without reason',
    '{ "ignore": [{ "rule": "no-cases" }] }',
    ':1:14: ignore[0]: expected a member "reason"',
  ],
  [
    'an ignore entry with a blank reason',
    '{ "ignore": [{ "rule": "no-cases", "reason": " " }] }',
    ':1:46: ignore[0].reason: expected a text that is not blank, got " "',
  ],
  [
    'an ignore entry without rule',
    '{ "ignore": [{ "reason": "known" }] }',
    ':1:14: ignore[0]: expected a member "rule"',
  ],
  [
    'an ignore entry of an unknown rule',
    '{ "ignore": [{ "rule": "fault-mising", "reason": "known" }] }',
    ':1:24: ignore[0].rule: expected a name that is known, got "fault-mising"; did you mean "fault-missing"?',
  ],
  [
    'a day that is not in the calendar',
    '{ "ignore": [{ "rule": "no-cases", "reason": "known",\n  "until": "2026-02-30" }] }',
    ':2:12: ignore[0].until: expected a day of the calendar, such as 2026-12-31, got "2026-02-30"',
  ],
  [
    'a fingerprint that is none',
    '{ "ignore": [{ "rule": "no-cases", "reason": "known", "fingerprint": "F04A" }] }',
    ':1:70: ignore[0].fingerprint: expected a text like ^[0-9a-f]{16}$, got "F04A"',
  ],
  [
    'an ignore entry of an unknown operation',
    '{ "ignore": [{ "rule": "no-cases", "reason": "known", "operation": "GetInstanceSnapshots" }] }',
    ':1:68: ignore[0].operation: unknown operation "GetInstanceSnapshots"; did you mean "GetInstanceSnapshot"?',
  ],
  [
    'uses of an unknown operation',
    '{ "uses": { "neptune/CreateDBClusterSnapshots": ["Input"] } }',
    ':1:13: uses["neptune/CreateDBClusterSnapshots"]: no contract of "neptune/CreateDBClusterSnapshots"; did you mean "neptune/CreateDBClusterSnapshot"?',
  ],
  [
    'uses of nothing',
    '{ "uses": { "neptune/CreateDBClusterSnapshot": [] } }',
    ':1:48: uses["neptune/CreateDBClusterSnapshot"]: expected a list that is not empty, got a list',
  ],
  [
    'a used member that no contract has',
    '{ "uses": { "neptune/CreateDBClusterSnapshot":\n  ["Input.Tags[].Kee"] } }',
    ':2:4: uses["neptune/CreateDBClusterSnapshot"][0]: the contract has no Input.Tags[].Kee; did you mean "Input.Tags[].Key"?',
  ],
  [
    'a used fault that no contract has',
    '{ "uses": { "neptune/CreateDBClusterSnapshot": ["Faults.SnapshotQuotaExceeded"] } }',
    ':1:49: uses["neptune/CreateDBClusterSnapshot"][0]: the contract has no Faults.SnapshotQuotaExceeded; did you mean "Faults.SnapshotQuotaExceededFault"?',
  ],
  ['recordings that are not there', '{ "usesFrom": ["*.nope"] }', ':1:16: usesFrom[0]: matches no file'],
];

it.each(json)('%s in JSON is reported with its place', async (_, text, message) => {
  const name = 'docpact.config.json';
  expect(await refusal(name, text)).toEqual({ code: 'usage', message: name + message });
});

it('everything that is wrong is reported at once', async () => {
  const text = '{\n  "seeds": 1,\n  "failOn": 3,\n  "ignore": {}\n}';
  expect((await refusal('docpact.config.json', text)).message).toMatchInlineSnapshot(`
    "docpact.config.json:2:3: unknown name "seeds"; did you mean "seed"?
    docpact.config.json:3:13: failOn: expected one of error, warn, info, got 3
    docpact.config.json:4:13: ignore: expected a list, got an object"
  `);
});

const code: readonly [title: string, text: string, message: string][] = [
  ['no default export', 'export const services = ["neptune"];', ': expected an object as default export, got none'],
  ['a function', 'export default () => ({});', ': expected an object as default export, got a function'],
  ['a promise', 'export default Promise.resolve({});', ': expected an object as default export, got a promise'],
  ['a list', 'export default [];', ': expected an object as default export, got a list'],
  ['an error', '\nthrow new Error("boom");', ':2:7: boom'],
  ['something thrown that is no error', 'throw "text";', ': text'],
  [
    'a day as Date',
    'export default { ignore: [{ rule: "no-cases", reason: "known", until: new Date(0) }] };',
    ': ignore[0].until: expected a text, got Date 1970-01-01T00:00:00.000Z',
  ],
  [
    'what holds itself',
    'const a = {}; a.a = a;\nexport default { uses: a };',
    ': uses.a: expected a list, got an object',
  ],
  ['a function for a value', 'export default { seed: () => 1 };', ': seed: expected a whole number, got an object'],
];

for (const name of ['docpact.config.ts', 'docpact.config.mjs', 'docpact.config.js'])
  it.each(code)(`%s in ${name} is reported`, async (_, text, message) => {
    expect(await refusal(name, text)).toEqual({ code: 'usage', message: name + message });
  });

it.each([
  ['docpact.config.ts', 'export default {,}', 'docpact.config.ts:1:16: ParseError: Unexpected token'],
  ['docpact.yaml', 'services: []', 'docpact.yaml: not a configuration'],
])('%s that cannot be parsed is reported', async (name, text, message) => {
  expect(await refusal(name, text)).toEqual({ code: 'usage', message });
});

const taken: readonly [name: string, text: string][] = [
  ['docpact.config.json', '{ "$schema": "./config.schema.json", "services": ["neptune"], "sdk": "../sdk" }'],
  [
    'docpact.config.mjs',
    'export default await Promise.resolve({ services: ["neptune"], sdk: "../sdk", seed: undefined });',
  ],
  ['docpact.config.js', 'module.exports = { services: ["neptune"], sdk: "../sdk" };'],
  [
    'docpact.config.ts',
    'const services: string[] = ["neptune"];\nexport default { services, sdk: "../sdk" } as const;',
  ],
];

it.each(taken)('%s is taken, its paths as they lead from the working folder', async (name, text) => {
  const folder = folderOf({ [name]: text });
  const config = await readConfig(join(folder, name));
  expect(config?.value).toMatchObject({
    services: ['neptune'],
    sdk: [relative(process.cwd(), join(folder, '../sdk'))],
  });
});
