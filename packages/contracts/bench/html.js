// What the HTML report costs: the CPU that it adds to a check, its size and that of a shard's JSON with many operations, and how fast its
// filter answers with 300 of them.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { operations } from '@docpact/schemas';
import { chromium } from 'playwright-core';
import { defaultSeed } from '../dist/base/default-seed.js';
import { formatHtml } from '../dist/findings/report/html/format-html.js';
import { formatJson } from '../dist/findings/report/json.js';
import { toReport } from '../dist/findings/report/report.js';
import { checkAll, tasksOf } from './check/check-all.js';

const contracts = await Promise.all(Object.values(operations).map((entry) => entry.load()));
const tasks = tasksOf();

const check = async (record) => toReport(defaultSeed, await checkAll(tasks, { record }), []);
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const cpu = async (work) => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1e3, result };
};

const rounds = { plain: [], html: [] };
let page = '';
for (let round = 0; round < 9; round += 1) {
  rounds.plain.push((await cpu(() => check(false))).milliseconds);
  const html = await cpu(async () => formatHtml(await check(true), contracts));
  rounds.html.push(html.milliseconds);
  page = html.result;
}
const [plain, html] = [median(rounds.plain), median(rounds.html)];
console.table([
  {
    'check, CPU ms': plain.toFixed(0),
    'with HTML, CPU ms': html.toFixed(0),
    'more, %': ((html / plain - 1) * 100).toFixed(1),
    'page, kB': (Buffer.byteLength(page) / 1e3).toFixed(0),
  },
]);

const recorded = await check(true);
console.table(
  [contracts.length, 47, 70].map((count) => {
    const report = copiesOf(recorded, count);
    const shard = { index: 1, total: 1, docpact: '', operations: [] };
    return {
      operations: count,
      'page, kB': (Buffer.byteLength(formatHtml(report, contractsOf(report))) / 1e3).toFixed(0),
      'shard, kB': (Buffer.byteLength(formatJson({ ...report, shard })) / 1e3).toFixed(0),
    };
  }),
);

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
if (executablePath === undefined)
  console.log('no Chromium, so the filter is not measured: name one with CHROMIUM_PATH');
else console.table([await filterTimes(await manyOperations(300))]);

/** So many operations: copies under other names, whose messages differ as those of other operations would. */
function copiesOf(report, count) {
  const operations = Array.from({ length: count }, (_, i) => {
    const one = report.operations[i % report.operations.length];
    if (i < report.operations.length) return one;
    const text = JSON.stringify({ ...one, operation: `${one.operation}${i}` });
    return JSON.parse(text.replaceAll('"text":"', `"text":"${i}`).replaceAll('"path":"', `"path":"/${i}`));
  });
  return { ...report, operations };
}

/** The contracts of copied operations. */
function contractsOf({ operations }) {
  return operations.map(({ service, operation }) => ({
    ...contracts.find(({ key }) => operation.startsWith(key.split('/')[1])),
    key: `${service}/${operation}`,
  }));
}

/** Copies of the operations under other names, each with a finding of each severity. */
async function manyOperations(count) {
  const report = await check(false);
  const copies = Array.from({ length: count }, (_, i) => {
    const { service, operation, ...rest } = report.operations[i % report.operations.length];
    const name = `${operation}${i}`;
    const findings = ['error', 'warn', 'info'].map((severity, n) => ({
      ...{ rule: 'output-member-lost', severity, service, operation: name, path: 'Output', cases: [] },
      ...{ message: `Finding ${n} of ${name}`, expected: 'a', actual: 'b', fingerprint: `${i}-${n}` },
    }));
    return { service, operation: name, ...rest, findings };
  });
  const many = { ...report, operations: copies };
  return formatHtml(many, contractsOf(many));
}

/** How long the page takes from an input to the layout that shows its effect, in milliseconds; the first search reads all text. */
async function filterTimes(text) {
  const folder = mkdtempSync(join(tmpdir(), 'docpact-bench-'));
  writeFileSync(join(folder, 'many.html'), text);
  const browser = await chromium.launch({ executablePath });
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(join(folder, 'many.html')).href);
  const times = await tab.evaluate(() => {
    const form = document.getElementById('filter');
    const timed = (name, value) => {
      const start = performance.now();
      form.elements[name].value = value;
      form.dispatchEvent(new Event('input'));
      document.body.getBoundingClientRect();
      return Number((performance.now() - start).toFixed(1));
    };
    return {
      'first search, ms': timed('q', 'snapshot1'),
      'next search, ms': timed('q', 'snapshot12'),
      'all again, ms': timed('q', ''),
      'service, ms': timed('service', 'neptune'),
    };
  });
  await browser.close();
  rmSync(folder, { recursive: true });
  return { 'page, kB': (Buffer.byteLength(text) / 1e3).toFixed(0), ...times };
}
