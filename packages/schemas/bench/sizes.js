import { bundle, gzippedBytes, targets } from '../scripts/bundle-sizes.js';
import { printTable } from './table.js';

/** What an application imports: a column's words for it, and what its modules must export. */
const kinds = [
  { title: 'verdict', words: 'verdictOf', needed: 'is' },
  { title: 'verdict and all errors', words: 'wholeOf', needed: 'all' },
];

/** Prints what each import weighs in an application's bundle, ours and the peers'; returns the targets that were missed. */
export async function reportSizes(cases, columns, application, notes) {
  const missed = [];
  for (const kind of kinds) {
    const imports = importsOf(cases);
    const weigh = ({ shipped }) => Promise.all(columns.map((each) => bytesOf(kind, shipped, each, application, notes)));
    const sizes = await Promise.all(imports.map(weigh));
    printTable(
      `${kind.title}, bundled by esbuild, minified, gzipped: bytes; peers also as multiples of ours; target ${targets.side} a side, ${targets.average} on the average of all`,
      columns.map(({ name }) => name),
      imports.map(({ title }, i) => [title, sizes[i]]),
    );
    for (const [i, { title, target }] of imports.entries())
      if (sizes[i][0] > target) missed.push(`${title}, ${kind.title}: ${sizes[i][0]} bytes, wanted ${target}`);
  }
  return missed;
}

/** Each side alone, and both sides of all operations as the SDK has them. */
const importsOf = (cases) => [
  ...cases.map((each) => ({ title: each.id, shipped: [each], target: targets.side })),
  allOf(cases.filter(({ name }) => !name.endsWith('Json'))),
];

const allOf = (shipped) => ({ title: 'all operations, both sides', shipped, target: targets.average * shipped.length });

/** Bytes of a bundle that was seen to work, or undefined where the column does not have what is needed. */
async function bytesOf({ words, needed }, shipped, column, application, notes) {
  if (!shipped.every(({ name }) => column.modules?.[name][needed])) return undefined;
  const code = await bundle(shipped.map(column[words]).join('\n'), application);
  const bundled = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  for (const { id, name, valid, refused } of shipped) {
    const is = bundled[`is${name}`] ?? bundled[name].is;
    const judges = [valid, refused].every((value) => is(value) === column.modules[name].is(value));
    if (!judges) notes.push(`${column.name} judges ${id} otherwise once it is bundled.`);
  }
  return gzippedBytes(code);
}
