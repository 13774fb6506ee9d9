import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../../../test/folder-of.ts';
import { DocpactError } from '../../base/docpact-error.ts';
import type { KnownFinding } from './baseline.ts';
import { toBaselineText } from './baseline-file.ts';
import { readBaseline } from './read-baseline.ts';

const known = (fingerprint: string): KnownFinding => ({
  fingerprint,
  rule: 'fault-missing',
  service: 'neptune',
  operation: 'CreateDBClusterSnapshot',
  path: 'Faults',
  message: 'A documented fault is not declared by the SDK command',
});
const one = known('0123456789abcdef');
const text = toBaselineText({ file: '', findings: [one] });

async function refusal(text: string): Promise<{ code: string; message: string; hint: string | undefined }> {
  const folder = folderOf({ 'known.json': text });
  const thrown: unknown = await readBaseline(join(folder, 'known.json'), false).catch((error: unknown) => error);
  if (!(thrown instanceof DocpactError)) throw new Error(`taken: ${text}`);
  return { code: thrown.code, message: thrown.message.replace(`${folder}/`, ''), hint: thrown.hint };
}

it.each<[title: string, text: string, message: string]>([
  ['nothing', '', 'known.json:1:1: not JSON: value expected'],
  ['no JSON', text.replace('"rule"', 'rule'), 'known.json:6:7: not JSON: invalid symbol'],
  ['half a file', text.slice(0, 120), 'known.json:7:7: not JSON: unexpected end of string'],
  ['another version', text.replace('1', '2'), 'known.json:2:14: version: expected 1, got 2'],
  ['no version', '{ "findings": [] }', 'known.json:1:1: expected a member "version"'],
  ['a list', '[]', 'known.json:1:1: expected an object, got a list'],
  [
    'an entry without its rule',
    JSON.stringify({ version: 1, findings: [{ ...one, rule: undefined }] }),
    'known.json:1:26: findings[0]: expected a member "rule"',
  ],
  [
    'a fingerprint that is none',
    text.replace('0123', '012'),
    'known.json:5:22: findings[0].fingerprint: expected a text like ^[0-9a-f]{16}$, got "012456789abcdef"',
  ],
  [
    'an entry twice',
    toBaselineText({ file: '', findings: [one, known('fedcba9876543210'), one] }),
    'known.json:20:5: findings[2]: the fingerprint 0123456789abcdef stands here twice, first as findings[0]',
  ],
  [
    'an unfinished merge',
    text.replace('"findings": [', '"findings": [\n<<<<<<< HEAD\n=======\n>>>>>>> main'),
    'known.json:4:1: an unfinished merge stands here',
  ],
])('a baseline with %s is reported with its place', async (_, text, message) => {
  expect(await refusal(text)).toMatchObject({ code: 'source', message });
});

it('says how to go on after a merge', async () => {
  expect((await refusal('<<<<<<< HEAD\r\n')).hint).toBe(
    'take one of its sides, then update the file with: docpact check --update-baseline',
  );
});

it('a file that is not there is empty where it is to be written, and told where it is not', async () => {
  const file = join(folderOf({}), 'known.json');
  expect(await readBaseline(file, true)).toEqual({ file, findings: [] });
  await expect(readBaseline(file, false)).rejects.toThrow(`${file}: no such file`);
});

it('a file in no folder is reported before anything runs', async () => {
  const file = join(folderOf({}), 'no/known.json');
  await expect(readBaseline(file, true)).rejects.toMatchObject({ code: 'usage' });
});
