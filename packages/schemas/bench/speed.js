import { measureSideBySide } from './measure.js';
import { printTable } from './table.js';

/** What is measured: the value, the function, and how many times faster than ajv standalone we mean to be. */
const kinds = [
  { title: 'valid', value: 'valid', run: 'is', goal: 1.8 },
  { title: 'refused', value: 'refused', run: 'is', goal: 1 },
  { title: 'first error', value: 'refused', run: 'first', goal: 1 },
  { title: 'all errors', value: 'broken', run: 'all', goal: 1 },
];

/** Prints how long a call takes, ours and the peers' in turns; returns the targets that were missed. */
export function reportSpeed(cases, columns, effort) {
  return kinds.flatMap((kind) => {
    const rows = cases.map((each) => [each.id, timesOf(kind, each, columns, effort)]);
    const title = `${kind.title}: ns a call, less that of an empty function; peers also as multiples of ours (above 1 they are slower)`;
    printTable(
      title,
      columns.map(({ name }) => name),
      rows,
    );
    return rows.flatMap((row) => missedBy(kind, columns, row));
  });
}

function timesOf({ value, run }, each, columns, effort) {
  const functions = columns.map(({ modules }) => modules?.[each.name][run]);
  const values = Array.from({ length: 16 }, () => structuredClone(each[value]));
  const [call, ...measured] = measureSideBySide([() => true, ...functions.filter(Boolean)], values, effort);
  return functions.map((measure) => (measure ? Math.max(measured.shift() - call, 0.1) : undefined));
}

function missedBy({ title, run, goal }, columns, [id, [own, ...theirs]]) {
  return theirs.flatMap((time, i) => {
    const { name } = columns[i + 1];
    const wanted = name === 'ajv standalone' ? goal : run === 'is' ? 1 : 0;
    const reached = time / own;
    return reached < wanted ? [`${title}, ${id}: ${reached.toFixed(2)} of ${name}, wanted ${wanted}`] : [];
  });
}
