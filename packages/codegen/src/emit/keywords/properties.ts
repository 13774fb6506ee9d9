import type { CodeKeywordDefinition, KeywordCxt } from 'ajv/dist/2020.js';
import { alwaysValidSchema } from 'ajv/dist/compile/util.js';
import { propertyInData } from 'ajv/dist/vocabularies/code.js';

/** `properties`: as ajv has it, which leaves out a member called `__proto__`. */
export const properties: CodeKeywordDefinition = {
  keyword: 'properties',
  before: 'additionalProperties',
  type: 'object',
  schemaType: 'object',
  code(cxt: KeywordCxt) {
    const { gen, data, schema, it } = cxt;
    const valid = gen.name('valid');
    for (const member of Object.keys(schema)) {
      if (alwaysValidSchema(it, schema[member])) continue;
      gen.if(propertyInData(gen, data, member, it.opts.ownProperties), () => {
        cxt.subschema({ keyword: 'properties', schemaProp: member, dataProp: member }, valid);
      });
    }
  },
};
