import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ClassBody, Comment, Statement, TSInterfaceBody, TSType } from '@babel/types';
import { DocpactError, messageOf } from '../base/docpact-error.ts';

/** A structure as declared. */
export interface DeclaredStructure {
  readonly body: TSInterfaceBody['body'] | ClassBody['body'];
  /** The names of the types that it extends. */
  readonly extends: readonly string[];
}

/** The declarations of declaration files, by name. Each is parsed only on demand: a client has thousands of names. */
export class Declarations {
  readonly #sources = new Map<string, Source[]>();
  readonly #found: Found = { structures: new Map(), enums: new Map(), aliases: new Map() };

  /** @param files the declaration files; each is read now. */
  constructor(files: readonly string[]) {
    for (const file of files)
      for (const [name, source] of sourcesIn(file)) {
        const known = this.#sources.get(name);
        if (known) known.push(source);
        else this.#sources.set(name, [source]);
      }
  }

  /** A structure. `undefined` if there is none of this name. Throws `DocpactError` (source) if it is not TypeScript. */
  structure(name: string): DeclaredStructure | undefined {
    return this.#parsed(name).structures.get(name);
  }

  /** The values of an enum. */
  values(name: string): readonly string[] | undefined {
    return this.#parsed(name).enums.get(name);
  }

  /** The type that a name is an alias of. */
  alias(name: string): TSType | undefined {
    return this.#parsed(name).aliases.get(name);
  }

  /** The structures in the namespace of a tagged union, by their full name. */
  variants(name: string): readonly [string, DeclaredStructure][] {
    return [...this.#parsed(name).structures].filter(([variant]) => variant.startsWith(`${name}.`));
  }

  #parsed(name: string): Found {
    for (const source of this.#sources.get(name) ?? [])
      for (const statement of statementsOf(source)) collect(this.#found, '', statement);
    this.#sources.delete(name);
    return this.#found;
  }
}

/** The text of one declaration. */
interface Source {
  readonly file: string;
  readonly text: string;
}

/** The start of a declaration: the compiler writes each at the start of a line. */
const START = /^(?:\/\*\*|import\b|export\b|declare\b)/gm;
const NAME = /^(?:export (?:declare )?|declare )(?:abstract )?(?:interface|class|enum|const|type|namespace) (\w+)/;

/** The declarations of a file, by name, not yet parsed. */
function sourcesIn(file: string): readonly (readonly [string, Source])[] {
  const text = readFileSync(file, 'utf8');
  const starts = [...text.matchAll(START)].map(({ index }) => index);
  return starts.flatMap((start, i) => {
    const declaration = text.slice(start, starts[i + 1]);
    const name = NAME.exec(declaration)?.[1];
    return name === undefined ? [] : [[name, { file, text: declaration }] as const];
  });
}

/** The declaration files of the models, for every layout of the package. */
export function modelFiles(types: string): readonly string[] {
  const folder = join(types, 'models');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.d.ts') && file !== 'index.d.ts');
  return files.sort().map((file) => join(folder, file));
}

/** Loaded on demand: a check of a current client never needs it. */
const loadParser = (): typeof import('@babel/parser') => createRequire(import.meta.url)('@babel/parser');

function statementsOf({ file, text }: Source): readonly Statement[] {
  try {
    const plugins: ['typescript', { dts: true }][] = [['typescript', { dts: true }]];
    return loadParser().parse(text, { sourceType: 'module', plugins }).program.body;
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
      const bases = (declared.extends ?? []).flatMap((base) =>
        basesNamed(base.expression, base.typeParameters?.params),
      );
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
    case 'TSTypeAliasDeclaration': {
      // Values that are no identifiers had no object in the oldest versions: "s3:ObjectCreated:*".
      const values = textsIn(declared.typeAnnotation);
      if (values) found.enums.set(declared.id.name, values);
      else found.aliases.set(prefix + declared.id.name, declared.typeAnnotation);
      return;
    }
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
    return (literal && textsIn(literal)) ?? [];
  });
  if (values.length > 0) enums.set(name, values);
}

/** The texts that a type allows, if it allows only some. */
function textsIn(type: TSType): readonly string[] | undefined {
  if (type.type === 'TSLiteralType') return type.literal.type === 'StringLiteral' ? [type.literal.value] : undefined;
  if (type.type !== 'TSUnionType') return undefined;
  const texts = type.types.map(textsIn);
  return texts.every((one) => one !== undefined) ? texts.flat() : undefined;
}

/** The names of the structures in a type: of both sides of `A & B`, of each alternative of `A | B`, of `A` in `Omit<A, "Body">`. */
export const namesIn = (type: TSType): readonly string[] =>
  type.type === 'TSIntersectionType' || type.type === 'TSUnionType'
    ? type.types.flatMap(namesIn)
    : type.type === 'TSTypeReference'
      ? basesNamed(type.typeName, type.typeParameters?.params)
      : [];

/** A stream is left out of a structure only to be declared anew in another type. */
const basesNamed = (name: { readonly type: string }, [whole]: readonly TSType[] = []): readonly string[] => {
  const names = nameOf(name);
  return names[0] === 'Omit' && whole ? namesIn(whole) : names;
};

/** The name of a type: `Tag`, or `Union.Member` for a type in a namespace. */
export function nameOf(node: { readonly type: string } & object): readonly string[] {
  if (node.type === 'Identifier' && 'name' in node) return [String(node.name)];
  if (node.type === 'TSQualifiedName' && 'left' in node && 'right' in node && isNode(node.left) && isNode(node.right))
    return [[...nameOf(node.left), ...nameOf(node.right)].join('.')];
  return [];
}

const isNode = (value: unknown): value is { readonly type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Whether the comments before a declaration mark it as deprecated. */
export const isDeprecated = (comments: readonly Comment[] | null | undefined): boolean =>
  comments?.some(({ value }) => /^\s*\*?\s*@deprecated\b/m.test(value)) ?? false;
