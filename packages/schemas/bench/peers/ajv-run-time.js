import { ajvSchemaOf } from './ajv-schema.js';
import { written } from './written.js';

/** ajv 8 at run time: boolean checks stop at the first failure, errors are all of them with their messages. */
export const ajvRunTime = written('ajv', (each) => {
  const schema = JSON.stringify(ajvSchemaOf(each));
  const hasFormat = schema.includes('"format":');
  const hasDate = schema.includes('"x-date":');
  return `import { ${hasDate ? '_, ' : ''}Ajv2020 } from 'ajv/dist/2020.js';
${hasFormat ? "import formats from 'ajv-formats';" : ''}

const schema = ${schema};
const compile = (allErrors) => {
  const ajv = new Ajv2020({ allErrors, strict: false });
  ${hasFormat ? 'formats.default(ajv);' : ''}
  ${hasDate ? dateKeyword : ''}
  return ajv.compile(schema);
};
const check = /* @__PURE__ */ compile(true);

export const is = compile(false);
export const first = (value) => (is(value) ? undefined : is.errors);
export const all = (value) => (check(value) ? undefined : check.errors);
`;
});

const dateKeyword = `ajv.addKeyword({
    keyword: 'x-date',
    code: (cxt) => cxt.fail(_\`!(\${cxt.data} instanceof Date) || isNaN(\${cxt.data}.getTime())\`),
  });`;
