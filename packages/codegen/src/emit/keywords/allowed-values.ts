import { _, type CodeKeywordDefinition, type KeywordCxt, stringify } from 'ajv/dist/2020.js';

const error: CodeKeywordDefinition['error'] = { message: '', params: ({ params }) => _`{allowed: ${params.allowed}}` };

/** `enum` of scalars, as a list that check and message share. */
export const enumeration: CodeKeywordDefinition = {
  keyword: 'enum',
  schemaType: 'array',
  error,
  code(cxt: KeywordCxt) {
    const { gen, data, schema } = cxt;
    const allowed = gen.scopeValue('obj', { key: JSON.stringify(schema), ref: schema, code: stringify(schema) });
    cxt.setParams({ allowed });
    cxt.fail(_`!${allowed}.includes(${data})`);
  },
};

/** `const`, a scalar. */
export const constant: CodeKeywordDefinition = {
  keyword: 'const',
  error,
  code(cxt: KeywordCxt) {
    const { data, schema } = cxt;
    cxt.setParams({ allowed: stringify(schema) });
    cxt.fail(_`${data} !== ${stringify(schema)}`);
  },
};
