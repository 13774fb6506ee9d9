import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';

const require = createRequire(import.meta.url);

/** ajv 8 at run time: boolean checks stop at the first failure, errors are all of them with their messages. */
export const ajvAtRunTime = {
  name: 'ajv',
  async make(cases) {
    const [first, all] = [create(false), create(true)];
    return new Map(
      cases.map((each) => [
        each.id,
        checksOf(first.compile(toAjv(each)), first.compile(toAjv(each)), all.compile(toAjv(each))),
      ]),
    );
  },
};

/** ajv 8 compiled to code beforehand, with the same options. */
export const ajvStandalone = standalone('ajv standalone', 'full');

/** The same with the fast formats of ajv-formats, which do not know how many days a month has. */
export const ajvFast = standalone('ajv, fast formats', 'fast');

function standalone(name, mode) {
  return { name, make };

  async function make(cases, folder) {
    const load = async (allErrors) => {
      const ajv = create(allErrors, mode);
      for (const each of cases) ajv.addSchema(toAjv(each), each.name);
      const code = standaloneCode.default(ajv, Object.fromEntries(cases.map(({ name }) => [name, name])));
      const file = join(folder, `ajv-${mode}-${allErrors}.cjs`);
      const path = (id) => JSON.stringify(require.resolve(id));
      await writeFile(
        file,
        code.replace(/require\("([^"]+)"\)/g, (_, id) => `require(${path(id)})`),
      );
      return require(file);
    };
    const [first, all] = [await load(false), await load(true)];
    return new Map(cases.map(({ id, name }) => [id, checksOf(first[name], first[name], all[name])]));
  }
}

const checksOf = (is, first, all) => ({
  is,
  first: (value) => (first(value) ? undefined : first.errors),
  all: (value) => (all(value) ? undefined : all.errors),
});

function create(allErrors, mode = 'full') {
  const ajv = new Ajv2020({ allErrors, strict: false, code: { source: true } });
  formats.default(ajv, { mode });
  ajv.addKeyword({
    keyword: 'x-date',
    code: (cxt) => cxt.fail(_`!(${cxt.data} instanceof Date) || isNaN(${cxt.data}.getTime())`),
  });
  return ajv;
}

function toAjv({ node, view }) {
  if (node.format && view === 'sdk') return { 'x-date': true };
  const inner = (schema) => toAjv({ node: schema, view });
  const { description, examples, default: _default, deprecated, 'x-unchecked': _unchecked, ...kept } = node;
  return {
    ...kept,
    ...(node.properties && {
      properties: Object.fromEntries(Object.entries(node.properties).map(([name, member]) => [name, inner(member)])),
    }),
    ...(node.items && { items: inner(node.items) }),
    ...(node.allOf && { allOf: node.allOf.map(({ pattern }) => ({ pattern })) }),
  };
}
