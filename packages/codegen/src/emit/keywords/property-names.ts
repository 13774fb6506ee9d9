import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/2020.js';

/** `propertyNames`: the failures are those of the name; a member that is `undefined` is absent. */
export const propertyNames: CodeKeywordDefinition = {
  keyword: 'propertyNames',
  type: 'object',
  schemaType: 'object',
  code(cxt: KeywordCxt) {
    const { gen, data } = cxt;
    const valid = gen.name('valid');
    gen.forIn('key', data, (key) => {
      gen.if(_`${data}[${key}] !== undefined`, () => {
        cxt.subschema({ keyword: 'propertyNames', data: key, dataTypes: ['string'], propertyName: key }, valid);
      });
    });
  },
};
