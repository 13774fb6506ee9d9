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

/** What declaration files declare, by name. Each declaration is parsed when it is asked for: an operation needs few of many. */
export class Declarations {
  readonly #texts: Map<string, DeclarationText[]>;
  readonly #found: Found = { structures: new Map(), enums: new Map(), aliases: new Map() };

  constructor(files: readonly string[]) {
    this.#texts = new Map();
    for (const text of files.flatMap(textsIn))
      this.#texts.set(text.name, [...(this.#texts.get(text.name) ?? []), text]);
  }

  /** A structure; a variant of a union as `Union.Member`. */
  structure(name: string): DeclaredStructure | undefined {
    this.#parse(name);
    return this.#found.structures.get(name);
  }

  /** The values of an enum. */
  values(name: string): readonly string[] | undefined {
    this.#parse(name);
    return this.#found.enums.get(name);
  }

  /** What a name is another name for. */
  alias(name: string): TSType | undefined {
    this.#parse(name);
    return this.#found.aliases.get(name);
  }

  /** The variants of a union, as `Union.Member`. */
  variantsOf(union: string): readonly (readonly [name: string, structure: DeclaredStructure])[] {
    this.#parse(union);
    return [...this.#found.structures].filter(([name]) => name.startsWith(`${union}.`));
  }

  /** Throws `DocpactError` (source) for a declaration that is no TypeScript. */
  #parse(name: string): void {
    const [holder = ''] = name.split('.');
    const texts = this.#texts.get(holder) ?? [];
    this.#texts.delete(holder);
    for (const { file, text } of texts)
      for (const statement of statementsOf(file, text)) collect(this.#found, '', statement);
  }
}

interface DeclarationText {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** The declarations of a file: each begins a line, and all that belongs to it is indented. */
function textsIn(file: string): readonly DeclarationText[] {
  const text = readFileSync(file, 'utf8');
  const starts = [...text.matchAll(/^(?:export )?(?:declare )?(?:interface|class|enum|const|type|namespace) (\w+)/gm)];
  return starts.map(({ 1: name = '', index }, i) => ({ name, file, text: text.slice(index, starts[i + 1]?.index) }));
}

/** The declaration files of the models, in whichever layout the version has. */
export function modelFiles(types: string): readonly string[] {
  const folder = join(types, 'models');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.d.ts') && file !== 'index.d.ts');
  return files.sort().map((file) => join(folder, file));
}

function statementsOf(file: string, text: string): readonly Statement[] {
  try {
    const plugins: ['typescript', { dts: true }][] = [['typescript', { dts: true }]];
    return parse(text, { sourceType: 'module', plugins }).program.body;
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
