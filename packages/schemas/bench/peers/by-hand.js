import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Checkers as someone would write them for speed, without errors; see `hand-written.js`. Each view has a copy, so that an engine sees
 * each function with one kind of value.
 */
export const byHand = {
  name: 'by hand',
  async write(cases, folder) {
    const written = await readFile(new URL('./hand-written.js', import.meta.url), 'utf8');
    const copies = ['sdk', 'json'].map((view) => [view, written.replace("view = 'sdk'", `view = '${view}'`)]);
    const modules = cases.map(({ name, view }) => [
      name,
      `export { ${name.replace(/Json$/, '')} as is } from './${view}.js';\n`,
    ]);
    await Promise.all([...copies, ...modules].map(([name, text]) => writeFile(join(folder, `${name}.js`), text)));
  },
};
