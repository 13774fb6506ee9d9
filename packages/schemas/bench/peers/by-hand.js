import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const written = readFileSync(new URL('./hand-written.js', import.meta.url), 'utf8');
const nameOf = ({ name }) => name.replace(/Json$/, '');

/**
 * Checkers as someone would write them for speed, without errors; see `hand-written.js`, which has some of the operations. Each view has a
 * copy, so that an engine sees each function with one kind of value.
 */
export const byHand = {
  name: 'by hand',
  has: (each) => new RegExp(`^export (?:function|const) ${nameOf(each)}\\b`, 'm').test(written),
  async write(cases, folder) {
    const copies = ['sdk', 'json'].map((view) => [view, written.replace("view = 'sdk'", `view = '${view}'`)]);
    const modules = cases.map((each) => [each.name, `export { ${nameOf(each)} as is } from './${each.view}.js';\n`]);
    await Promise.all([...copies, ...modules].map(([name, text]) => writeFile(join(folder, `${name}.js`), text)));
  },
};
