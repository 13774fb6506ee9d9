import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { ajvSchemaOf } from './ajv-schema.js';

/** ajv 8 compiled to code beforehand, with the options that it has at run time. */
export const ajvStandalone = standalone('ajv standalone', 'full');

/** The same with the fast formats of ajv-formats, which do not know how many days a month has. */
export const ajvFast = standalone('ajv, fast formats', 'fast');

/**
 * Its code for the verdict and its code for all errors are a module each, since they name their parts alike. ajv writes `require` into
 * ES modules too: bundlers take that as it is, and make less of it than of imports; Node wants imports.
 */
function standalone(name, mode) {
  return {
    name,
    forBundlers: 'as-written',
    async write(cases, folder) {
      const asWritten = join(folder, 'as-written');
      await mkdir(asWritten);
      for (const each of cases)
        for (const [file, text] of modulesOf(each, mode)) {
          await writeFile(join(folder, file), withImports(text));
          await writeFile(join(asWritten, file), text);
        }
    },
  };
}

const modulesOf = (each, mode) => [
  [`${each.name}.is.js`, codeOf(each, mode, false)],
  [`${each.name}.all.js`, codeOf(each, mode, true)],
  [`${each.name}.js`, joined(each.name)],
];

const joined = (name) => `import { check } from './${name}.all.js';
import { check as is } from './${name}.is.js';

export { is };
export const first = (value) => (is(value) ? undefined : is.errors);
export const all = (value) => (check(value) ? undefined : check.errors);
`;

function codeOf(each, mode, allErrors) {
  const ajv = new Ajv2020({ allErrors, strict: false, code: { source: true, esm: true } });
  formats.default(ajv, { mode });
  ajv.addKeyword({
    keyword: 'x-date',
    code: (cxt) => cxt.fail(_`!(${cxt.data} instanceof Date) || isNaN(${cxt.data}.getTime())`),
  });
  ajv.addSchema(ajvSchemaOf(each), each.name);
  return standaloneCode.default(ajv, { check: each.name });
}

const withImports = (code) =>
  code.replace(/const (\w+) = require\("([^"]+)"\)/g, "import $1Module from '$2.js';const $1 = $1Module");
