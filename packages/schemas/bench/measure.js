import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Nanoseconds a call of each function, the fastest of rounds in which every function has its turn: what an engine does beside only ever adds. */
export function measureSideBySide(functions, values, { rounds, milliseconds }) {
  const runs = functions.map((run) => ({ run, calls: calibrate(run, values, milliseconds), times: [] }));
  for (let round = 0; round < rounds; round++)
    for (const each of runs) each.times.push((time(each.run, values, each.calls) * 1e6) / each.calls);
  return runs.map(({ times }) => Math.min(...times));
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Time of the processor, which other processes on the machine do not lengthen. How many calls fill the time, after enough of them to be compiled. */
function calibrate(run, values, milliseconds) {
  let calls = 256;
  for (let spent = 0; ; calls *= 2) {
    spent = time(run, values, calls);
    if (spent >= milliseconds) return Math.max(256, Math.round((calls * milliseconds) / spent));
  }
}

function time(run, values, calls) {
  const mask = values.length - 1;
  collectGarbage({ type: 'minor' });
  const start = process.cpuUsage();
  for (let i = 0; i < calls; i++) kept.value = run(values[i & mask]);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Keeps results, so that no call can be left out. */
const kept = { value: undefined };
