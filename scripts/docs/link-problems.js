import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../files.js';

/** The text of a page without its blocks of code. */
const proseOf = (file) => readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

/** Links of a page that stay in the repository: where they lead, and to which heading. */
function linksOf(page, folder) {
  const text = proseOf(join(folder, page));
  return [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, target, heading]) => ({
    target: target === '' ? page : normalize(join(dirname(page), target)),
    heading,
  }));
}

/** Links of a page to what is not there: a file, or a heading of a page. */
export function linkProblems(page, folder = root) {
  return linksOf(page, folder).flatMap(({ target, heading }) => {
    if (!existsSync(join(folder, target))) return [`${page}: ${target} does not exist`];
    if (heading === undefined || !target.endsWith('.md') || anchorsOf(join(folder, target)).has(heading)) return [];
    return [`${page}: ${target} has no heading #${heading}`];
  });
}

/** The anchors of a page: those that GitHub gives its headings (one that occurs again gets a number), and those that it has itself. */
function anchorsOf(file) {
  const seen = new Map();
  const text = proseOf(file);
  const headings = text.matchAll(/^#+ (.*)$/gm);
  for (const [, heading] of headings) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    seen.set(anchor, (seen.get(anchor) ?? -1) + 1);
    if (seen.get(anchor) > 0) seen.set(`${anchor}-${seen.get(anchor)}`, 0);
  }
  for (const [, id] of text.matchAll(/<a id="([^"]+)">/g)) seen.set(id, 0);
  return seen;
}

/** Pages to which no way of links leads from the README. */
export function reachProblems(pages, folder = root) {
  const reached = new Set(['README.md']);
  for (const page of reached)
    for (const { target } of linksOf(page, folder)) if (pages.includes(target)) reached.add(target);
  return pages.filter((page) => !reached.has(page)).map((page) => `${page}: no link leads here from README.md`);
}
