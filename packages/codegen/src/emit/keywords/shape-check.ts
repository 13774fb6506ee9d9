import { _, type CodeKeywordDefinition, type KeywordCxt, Name } from 'ajv/dist/2020.js';

/** The names that ajv gives the list of failures and their number in every function. */
const failures = new Name('vErrors');
const failureCount = new Name('errors');

/** `x-check`: calls the imported check of a shape and adopts its failures. Stands for `$ref`. */
export const shapeCheck: CodeKeywordDefinition = {
  keyword: 'x-check',
  schemaType: 'string',
  code(cxt: KeywordCxt) {
    const { gen, data, schema, it } = cxt;
    const check = new Name(schema);
    gen.if(_`!${check}(${data})`, () => {
      gen.assign(failures, _`${new Name('adopt')}(${failures}, ${check}.errors, ${it.errorPath})`);
      gen.assign(failureCount, _`${failures}.length`);
    });
  },
};
