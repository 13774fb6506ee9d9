// How fast the generated validators are, beside libraries that do the same: npx pnpm@12 --filter @docpact/schemas bench
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCases } from './cases.js';
import { measureSideBySide } from './measure.js';
import { ajvAtRunTime, ajvFast, ajvStandalone } from './peers/ajv.js';
import { byHand } from './peers/by-hand.js';
import { typebox } from './peers/typebox.js';
import { typia } from './peers/typia.js';
import { valibot } from './peers/valibot.js';
import { zod } from './peers/zod.js';
import { reportImports, reportSizes } from './shipped.js';

const only = process.argv
  .find((each) => each.startsWith('--peers='))
  ?.slice(8)
  .split(',');
const peers = [ajvStandalone, ajvFast, ajvAtRunTime, typia, typebox, zod, valibot, byHand].filter(
  ({ name }) => only?.includes(name) ?? true,
);
const quick = process.argv.includes('--quick');
const effort = quick ? { rounds: 5, milliseconds: 2 } : { rounds: 11, milliseconds: 6 };

/** What is measured: the value, our function, the peers' function, and how many times faster than ajv standalone we mean to be. */
const kinds = [
  { title: 'valid', value: 'valid', ours: 'is', theirs: 'is', goal: 1.8 },
  { title: 'refused', value: 'refused', ours: 'is', theirs: 'is', goal: 1 },
  { title: 'first error', value: 'refused', ours: 'issues', theirs: 'first', goal: 1 },
  { title: 'all errors', value: 'broken', ours: 'issues', theirs: 'all', goal: 1 },
];

const folder = await mkdtemp(join(tmpdir(), 'docpact-bench-'));
const missed = [];
const notes = [];
try {
  const cases = await readCases();
  const made = await makePeers(cases);
  for (const kind of kinds) reportKind(kind, cases, made);
  missed.push(...(await reportSizes()), ...(await reportImports(quick, folder)));
} finally {
  await rm(folder, { recursive: true });
}
for (const note of notes) console.log(note);
console.log(missed.length === 0 ? 'Every target was met.' : `Targets missed: ${missed.join('; ')}.`);

/** The peers that can be had, each checked to give our verdicts on the values that are measured. */
async function makePeers(cases) {
  const made = [];
  for (const peer of peers)
    try {
      const checks = await peer.make(cases, folder);
      for (const each of cases)
        for (const [value, want] of [
          ['valid', true],
          ['refused', false],
          ['broken', false],
        ])
          if (checks.get(each.id).is(each[value]) !== want || each.validator.is(each[value]) !== want)
            notes.push(`${peer.name} or we misjudge the ${value} value of ${each.id}.`);
      made.push({ name: peer.name, checks });
    } catch (error) {
      notes.push(`${peer.name} could not be had: ${String(error.message).split('\n')[0]}`);
    }
  return made;
}

function reportKind({ title, value, ours, theirs, goal }, cases, made) {
  const columns = [{ name: 'docpact', checks: undefined }, ...made];
  console.log(
    `\n${title}: ns a call, less that of an empty function; peers also as multiples of ours (above 1 they are slower)`,
  );
  console.log(['', ...columns.map(({ name }) => name)].map(cell).join(''));
  for (const each of cases) {
    const functions = columns.map(({ checks }) => (checks ? checks.get(each.id)[theirs] : each.validator[ours]));
    const values = Array.from({ length: 16 }, () => structuredClone(each[value]));
    const [call, ...measured] = measureSideBySide([() => true, ...functions.filter(Boolean)], values, effort);
    const times = functions.map((run) => (run ? Math.max(measured.shift() - call, 0.1) : undefined));
    const [own] = times;
    const shown = times.map((time, i) =>
      time === undefined ? '–' : i === 0 ? time.toFixed(0) : `${time.toFixed(0)} ${(time / own).toFixed(2)}×`,
    );
    console.log([each.id, ...shown].map(cell).join(''));
    for (const [i, { name }] of columns.entries()) {
      const wanted = name === 'ajv standalone' ? goal : ours === 'is' ? 1 : 0;
      if (i > 0 && times[i] / own < wanted)
        missed.push(`${title}, ${each.id}: ${(times[i] / own).toFixed(2)} of ${name}, wanted ${wanted}`);
    }
  }
}

function cell(text, i) {
  return i === 0 ? text.padEnd(62) : text.padStart(19);
}
