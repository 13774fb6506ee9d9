import { z } from 'zod';
import { isNullable, patternsOf, typeOf } from './patterns.js';

/** zod 4. It counts UTF-16 units where JSON Schema counts characters. */
export const zod = {
  name: 'zod',
  async make(cases) {
    return new Map(
      cases.map(({ id, node, view }) => {
        const schema = convert(node, view);
        const errors = (value) => schema.safeParse(value).error?.issues;
        return [id, { is: (value) => schema.safeParse(value).success, first: errors, all: errors }];
      }),
    );
  },
};

function convert(node, view) {
  const type = plain(node, view);
  return isNullable(node) ? type.nullable() : type;
}

function plain(node, view) {
  if (node.format) return view === 'sdk' ? z.date() : z.iso.datetime({ offset: true });
  if (node.enum) return z.enum(node.enum);
  if (typeOf(node) === 'integer') return node.maximum === undefined ? z.int() : z.int().max(node.maximum);
  if (typeOf(node) === 'boolean') return z.boolean();
  if (typeOf(node) === 'array') return z.array(convert(node.items, view));
  if (typeOf(node) === 'object') {
    const members = Object.entries(node.properties).map(([name, member]) => {
      const type = convert(member, view);
      return [name, node.required?.includes(name) ? type : type.optional()];
    });
    return (node.additionalProperties === false ? z.strictObject : z.looseObject)(Object.fromEntries(members));
  }
  let type = z.string();
  if (node.minLength !== undefined) type = type.min(node.minLength);
  if (node.maxLength !== undefined) type = type.max(node.maxLength);
  for (const pattern of patternsOf(node)) type = type.regex(new RegExp(pattern, 'u'));
  return type;
}
