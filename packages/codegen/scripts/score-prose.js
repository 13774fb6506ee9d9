// Scores the reading of prose against labels: node scripts/score-prose.js CORPUS LABELS.tsv… [--list]
// A row of labels: service/operation, path, keyword (with ? in front: right where it is given, no loss where it is not; - for nothing), JSON value.
// A pattern's value is {"accept": […], "refuse": […]}. Exit: 0 when precision is at least 0.98 and recall at least 0.85, or what --recall=N says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { transcribePage } from '../dist/transcribe/index.js';
import { nodeAt } from './node-at.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, recall: { type: 'string', default: '0.85' } },
});
const { list } = values;
const wanted = { precision: 0.98, recall: Number(values.recall) };
const [corpus, ...files] = positionals;
if (corpus === undefined || files.length === 0 || !existsSync(join(corpus, 'rst'))) {
  console.error('usage: node scripts/score-prose.js CORPUS LABELS.tsv… [--list] [--recall=N], where CORPUS has rst/');
  process.exit(2);
}

const pages = new Map();
const tally = new Map();
const rows = files.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n')).map(toRow);
const places = grouped(rows);
for (const labels of places.values()) judge(labels);
printScores();

function toRow(line) {
  const [page, path, mark, text] = line.split('\t');
  return {
    page,
    path,
    keyword: mark.replace('?', ''),
    optional: mark.startsWith('?'),
    value: text && JSON.parse(text),
  };
}

function grouped(all) {
  const groups = new Map();
  for (const row of all) {
    const place = `${row.page}\t${row.path}`;
    groups.set(place, [...(groups.get(place) ?? []), row]);
  }
  return groups;
}

/** Compares what was labelled of one place with what the page's prose gave there. */
function judge(labels) {
  const [{ page, path }] = labels;
  const { type, given } = keywordsAt(page, path);
  const stated = labels.filter(({ keyword }) => keyword !== '-');
  const expected = new Map(stated.map((row) => toExpected(row, type)));
  for (const [keyword, value] of given) {
    const row = expected.get(keyword);
    const right = row !== undefined && (keyword === 'pattern' ? acceptsAll(value, row.value) : same(value, row.value));
    if (right && row.optional) continue;
    if (right) count(keyword, 'right');
    else count(keyword, 'wrong', `${page} ${path}: ${JSON.stringify(value)}, labelled ${JSON.stringify(row?.value)}`);
    if (row && !row.optional && !right) count(keyword, 'missed', `${page} ${path}: ${JSON.stringify(row.value)}`);
  }
  for (const [keyword, row] of expected)
    if (!row.optional && !given.has(keyword)) count(keyword, 'missed', `${page} ${path}: ${JSON.stringify(row.value)}`);
}

/** The keywords that prose gave at a place, with their values; bounds of integers as inclusive ones, a constant as an enum of one. */
function keywordsAt(page, path) {
  const { document, sentences } = transcribed(page);
  const node = nodeAt(document, path) ?? {};
  const keywords = new Set(
    sentences.filter((sentence) => sentence.path === path).flatMap((sentence) => sentence.keywords),
  );
  const given = new Map();
  // That clients fill a member in is structure, as that it is required.
  keywords.delete('x-autopopulated');
  for (const keyword of keywords) {
    if (keyword === 'pattern')
      given.set('pattern', {
        ...node,
        patterns: [node.pattern, ...(node.allOf ?? []).map(({ pattern }) => pattern)].filter(Boolean),
      });
    else given.set(...normal(keyword, keyword === 'null' ? true : node[keyword], node.type));
  }
  return { type: node.type, given };
}

function toExpected(row, type) {
  const [keyword, value] = normal(row.keyword, row.value, type);
  return [keyword, { ...row, value }];
}

/** @returns {[keyword: string, value: unknown]} */
function normal(keyword, value, type) {
  const whole = [type].flat().includes('integer');
  if (keyword === 'exclusiveMinimum' && whole) return ['minimum', value + 1];
  if (keyword === 'exclusiveMaximum' && whole) return ['maximum', value - 1];
  return keyword === 'const' ? ['enum', [value]] : [keyword, value];
}

function transcribed(page) {
  if (!pages.has(page)) pages.set(page, transcribePage(page, readFileSync(join(corpus, 'rst', `${page}.rst`)), {}));
  return pages.get(page);
}

function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other))
    return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
  return JSON.stringify(one) === JSON.stringify(other);
}

/** All patterns of a place together, with its lengths and values, take what is to be taken and refuse what is to be refused. */
function acceptsAll(
  { patterns, minLength = 0, maxLength = Number.POSITIVE_INFINITY, enum: values, const: only },
  { accept, refuse },
) {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'u'));
  const takes = (text) => {
    const { length } = [...text];
    return (
      length >= minLength &&
      length <= maxLength &&
      (values?.includes(text) ?? true) &&
      (only === undefined || only === text) &&
      expressions.every((one) => one.test(text))
    );
  };
  return accept.every(takes) && !refuse.some(takes);
}

function count(keyword, kind, detail) {
  const counts = tally.get(keyword) ?? { right: 0, wrong: 0, missed: 0 };
  counts[kind] += 1;
  tally.set(keyword, counts);
  if (list && detail) console.log(`${kind} ${keyword}: ${detail}`);
}

function printScores() {
  const all = { right: 0, wrong: 0, missed: 0 };
  const figures = ({ right, wrong, missed }) => `right ${right}, wrong ${wrong}, missed ${missed}`;
  for (const [keyword, counts] of [...tally].sort()) {
    for (const kind of Object.keys(all)) all[kind] += counts[kind];
    console.log(`${keyword}: ${figures(counts)}`);
  }
  const precision = all.right / (all.right + all.wrong);
  const recall = all.right / (all.right + all.missed);
  const services = new Set(rows.map(({ page }) => page.split('/')[0])).size;
  console.log(
    `${places.size} places in ${services} services: ${figures(all)}; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  process.exitCode = precision >= wanted.precision && recall >= wanted.recall ? 0 : 1;
}
