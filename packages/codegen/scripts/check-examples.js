// Holds published examples of calls to the contracts of their pages: node scripts/check-examples.js EXAMPLES PAGES [--reasons FILE] [--list]
// EXAMPLES has one file a service, `<service>.jsonl`, each line {"operation", "side": "Input" or "Output", "value"}. PAGES has one folder a service.
// What is refused for a reason is listed in test/examples/refused.json, or in --reasons FILE. Exit: 1 when another example is refused, or one of
// the list no longer is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPages, transcribePage } from '../dist/transcribe/index.js';
import { judgeOf } from './example-judge.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, reasons: { type: 'string' } },
});
const [examples, pages] = positionals;
if (examples === undefined || pages === undefined || !existsSync(examples) || !existsSync(pages)) {
  console.error('usage: node scripts/check-examples.js EXAMPLES PAGES [--reasons FILE] [--list]');
  process.exit(2);
}

const own = new URL('../test/examples/refused.json', import.meta.url);
const explained = JSON.parse(readFileSync(values.reasons ?? own, 'utf8'));
const keyOf = ({ operation, path, keyword }) => `${operation} ${path} ${keyword}`;
const reasons = new Map(explained.map((one) => [keyOf(one), one.reason]));
const found = new Map();
const judged = { Input: 0, Output: 0 };
const refused = { Input: 0, Output: 0 };
const services = new Set();
let without = 0;

for (const file of readdirSync(examples).sort()) {
  const service = file.replace(/\.jsonl$/, '');
  if (!existsSync(join(pages, service))) continue;
  services.add(service);
  const lines = readFileSync(join(examples, file), 'utf8').trimEnd().split('\n');
  judgeService(
    service,
    lines.map((line) => JSON.parse(line)),
  );
}

const unexplained = [...found.values()].filter((one) => !reasons.has(keyOf(one)));
const gone = explained.filter((one) => services.has(one.operation.split('/')[0]) && !found.has(keyOf(one)));
for (const one of unexplained) console.log(`refused: ${describe(one)}`);
for (const one of gone) console.log(`no longer refused, take it out of the list: ${keyOf(one)}`);
if (values.list) for (const one of found.values()) console.log(`${reasons.get(keyOf(one)) ?? '?'}: ${describe(one)}`);
console.log(
  `${judged.Input} inputs, ${refused.Input} refused; ${judged.Output} outputs, ${refused.Output} refused; ${without} without a page; ` +
    `${unexplained.length} refusals without a reason, ${gone.length} reasons without a refusal`,
);
if (unexplained.length > 0 || gone.length > 0) process.exitCode = 1;

function judgeService(service, all) {
  const wanted = new Set(all.map(({ operation }) => operation.toLowerCase()));
  const judges = new Map();
  for (const { file, folder } of findPages([join(pages, service)]).pages) {
    const name = file
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, '')
      .replaceAll('_', '');
    if (!wanted.has(name)) continue;
    const { operation, document } = transcribePage(file, readFileSync(file), { folder: folder ?? service });
    judges.set(operation, judgeOf(document));
  }
  for (const { operation, side, value } of all) {
    const judge = judges.get(operation);
    if (!judge) {
      without += 1;
      continue;
    }
    judged[side] += 1;
    const refusals = judge(side, value);
    if (refusals.length > 0) refused[side] += 1;
    for (const one of refusals) note({ ...one, operation: `${service}/${operation}` });
  }
}

function note(one) {
  const known = found.get(keyOf(one));
  found.set(keyOf(one), { ...one, times: (known?.times ?? 0) + 1 });
}

function describe({ operation, path, keyword, actual, times }) {
  const shown = JSON.stringify(actual) ?? '';
  return `${operation} ${path} ${keyword}: ${shown.length > 120 ? `${shown.slice(0, 119)}…` : shown}${times > 1 ? ` (${times})` : ''}`;
}
