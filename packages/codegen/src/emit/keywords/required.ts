import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/2020.js';
import { noPropertyInData } from 'ajv/dist/vocabularies/code.js';

/** `required`: a failure points at the member's own place in the list, which has its own line on the page. */
export const required: CodeKeywordDefinition = {
  keyword: 'required',
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{missingProperty: ${params.missingProperty}}` },
  code(cxt: KeywordCxt) {
    const { gen, data, schema, it } = cxt;
    const names: readonly string[] = schema;
    for (const [i, missingProperty] of names.entries())
      gen.if(noPropertyInData(gen, data, missingProperty, it.opts.ownProperties), () => {
        cxt.error(false, { missingProperty: _`${missingProperty}` }, { schemaPath: String(i) });
      });
  },
};
