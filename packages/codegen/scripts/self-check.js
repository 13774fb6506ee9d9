// Finds what was made of pages' prose and contradicts the pages themselves: node scripts/self-check.js PAGES…
// PAGES are files or folders. Exit: 0 when there is nothing, 1 when there is something, 3 when no page could be read.
import { readFileSync, realpathSync } from 'node:fs';
import { findContradictions } from '../dist/self-check/index.js';
import { findPages, PageError } from '../dist/transcribe/index.js';

const { pages, problems } = findPages(process.argv.slice(2).map((path) => resolved(path)));
let read = 0;
let found = 0;
for (const { code, file, actual } of problems) console.error(`${file}: ${code}: ${actual}`);
for (const { file, folder } of pages) check(file, folder);
console.log(`${read} of ${pages.length} pages read, ${found} contradictions`);
process.exitCode = read === 0 ? 3 : found > 0 || read < pages.length || problems.length > 0 ? 1 : 0;

function check(file, folder) {
  try {
    const contradictions = findContradictions(file, readFileSync(file), { folder });
    read += 1;
    found += contradictions.length;
    for (const { line, path, keyword, sentence, refused } of contradictions)
      console.log(`${file}:${line}: ${path}: ${keyword} refuses ${refused}: ${sentence}`);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    console.error(`${file}:${error.line}: ${error.message}`);
  }
}

/** A link leads to its folder. */
function resolved(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
