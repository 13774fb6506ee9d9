import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, type Name, stringify } from 'ajv/dist/2020.js';
import { _Code } from 'ajv/dist/compile/codegen/code.js';
import { not, or } from 'ajv/dist/compile/codegen/index.js';
import { Type } from 'ajv/dist/compile/util.js';

/** `additionalProperties`, closed or a schema: a member that is `undefined` is absent. */
export const additionalProperties: CodeKeywordDefinition = {
  keyword: 'additionalProperties',
  type: 'object',
  schemaType: ['boolean', 'object'],
  error: { message: '', params: ({ params }) => _`{additionalProperty: ${params.additionalProperty}}` },
  code(cxt: KeywordCxt) {
    const { gen, data } = cxt;
    gen.forIn('key', data, (key) => {
      gen.if(_`${isAdditional(cxt, key)} && ${data}[${key}] !== undefined`, () => checkMember(cxt, key));
    });
  },
};

function checkMember(cxt: KeywordCxt, key: Name): void {
  if (cxt.schema === false) {
    cxt.error(false, { additionalProperty: key });
    return;
  }
  const valid = cxt.gen.name('valid');
  cxt.subschema({ keyword: 'additionalProperties', dataProp: key, dataPropType: Type.Str }, valid);
}

/** Few names are compared one by one, many are looked up. */
function isAdditional({ gen, parentSchema }: KeywordCxt, key: Name): Code {
  const names = Object.keys(parentSchema.properties ?? {});
  if (names.length === 0) return _`true`;
  if (names.length <= 8) return not(or(...names.map((name) => _`${key} === ${name}`)));
  const code = new _Code(`/* @__PURE__ */ new Set(${stringify(names)})`);
  return _`!${gen.scopeValue('obj', { key: JSON.stringify(names), ref: names, code })}.has(${key})`;
}
