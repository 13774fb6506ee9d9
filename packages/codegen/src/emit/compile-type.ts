import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { formatDeclaration } from './format-declaration.ts';
import { type TypedSchema, unspeakableMark } from './to-typed.ts';

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

const markedMember = new RegExp(`^(\\w+)${unspeakableMark}(?=\\??:)`, 'gm');
