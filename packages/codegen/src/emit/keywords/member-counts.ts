import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name } from 'ajv/dist/2020.js';
import { stringify } from 'ajv/dist/compile/codegen/index.js';

const memberCount = new Name('memberCount');

/** `minProperties` and `maxProperties`: a member that is `undefined` is absent. Of a tagged union a failure knows the members. */
const memberLimit = (
  keyword: 'minProperties' | 'maxProperties',
  breaks: (count: Code, limit: number) => Code,
): CodeKeywordDefinition => ({
  keyword,
  type: 'object',
  schemaType: 'number',
  error: {
    message: '',
    params: ({ schema, parentSchema }) => {
      const { properties, minProperties, maxProperties } = parentSchema ?? {};
      const isUnion = minProperties === 1 && maxProperties === 1 && properties !== undefined;
      return isUnion ? _`{limit: ${schema}, of: ${stringify(Object.keys(properties))}}` : _`{limit: ${schema}}`;
    },
  },
  code(cxt: KeywordCxt) {
    cxt.fail(breaks(_`${memberCount}(${cxt.data})`, cxt.schema));
  },
});

export const minProperties = memberLimit('minProperties', (count, limit) => _`${count} < ${limit}`);
export const maxProperties = memberLimit('maxProperties', (count, limit) => _`${count} > ${limit}`);
