// Transcribes a folder in a process of its own and prints what it cost as JSON: node transcribe-folder.js PAGES OUT THREADS
import { findPages, transcribeFiles } from '../dist/transcribe/index.js';

const [folder, out, threads] = process.argv.slice(2);
const started = performance.now();
const { pages } = findPages([folder]);
const results = await transcribeFiles(pages, {
  out,
  threads: Number(threads),
  mode: 'write',
  descriptions: false,
  report: false,
});
const { user, system } = process.cpuUsage();
const failed = results.filter((result) => result.failed).length;
console.log(
  JSON.stringify({
    pages: pages.length,
    failed,
    wall: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);
