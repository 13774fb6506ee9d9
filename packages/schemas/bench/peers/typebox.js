import { isNullable, joined, literal, patternsOf, typeOf } from './patterns.js';
import { membersOf, written } from './written.js';

const dateTime =
  /^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i;

/** TypeBox 0.34, compiled. It counts UTF-16 units where JSON Schema counts characters. */
export const typebox = written('TypeBox', ({ node, view }) => {
  const type = convert(node, view);
  const hasFormat = type.includes("format: 'date-time'");
  return `import { ${hasFormat ? 'FormatRegistry, ' : ''}Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';

${hasFormat ? `FormatRegistry.Set('date-time', (text) => ${dateTime}.test(text));` : ''}
const check = TypeCompiler.Compile(${type});

export const is = (value) => check.Check(value);
export const first = (value) => check.Errors(value).First();
export const all = (value) => [...check.Errors(value)];
`;
});

const convert = (node, view) =>
  isNullable(node) ? `Type.Union([${plain(node, view)}, Type.Null()])` : plain(node, view);

function plain(node, view) {
  const { minLength, maxLength, minimum, maximum } = node;
  if (node.format) return view === 'sdk' ? 'Type.Date()' : "Type.String({ format: 'date-time' })";
  if (node.enum)
    return `Type.Union([${node.enum.map((value) => `Type.Literal(${JSON.stringify(value)})`).join(', ')}])`;
  if (typeOf(node) === 'integer') return `Type.Integer(${JSON.stringify({ minimum, maximum })})`;
  if (typeOf(node) === 'boolean') return 'Type.Boolean()';
  if (typeOf(node) === 'array') return `Type.Array(${convert(node.items, view)})`;
  if (typeOf(node) === 'object') {
    const members = membersOf(node, (member, isRequired) =>
      isRequired ? convert(member, view) : `Type.Optional(${convert(member, view)})`,
    );
    return `Type.Object({ ${members} }${node.additionalProperties === false ? ', { additionalProperties: false }' : ''})`;
  }
  const patterns = patternsOf(node);
  const limits = JSON.stringify({ minLength, maxLength });
  return patterns.length === 0 ? `Type.String(${limits})` : `Type.RegExp(${literal(joined(patterns))}, ${limits})`;
}
