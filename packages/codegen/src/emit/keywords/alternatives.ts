import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, type Name } from 'ajv/dist/2020.js';

/** `anyOf` and `oneOf` report that no alternative fits, not why each does not. */
const alternatives = (keyword: 'anyOf' | 'oneOf', fits: (count: Name) => Code): CodeKeywordDefinition => ({
  keyword,
  schemaType: 'array',
  trackErrors: true,
  error: { message: '', params: ({ schema }) => _`{of: ${schema.length}}` },
  code(cxt: KeywordCxt) {
    const { gen, schema } = cxt;
    const count = gen.let('count', 0);
    const schemas: readonly unknown[] = schema;
    for (const i of schemas.keys()) {
      const valid = gen.name('valid');
      cxt.subschema({ keyword, schemaProp: i, compositeRule: true }, valid);
      gen.if(valid, () => gen.code(_`${count}++`));
    }
    cxt.reset();
    cxt.fail(_`!(${fits(count)})`);
  },
});

export const anyOf = alternatives('anyOf', (count) => _`${count} > 0`);
export const oneOf = alternatives('oneOf', (count) => _`${count} === 1`);
