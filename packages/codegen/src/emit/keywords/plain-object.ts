import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/2020.js';

/** Part of `type: object`: a `Date` or a `Uint8Array` is no JSON object, though JavaScript calls it one. */
export const plainObject: CodeKeywordDefinition = {
  keyword: 'x-plain',
  type: 'object',
  schemaType: 'boolean',
  error: { message: '', params: _`{type: "object"}` },
  code(cxt: KeywordCxt) {
    cxt.fail(_`${cxt.data} instanceof Date || ${cxt.data} instanceof Uint8Array`);
  },
};
