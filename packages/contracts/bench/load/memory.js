// The memory of a process over time, as the system counts it.
import { execFileSync } from 'node:child_process';

/** Samples the resident memory of a process each second. */
export function watchMemory(pid) {
  const samples = [];
  const started = performance.now();
  const sample = () => {
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
    samples.push({ seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024 });
  };
  const timer = setInterval(sample, 1000);
  return {
    stop() {
      clearInterval(timer);
      return samples;
    },
  };
}

/** Megabytes a minute, by least squares. */
export function slopeOf(samples) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(samples.map(({ seconds }) => seconds));
  const y = mean(samples.map(({ megabytes }) => megabytes));
  const over = samples.reduce((sum, { seconds, megabytes }) => sum + (seconds - x) * (megabytes - y), 0);
  return (60 * over) / samples.reduce((sum, { seconds }) => sum + (seconds - x) ** 2, 0);
}
