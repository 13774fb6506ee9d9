import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { everyState, finding, operation, report, twoCopies } from '../../../test/sample-report.ts';
import { registryOf } from '../../registry/contract-files.ts';
import type { Report } from './report.ts';
import { type Format, isFormat, reporters } from './reporters.ts';

const context = { colors: pc.createColors(false), registry: registryOf(undefined), fileOf: (page: string) => page };

/** What a person reads in a format: without its markup, escapes and line ends. */
async function read(format: Format, given: Report, verbose = false): Promise<string> {
  const text = await reporters[format].write(given, { ...context, verbose });
  return text
    .replace(/<!--.*?-->|<style>[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<\/?[a-z0-9]+(?: [^<>]*)?>/g, (tag) =>
      format === 'junit' ? tag : ' ',
    )
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('\u200b', '')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replace(/\s+/g, ' ');
}

describe.each(Object.keys(reporters).filter(isFormat))('%s', (format) => {
  it('names each client: package, version, folder, who declares it, what it runs with', async () => {
    const text = await read(format, everyState);
    for (const { package: name, version, folder, declaredBy, runtime } of everyState.clients ?? [])
      for (const said of [name, version, folder, ...declaredBy, ...Object.keys(runtime), ...Object.values(runtime)])
        expect(text).toContain(said ?? name);
  });

  it.runIf(format !== 'json')('says what was not checked', async () => {
    const text = await read(format, everyState);
    for (const said of [
      '1 operation checked, 2 without a contract',
      'no contracts, nothing checked',
      'not installed, nothing checked',
      'left out: only used by scripts',
      'could not be looked at: SyntaxError: Unexpected token',
    ])
      expect(text).toContain(said);
  });

  it('shows the findings of clients', async () => {
    const text = await read(format, everyState);
    for (const rule of [
      'client-failed',
      'client-without-contracts',
      'client-not-installed',
      'operations-without-contract',
    ])
      expect(text).toContain(rule);
  });

  it.runIf(format !== 'json')('tells two copies of one operation apart', async () => {
    const text = await read(format, twoCopies());
    for (const copy of ['3.1.0 (a/node_modules/@zoo/client)', '3.2.0 (b/node_modules/@zoo/client)'])
      expect(text).toContain(`zoo/ FeedAnimal · ${copy}`.replace(' ', format === 'html' ? ' ' : ''));
  });

  it.runIf(format === 'json' || format === 'junit' || format === 'html')(
    'lists the operations without a contract',
    async () => {
      expect(await read(format, everyState)).toMatch(/ListAnimals"?, "?ListCages/);
    },
  );
});

describe('the terminal', () => {
  it('lists the operations without a contract only if asked to', async () => {
    expect(await read('pretty', everyState)).not.toContain('ListAnimals');
    expect(await read('pretty', everyState, true)).toContain('without a contract: ListAnimals, ListCages');
  });

  const many = (count: number, bad: number): Report =>
    report(Array.from({ length: count }, (_, i) => operation(i < bad ? [finding()] : [], { operation: `Op${i}` })));

  it.each([
    { count: 29, bad: 0, rows: ['Op0', 'Op28'], sums: undefined },
    { count: 30, bad: 0, rows: [], sums: '30 operations' },
    { count: 30, bad: 2, rows: ['Op0', 'Op1'], sums: '28 other operations' },
    { count: 30, bad: 29, rows: ['Op0', 'Op29'], sums: undefined },
  ])(
    'of $count operations of which $bad failed, a row each for $rows and one for $sums',
    async ({ count, bad, rows, sums }) => {
      const text = await reporters.pretty.write(many(count, bad), context);
      const [table = ''] = text.split('\n\n');
      const names = table.match(/^ {2}(?:Op\d+|\d+ (?:other )?operations)/gm)?.map((name) => name.trim()) ?? [];
      expect(names).toEqual(expect.arrayContaining(rows));
      expect(names.filter((name) => !name.startsWith('Op'))).toEqual(sums === undefined ? [] : [sums]);
      const verbose = await reporters.pretty.write(many(count, bad), { ...context, verbose: true });
      expect(verbose.match(/^ {2}Op\d+/gm)).toHaveLength(count);
    },
  );

  it('has no sum of an operation with an error that no case shows', async () => {
    const found = [finding({ rule: 'operation-missing', path: 'Operation', cases: [] })];
    const bad = operation(found, { operation: 'Gone', checks: [] });
    const { operations } = many(29, 0);
    expect(await reporters.pretty.write(report([...operations, bad]), context)).toMatch(/^ {2}Gone/m);
  });
});
