import { _, type CodeKeywordDefinition, type KeywordCxt, Name } from 'ajv/dist/2020.js';

/** `uniqueItems: true`. */
export const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: { message: '', params: _`{}` },
  code(cxt: KeywordCxt) {
    cxt.fail(_`!${new Name('isUnique')}(${cxt.data})`);
  },
};
