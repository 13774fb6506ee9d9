import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import type { ClassBody, Comment, Statement, TSInterfaceBody, TSType } from '@babel/types';
import { DocpactError, messageOf } from '../docpact-error.ts';

/** A structure as its declaration has it. */
export interface DeclaredStructure {
  readonly body: TSInterfaceBody['body'] | ClassBody['body'];
  /** The names of what it extends. */
  readonly extends: readonly string[];
}

/** What the declaration files of a client declare, by name. */
export interface Declarations {
  readonly structures: ReadonlyMap<string, DeclaredStructure>;
  /** The values of each enum. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly aliases: ReadonlyMap<string, TSType>;
}

/**
 * Parses the declarations of all models of a client, and of one of its commands.
 * @param types the folder of the package's declarations
 * Throws `DocpactError` (source) for a file that is no TypeScript.
 */
export function parseDeclarations(files: readonly string[]): Declarations {
  const found = {
    structures: new Map<string, DeclaredStructure>(),
    enums: new Map<string, readonly string[]>(),
    aliases: new Map<string, TSType>(),
  };
  for (const file of files) for (const statement of statementsOf(file)) collect(found, '', statement);
  return found;
}

/** The declaration files of the models, in whichever layout the version has. */
export function modelFiles(types: string): readonly string[] {
  const folder = join(types, 'models');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.d.ts') && file !== 'index.d.ts');
  return files.sort().map((file) => join(folder, file));
}

function statementsOf(file: string): readonly Statement[] {
  try {
    const plugins: ['typescript', { dts: true }][] = [['typescript', { dts: true }]];
    return parse(readFileSync(file, 'utf8'), { sourceType: 'module', plugins }).program.body;
  } catch (cause) {
    throw new DocpactError('source', `${file}: ${messageOf(cause)}`, 'install the package again', cause);
  }
}

interface Found {
  readonly structures: Map<string, DeclaredStructure>;
  readonly enums: Map<string, readonly string[]>;
  readonly aliases: Map<string, TSType>;
}

function collect(found: Found, prefix: string, statement: Statement): void {
  const declared =
    statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement;
  switch (declared.type) {
    case 'TSInterfaceDeclaration': {
      const bases = (declared.extends ?? []).flatMap(({ expression }) => nameOf(expression));
      found.structures.set(prefix + declared.id.name, { body: declared.body.body, extends: bases });
      return;
    }
    case 'ClassDeclaration':
      if (declared.id) found.structures.set(declared.id.name, { body: declared.body.body, extends: [] });
      return;
    case 'TSEnumDeclaration':
      found.enums.set(
        declared.id.name,
        (declared.members ?? []).flatMap(({ initializer }) =>
          initializer?.type === 'StringLiteral' ? [initializer.value] : [],
        ),
      );
      return;
    case 'VariableDeclaration':
      for (const { id } of declared.declarations)
        if (id.type === 'Identifier' && id.typeAnnotation?.type === 'TSTypeAnnotation')
          collectValues(found, id.name, id.typeAnnotation.typeAnnotation);
      return;
    case 'TSTypeAliasDeclaration':
      found.aliases.set(prefix + declared.id.name, declared.typeAnnotation);
      return;
    case 'TSModuleDeclaration':
      if (declared.id.type === 'Identifier' && declared.body.type === 'TSModuleBlock')
        for (const inner of declared.body.body) collect(found, `${declared.id.name}.`, inner);
  }
}

/** A set of values since 3.2xx: a constant object of literals, and a type of the same name. */
function collectValues({ enums }: Found, name: string, type: TSType): void {
  if (type.type !== 'TSTypeLiteral') return;
  const values = type.members.flatMap((member) => {
    if (member.type !== 'TSPropertySignature') return [];
    const literal = member.typeAnnotation?.typeAnnotation;
    return literal?.type === 'TSLiteralType' && literal.literal.type === 'StringLiteral' ? [literal.literal.value] : [];
  });
  if (values.length > 0) enums.set(name, values);
}

/** The name of a type: `Tag`, or `Union.Member` for one that stands in a namespace. */
export function nameOf(node: { readonly type: string } & object): readonly string[] {
  if (node.type === 'Identifier' && 'name' in node) return [String(node.name)];
  if (node.type === 'TSQualifiedName' && 'left' in node && 'right' in node && isNode(node.left) && isNode(node.right))
    return [[...nameOf(node.left), ...nameOf(node.right)].join('.')];
  return [];
}

const isNode = (value: unknown): value is { readonly type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Whether the comments before a declaration say that it is deprecated. */
export const isDeprecated = (comments: readonly Comment[] | null | undefined): boolean =>
  comments?.some(({ value }) => /^\s*\*?\s*@deprecated\b/m.test(value)) ?? false;
