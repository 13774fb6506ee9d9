import { FormatRegistry, Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { isNullable, joined, patternsOf, typeOf } from './patterns.js';

const dateTime =
  /^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i;

/** TypeBox 0.34, compiled. It counts UTF-16 units where JSON Schema counts characters. */
export const typebox = {
  name: 'TypeBox',
  async make(cases) {
    FormatRegistry.Set('date-time', (text) => dateTime.test(text));
    return new Map(
      cases.map(({ id, node, view }) => {
        const check = TypeCompiler.Compile(convert(node, view));
        return [
          id,
          {
            is: (value) => check.Check(value),
            first: (value) => check.Errors(value).First(),
            all: (value) => [...check.Errors(value)],
          },
        ];
      }),
    );
  },
};

function convert(node, view) {
  const type = plain(node, view);
  return isNullable(node) ? Type.Union([type, Type.Null()]) : type;
}

function plain(node, view) {
  const { minLength, maxLength, minimum, maximum } = node;
  if (node.format) return view === 'sdk' ? Type.Date() : Type.String({ format: 'date-time' });
  if (node.enum) return Type.Union(node.enum.map((value) => Type.Literal(value)));
  if (typeOf(node) === 'integer') return Type.Integer(defined({ minimum, maximum }));
  if (typeOf(node) === 'boolean') return Type.Boolean();
  if (typeOf(node) === 'array') return Type.Array(convert(node.items, view));
  if (typeOf(node) === 'object') {
    const members = Object.entries(node.properties).map(([name, member]) => {
      const type = convert(member, view);
      return [name, node.required?.includes(name) ? type : Type.Optional(type)];
    });
    return Type.Object(
      Object.fromEntries(members),
      node.additionalProperties === false ? { additionalProperties: false } : {},
    );
  }
  const patterns = patternsOf(node);
  return patterns.length === 0
    ? Type.String(defined({ minLength, maxLength }))
    : Type.RegExp(new RegExp(joined(patterns), 'u'), defined({ minLength, maxLength }));
}

const defined = (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
