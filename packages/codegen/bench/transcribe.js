// What transcribing costs: MB of page a second on one core, by number of pages and by size of page; a folder of 20,000 pages on all cores.
// Made-up pages; with the folder of real ones as an argument, those too: node bench/transcribe.js [FOLDER]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sidecarText, toText, transcribePage } from '../dist/transcribe/index.js';
import { madeUpPage, writePages } from './made-up-pages.js';

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const scratch = mkdtempSync(join(tmpdir(), 'docpact-bench-'));
try {
  byPages();
  bySize();
  if (process.argv[2]) realPages(process.argv[2]);
  folderOf(20_000);
} finally {
  rmSync(scratch, { recursive: true });
}

function byPages() {
  console.log('pages of 8 KB on one core');
  for (const count of [500, 1000, 2000, 4000])
    line(
      `${count} pages`,
      Array.from({ length: count }, (_, i) => Buffer.from(madeUpPage(`handle_${i}`, 14, i))),
    );
}

function bySize() {
  console.log('one page on one core');
  for (const members of [10, 100, 1000, 2000]) {
    const page = Buffer.from(madeUpPage('handle', members, members));
    line(
      `${(page.length / 1024).toFixed(0)} KB`,
      Array.from({ length: Math.ceil(8e6 / page.length) }, (_, i) => Buffer.from(madeUpPage('handle', members, i))),
    );
  }
}

function realPages(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  line(
    `the ${files.length} files of ${folder}`,
    files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file)),
  );
}

/** Reads pages from memory three times, document and sidecar as text included. */
function line(label, pages) {
  const bytes = pages.reduce((sum, page) => sum + page.length, 0);
  const times = [1, 2, 3].map(() => {
    const { user, system } = process.cpuUsage();
    for (const page of pages) {
      const { document, source } = transcribePage('x.rst', page, { folder: 'x' });
      toText(document);
      sidecarText(source);
    }
    const after = process.cpuUsage();
    return (after.user + after.system - user - system) / 1e6;
  });
  console.log(`  ${label}: ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e6 / median(times)).toFixed(1)} MB/s`);
}

function folderOf(count) {
  const pages = join(scratch, 'pages');
  const bytes = writePages(pages, count, (i) => (i % 200 === 0 ? 400 : 12));
  console.log(`a folder of ${count} pages, ${(bytes / 1e6).toFixed(0)} MB, files read and written`);
  for (const threads of [1, availableParallelism()]) {
    const out = join(scratch, `out-${threads}`);
    const text = execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'transcribe-folder.js'), pages, out, String(threads)],
      { encoding: 'utf8' },
    );
    const { wall, cpu, memory, failed } = JSON.parse(text);
    console.log(
      `  ${threads} ${threads === 1 ? 'thread' : 'threads'}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, ${(bytes / 1e6 / wall).toFixed(1)} MB/s, ${memory.toFixed(0)} MB at most, ${failed} failed`,
    );
  }
}
