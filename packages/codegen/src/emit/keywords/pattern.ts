import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/2020.js';
import { _Code } from 'ajv/dist/compile/codegen/code.js';

/** `pattern`: a regular expression literal, which bundlers can drop; `x-says` is the clause's description. */
export const pattern: CodeKeywordDefinition = {
  keyword: 'pattern',
  type: 'string',
  schemaType: 'string',
  error: {
    message: '',
    params: ({ schema, parentSchema }) => {
      const says = parentSchema?.['x-says'];
      return says === undefined ? _`{pattern: ${schema}}` : _`{pattern: ${schema}, says: ${says}}`;
    },
  },
  code(cxt: KeywordCxt) {
    const { gen, data, schema } = cxt;
    const expression = new RegExp(schema, 'u');
    const name = gen.scopeValue('pattern', { key: schema, ref: expression, code: new _Code(String(expression)) });
    cxt.fail(_`!${name}.test(${data})`);
  },
};
