import { isNullable, literal, patternsOf, typeOf } from './patterns.js';
import { membersOf, written } from './written.js';

/** zod 4. It counts UTF-16 units where JSON Schema counts characters. */
export const zod = written(
  'zod',
  ({ node, view }) => `import * as z from 'zod';

const schema = ${convert(node, view)};

export const is = (value) => schema.safeParse(value).success;
export const all = (value) => schema.safeParse(value).error?.issues;
export { all as first };
`,
);

const convert = (node, view) => plain(node, view) + (isNullable(node) ? '.nullable()' : '');

function plain(node, view) {
  const { minLength, maxLength, maximum } = node;
  if (node.format) return view === 'sdk' ? 'z.date()' : 'z.iso.datetime({ offset: true })';
  if (node.enum) return `z.enum(${JSON.stringify(node.enum)})`;
  if (typeOf(node) === 'integer') return `z.int()${maximum === undefined ? '' : `.max(${maximum})`}`;
  if (typeOf(node) === 'boolean') return 'z.boolean()';
  if (typeOf(node) === 'array') return `z.array(${convert(node.items, view)})`;
  if (typeOf(node) === 'object') {
    const members = membersOf(node, (member, isRequired) => convert(member, view) + (isRequired ? '' : '.optional()'));
    return `z.${node.additionalProperties === false ? 'strictObject' : 'looseObject'}({ ${members} })`;
  }
  return [
    'z.string()',
    ...(minLength === undefined ? [] : [`min(${minLength})`]),
    ...(maxLength === undefined ? [] : [`max(${maxLength})`]),
    ...patternsOf(node).map((pattern) => `regex(${literal(pattern)})`),
  ].join('.');
}
