import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { escapedMark, type TypedSchema } from './to-typed.ts';

/** Compiles one type declaration. The name stays as it is: the library would write `ec2Tag` as `Ec2Tag`. */
export async function compileType(schema: TypedSchema, name: string): Promise<string> {
  const typed: JSONSchema = { ...schema };
  const declaration = await compile(typed, 'Root', {
    additionalProperties: false,
    bannerComment: '',
    format: false,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
  });
  return formatDeclaration(
    declaration
      .replace(/^export (interface|type) Root\b/m, (_, kind: string) => `export ${kind} ${name}`)
      .replace(markedMember, '$1'),
  );
}

const markedMember = new RegExp(`^(\\w+)${escapedMark}(?=\\??:)`, 'gm');

/** Formats a declaration as json-schema-to-typescript writes it unformatted: indents, ends members, drops parentheses. */
function formatDeclaration(declaration: string): string {
  let depth = 0;
  const lines = declaration.split('\n').filter((line) => line.trim() !== '');
  const written = lines.map((line) => {
    if (isComment(line)) return `${'  '.repeat(depth)}${line.trimEnd()}`;
    if (line.startsWith('}')) depth--;
    const indented = '  '.repeat(depth) + bare(line);
    if (line.endsWith('{')) depth++;
    return line.endsWith('{') || (line === '}' && depth === 0) ? indented : `${indented};`;
  });
  return `${written.join('\n')}\n`;
}

const isComment = (line: string): boolean => /^(?:\/\*\*| \*)/.test(line);

/** `Key?: (string | undefined)` and `type Kind = ("a" | "b")` need no parentheses when these close at the end only. */
function bare(line: string): string {
  const [, head, union] = /^((?:export type \w+ =|[\w$]+\??:|"(?:[^"\\]|\\.)*"\??:) )\((.*)\)$/.exec(line) ?? [];
  return head === undefined || union === undefined || !isBalanced(union)
    ? line
    : head + union.replace(/^\(([^()]*)\) \| /, '$1 | ');
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text.replace(/"(?:[^"\\]|\\.)*"/g, '')) {
    if (character === '(') open++;
    if (character === ')' && --open < 0) return false;
  }
  return open === 0;
}
