import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { visible } from '../src/base/visible.ts';
import { docpact } from './broken-client.ts';

const pages = fileURLToPath(new URL('../../codegen/test/pages/rst', import.meta.url));
const page = join(pages, 'create_garden.rst');
const scratch = () => mkdtempSync(join(tmpdir(), 'docpact-transcribe-'));

/** A folder with the made-up page, and where its contracts go. */
function workplace(change: (text: string) => string = (text) => text): { file: string; out: string } {
  const folder = scratch();
  const file = join(folder, 'create_garden.rst');
  writeFileSync(file, change(readFileSync(page, 'utf8')));
  return { file, out: join(folder, 'contracts') };
}

const wider = (text: string): string => text.replace('between 3 and 40', 'between 3 and 50');

describe('docpact transcribe', () => {
  it('gives the document of one page on standard output', async () => {
    const { stdout, exitCode, stderr } = await docpact(['transcribe', page]);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'CreateGarden', 'x-operation': { service: 'orchard' } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it('writes document and sidecar into the folder of the service, and the same bytes again', async () => {
    const { file, out } = workplace();
    expect(await docpact(['transcribe', file, '--out', out])).toMatchObject({
      exitCode: 0,
      stdout: '1 of 1 pages read: 1 new, 0 changed, 0 unchanged\n',
    });
    expect(readdirSync(join(out, 'orchard')).sort()).toEqual(['CreateGarden.json', 'CreateGarden.source.json']);
    expect(await docpact(['transcribe', file, '--out', out])).toMatchObject({
      exitCode: 0,
      stdout: '1 of 1 pages read: 0 new, 0 changed, 1 unchanged\n',
    });
  });

  it('shows with --check what a page changes, and renews with --update', async () => {
    const { file, out } = workplace();
    await docpact(['transcribe', file, '--out', out]);
    writeFileSync(file, wider(readFileSync(file, 'utf8')));
    const change = '  ~ /$defs/Input/properties/Name/maxLength: 40 -> 50  (line 51)\n';
    expect(await docpact(['transcribe', '--check', file, '--out', out])).toMatchObject({
      exitCode: 1,
      stdout: `orchard/CreateGarden (${file})\n${change}1 of 1 pages read: 0 unchanged, 1 changed, 0 without a contract\n`,
    });
    expect(await docpact(['transcribe', file, '--out', out])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('[contract-exists]'),
    });
    expect(await docpact(['transcribe', '--update', file, '--out', out])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining(change),
    });
    expect((await docpact(['transcribe', '--check', file, '--out', out])).exitCode).toBe(0);
  });

  it('lists with --report every sentence that looks like a constraint', async () => {
    const { stdout, exitCode } = await docpact(['transcribe', '--report', page]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /create_garden\.rst:51 {2}Input\.Name {2}maxLength\n {4}[0-9a-f]{12} {2}Must be between 3 and 40 characters\.\n/,
    );
  });

  it('keeps on where a page cannot be read', async () => {
    const { file, out } = workplace();
    const folder = join(file, '..');
    mkdirSync(join(folder, 'more'));
    cpSync(file, join(folder, 'more/cut.rst'));
    writeFileSync(join(folder, 'more/cut.rst'), readFileSync(file, 'utf8').slice(0, 2000));
    const { exitCode, stderr, stdout } = await docpact(['transcribe', folder, '--out', out]);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('1 of 2 pages read: 1 new');
    expect(stderr).toMatch(/more\/cut\.rst:\d+: expected .*\. Fetch the page again: it is cut off\. \[cut-off\]/);
    expect(existsSync(join(out, 'orchard/CreateGarden.json'))).toBe(true);
  });

  it('tells of a page that contradicts itself, and exits with 1', async () => {
    const { file, out } = workplace((text) => text.replace('- **Width** *(integer)', '- **Width** *(string)'));
    const { exitCode, stderr } = await docpact(['transcribe', file, '--out', out]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('integer in the block, string in the list');
  });

  it.each([
    ['no page', ['transcribe'], 2, "missing required argument 'page'"],
    [
      'a page that is not there',
      ['transcribe', 'gone.rst'],
      3,
      'gone.rst: expected a page or a folder of pages, found ENOENT',
    ],
    ['a folder without pages', ['transcribe', scratch()], 2, 'no page in'],
    ['--update without --out', ['transcribe', '--update', page], 2, '--update needs --out'],
    ['--check with --update', ['transcribe', '--check', '--update', page], 2, 'cannot be used with'],
    [
      'two pages without --out',
      ['transcribe', page, join(pages, '../../../package.json')],
      2,
      'name the folder to write the contracts to',
    ],
    ['a file that is no page', ['transcribe', join(pages, '../../../package.json')], 3, '[not-an-operation]'],
    ['an output that is a file', ['transcribe', page, '--out', page], 3, 'create_garden.rst'],
  ])('%s', async (_, args, exitCode, says) => {
    const run = await docpact(args);
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode, stderr: expect.stringContaining(says) });
    expect(run.stderr).not.toContain('    at ');
  });
});

it('no text of a page moves the cursor of a terminal or turns it around', async () => {
  const hostile = 'Must be between \u001b[2J3 and 40 characters.\u009b31m\u202e';
  const { file, out } = workplace((text) => text.replace('Must be between 3 and 40 characters.', hostile));
  const told = await docpact(['transcribe', '--report', file]);
  await docpact(['transcribe', file, '--out', out]);
  const explained = ['Input', 'Input.Name'].map((path) =>
    docpact(['explain', 'orchard/CreateGarden', path, '--contracts', out, '--page', file]),
  );
  const document = await docpact(['transcribe', file, '--descriptions']);
  const runs = [told, document, ...(await Promise.all(explained))];
  for (const { stdout, stderr } of runs) {
    expect(visible(stdout)).toBe(stdout);
    expect(visible(stderr)).toBe(stderr);
  }
  expect(told.stdout).toContain('\\u001b[2J');
  expect(JSON.parse(document.stdout)).toMatchObject({ title: 'CreateGarden' });
});

it('no error does either', async () => {
  const { stderr, exitCode } = await docpact(['explain', 'orchard/\u001b[2J', 'Input', '--contracts', '\u202enowhere']);
  expect({ stderr, exitCode }).toEqual({ stderr: visible(stderr), exitCode: 2 });
  expect(stderr).toContain('\\u001b[2J');
});

describe('docpact explain', () => {
  const { out } = workplace();
  beforeAll(() => docpact(['transcribe', page, '--out', out]));

  it('says where each keyword comes from', async () => {
    const { stdout, exitCode } = await docpact(['explain', 'orchard/CreateGarden', 'Input.Name', '--contracts', out]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'orchard/CreateGarden Input.Name\n  https://docs.aws.amazon.com/goto/WebAPI/orchard-2024-05-01/CreateGarden\n',
    );
    expect(stdout).toContain('  maxLength: 40\n      orchard/create_garden.rst:51\n');
  });

  it('shows the sentence when the page is at hand', async () => {
    const { stdout } = await docpact([
      'explain',
      'orchard/CreateGarden',
      'Input.Name',
      '--contracts',
      out,
      '--page',
      page,
    ]);
    expect(stdout).toContain(`  maxLength: 40\n      ${page}:51\n      "Must be between 3 and 40 characters."\n`);
  });

  it('explains the contracts of docpact', async () => {
    const { stdout, exitCode } = await docpact([
      'explain',
      'elasticache/CreateServerlessCacheSnapshot',
      'Input.ServerlessCacheSnapshotName',
    ]);
    expect({ stdout, exitCode }).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining('  maxLength: 255\n      elasticache/create_serverless_cache_snapshot.rst:38\n'),
    });
  });

  it.each([
    ['Output.instanceSnapshot.state', true],
    ['Output.instanceSnapshot.name', false],
    ['Input.instanceSnapshotName', false],
  ])('%s: says that a service may send more where the page has values or limits: %s', async (path, isSaid) => {
    const { stdout } = await docpact(['explain', 'lightsail/GetInstanceSnapshot', path]);
    expect(stdout.includes('A service may send more than these values and limits')).toBe(isSaid);
  });

  it.each([
    ['an operation that is not there', ['orchard/Nope', 'Input'], 2, 'there is no contract of orchard/Nope'],
    ['a name that is none', ['Nope', 'Input'], 2, 'write it as <service>/<Operation>'],
    [
      'a path that is not there',
      ['orchard/CreateGarden', 'Input.Nam'],
      2,
      'after Input there is Input.Name, Input.Soil',
    ],
    ['a page that is not there', ['orchard/CreateGarden', 'Input.Name', '--page', 'gone.rst'], 3, 'gone.rst'],
  ])('%s', async (_, args, exitCode, says) => {
    const run = await docpact(['explain', ...args, '--contracts', out]);
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode, stderr: expect.stringContaining(says) });
  });
});
