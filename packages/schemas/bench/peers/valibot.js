import { isNullable, literal, patternsOf, typeOf } from './patterns.js';
import { membersOf, written } from './written.js';

/** valibot 1. It counts UTF-16 units where JSON Schema counts characters. */
export const valibot = written(
  'valibot',
  ({ node, view }) => `import * as v from 'valibot';

const schema = ${convert(node, view)};

export const is = (value) => v.is(schema, value);
export const first = (value) => v.safeParse(schema, value, { abortEarly: true }).issues;
export const all = (value) => v.safeParse(schema, value).issues;
`,
);

const convert = (node, view) => (isNullable(node) ? `v.nullable(${plain(node, view)})` : plain(node, view));

function plain(node, view) {
  const { minLength, maxLength, maximum } = node;
  if (node.format) return view === 'sdk' ? 'v.date()' : 'v.pipe(v.string(), v.isoTimestamp())';
  if (node.enum) return `v.picklist(${JSON.stringify(node.enum)})`;
  if (typeOf(node) === 'integer')
    return `v.pipe(v.number(), v.integer()${maximum === undefined ? '' : `, v.maxValue(${maximum})`})`;
  if (typeOf(node) === 'boolean') return 'v.boolean()';
  if (typeOf(node) === 'array') return `v.array(${convert(node.items, view)})`;
  if (typeOf(node) === 'object') {
    const members = membersOf(node, (member, isRequired) =>
      isRequired ? convert(member, view) : `v.optional(${convert(member, view)})`,
    );
    return `v.${node.additionalProperties === false ? 'strictObject' : 'looseObject'}({ ${members} })`;
  }
  const actions = [
    ...(minLength === undefined ? [] : [`v.minLength(${minLength})`]),
    ...(maxLength === undefined ? [] : [`v.maxLength(${maxLength})`]),
    ...patternsOf(node).map((pattern) => `v.regex(${literal(pattern)})`),
  ];
  return actions.length === 0 ? 'v.string()' : `v.pipe(v.string(), ${actions.join(', ')})`;
}
