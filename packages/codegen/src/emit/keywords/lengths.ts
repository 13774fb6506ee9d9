import { _, type CodeKeywordDefinition, type KeywordCxt, Name } from 'ajv/dist/2020.js';

const codePointLength = new Name('codePointLength');
const error = { message: '', params: ({ schemaCode }: { schemaCode: unknown }) => _`{limit: ${Number(schemaCode)}}` };

/** `minLength`: text of twice as many code units has code points enough, so only short text is counted. */
export const minLength: CodeKeywordDefinition = {
  keyword: 'minLength',
  type: 'string',
  schemaType: 'number',
  error,
  code(cxt: KeywordCxt) {
    const { data, schema } = cxt;
    cxt.fail(_`${data}.length < ${2 * schema} && ${codePointLength}(${data}) < ${schema}`);
  },
};

/** `maxLength`: text of no more code units has no more code points, so only long text is counted. */
export const maxLength: CodeKeywordDefinition = {
  keyword: 'maxLength',
  type: 'string',
  schemaType: 'number',
  error,
  code(cxt: KeywordCxt) {
    const { data, schema } = cxt;
    cxt.fail(_`${data}.length > ${schema} && ${codePointLength}(${data}) > ${schema}`);
  },
};
