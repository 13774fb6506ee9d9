import * as v from 'valibot';
import { isNullable, patternsOf, typeOf } from './patterns.js';

/** valibot 1. It counts UTF-16 units where JSON Schema counts characters. */
export const valibot = {
  name: 'valibot',
  async make(cases) {
    return new Map(
      cases.map(({ id, node, view }) => {
        const schema = convert(node, view);
        return [
          id,
          {
            is: (value) => v.is(schema, value),
            first: (value) => v.safeParse(schema, value, { abortEarly: true }).issues,
            all: (value) => v.safeParse(schema, value).issues,
          },
        ];
      }),
    );
  },
};

function convert(node, view) {
  const type = plain(node, view);
  return isNullable(node) ? v.nullable(type) : type;
}

function plain(node, view) {
  if (node.format) return view === 'sdk' ? v.date() : v.pipe(v.string(), v.isoTimestamp());
  if (node.enum) return v.picklist(node.enum);
  if (typeOf(node) === 'integer')
    return v.pipe(v.number(), v.integer(), ...(node.maximum === undefined ? [] : [v.maxValue(node.maximum)]));
  if (typeOf(node) === 'boolean') return v.boolean();
  if (typeOf(node) === 'array') return v.array(convert(node.items, view));
  if (typeOf(node) === 'object') {
    const members = Object.entries(node.properties).map(([name, member]) => {
      const type = convert(member, view);
      return [name, node.required?.includes(name) ? type : v.optional(type)];
    });
    return (node.additionalProperties === false ? v.strictObject : v.looseObject)(Object.fromEntries(members));
  }
  const actions = [
    ...(node.minLength === undefined ? [] : [v.minLength(node.minLength)]),
    ...(node.maxLength === undefined ? [] : [v.maxLength(node.maxLength)]),
    ...patternsOf(node).map((pattern) => v.regex(new RegExp(pattern, 'u'))),
  ];
  return actions.length === 0 ? v.string() : v.pipe(v.string(), ...actions);
}
