import type { Node } from '@babel/types';
import { keyOf, type PlacedNode } from './syntax.ts';

/** Where a value comes from, as the source says it. */
export type ValueSource =
  | { readonly from: 'anywhere' }
  /** A class or function of the file. */
  | { readonly from: 'file' }
  | { readonly from: 'expression'; readonly node: Node }
  /** The declared type of a name, and the value that it is given. */
  | { readonly from: 'type'; readonly node: Node; readonly value: ValueSource }
  /** A module, or what it exports under a name. */
  | { readonly from: 'module'; readonly specifier: string; readonly exported?: string }
  /** A member of a value. The name is `undefined` if the program computes it. */
  | { readonly from: 'member'; readonly object: ValueSource; readonly name: string | undefined }
  | { readonly from: 'either'; readonly values: readonly ValueSource[] };

/** What the names of a file are bound to. */
export interface Bindings {
  /** By the name of a variable, or by `.name` of a member that something is assigned to. */
  readonly values: ReadonlyMap<string, readonly ValueSource[]>;
  /** The members that patterns take out of a value: `{ FooCommand } = client`. */
  readonly taken: readonly Extract<ValueSource, { from: 'member' }>[];
}

const anywhere: ValueSource = { from: 'anywhere' };
const file: ValueSource = { from: 'file' };
const givenBy = (node: Node | null | undefined): ValueSource => (node ? { from: 'expression', node } : anywhere);

/**
 * The bindings of a file. Scopes and classes are not told apart: a name is bound to everything that it is bound to anywhere in the file, and
 * a member of one of several classes may be inherited too.
 */
export function bindingsIn(nodes: readonly PlacedNode[]): Bindings {
  const collector = new BindingCollector();
  for (const { node } of nodes) {
    collector.collectNames(node);
    collector.collectParameters(node);
  }
  if (nodes.filter(({ node: { type } }) => type === 'ClassBody').length > 1)
    for (const [name, values] of collector.values) if (name.startsWith('.')) values.push(anywhere);
  return collector;
}

class BindingCollector implements Bindings {
  readonly values = new Map<string, ValueSource[]>();
  readonly taken: Extract<ValueSource, { from: 'member' }>[] = [];

  collectNames(node: Node): void {
    switch (node.type) {
      case 'ImportDeclaration':
        for (const one of node.specifiers) {
          const exported = one.type === 'ImportSpecifier' ? keyOf(one.imported) : 'default';
          const isWhole = one.type === 'ImportNamespaceSpecifier' || exported === undefined;
          this.#add(one.local.name, { from: 'module', specifier: node.source.value, ...(isWhole ? {} : { exported }) });
        }
        break;
      case 'TSImportEqualsDeclaration': {
        const { moduleReference: module } = node;
        const isModule = module.type === 'TSExternalModuleReference';
        const value: ValueSource = isModule
          ? { from: 'module', specifier: module.expression.value }
          : { from: 'expression', node: module };
        this.#add(node.id.name, value);
        break;
      }
      case 'VariableDeclarator':
        this.#bind(node.id, givenBy(node.init));
        break;
      case 'AssignmentExpression':
        this.#bind(node.left, givenBy(node.right));
        break;
      case 'ForInStatement':
      case 'ForOfStatement':
        this.#bind(node.left, anywhere);
        break;
      case 'CatchClause':
        if (node.param) this.#bind(node.param, anywhere);
        break;
      case 'ClassProperty':
      case 'ClassAccessorProperty':
      case 'ClassPrivateProperty':
        this.#addMember(node.key, typed(node.typeAnnotation, givenBy(node.value)));
        break;
      case 'ClassDeclaration':
      case 'FunctionDeclaration':
      case 'TSEnumDeclaration':
      case 'EnumDeclaration':
        if (node.id) this.#add(node.id.name, file);
        break;
      case 'TSModuleDeclaration':
        if (node.id.type === 'Identifier') this.#add(node.id.name, anywhere);
        break;
    }
  }

  collectParameters(node: Node): void {
    switch (node.type) {
      case 'ClassMethod':
      case 'ClassPrivateMethod':
        if (node.kind === 'get') this.#addMember(node.key, anywhere);
        for (const parameter of node.params) this.#bind(parameter, anywhere);
        break;
      case 'FunctionDeclaration':
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'ObjectMethod':
        for (const parameter of node.params) this.#bind(parameter, anywhere);
        break;
    }
  }

  #bind(pattern: Node, value: ValueSource): void {
    switch (pattern.type) {
      case 'Identifier':
        this.#add(pattern.name, typed(pattern.typeAnnotation, value));
        break;
      case 'MemberExpression':
        this.#addMember(pattern.property, value);
        break;
      case 'AssignmentPattern':
        this.#bind(pattern.left, { from: 'either', values: [value, givenBy(pattern.right)] });
        break;
      case 'RestElement':
        this.#bind(pattern.argument, anywhere);
        break;
      case 'ArrayPattern':
        for (const element of pattern.elements) if (element) this.#bind(element, anywhere);
        break;
      case 'ObjectPattern':
        for (const one of pattern.properties)
          if (one.type === 'RestElement') this.#bind(one.argument, value);
          else {
            const member = { from: 'member', object: value, name: keyOf(one.key, one.computed) } as const;
            this.taken.push(member);
            this.#bind(one.value, member);
          }
        break;
      case 'TSParameterProperty': {
        const { parameter } = pattern;
        this.#bind(parameter, value);
        const name = parameter.type === 'Identifier' ? parameter : parameter.left;
        this.#addMember(name, givenBy(name));
        break;
      }
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'ParenthesizedExpression':
        this.#bind(pattern.expression, value);
        break;
    }
  }

  #add(name: string, value: ValueSource): void {
    const known = this.values.get(name);
    if (known) known.push(value);
    else this.values.set(name, [value]);
  }

  #addMember(key: Node, value: ValueSource): void {
    const name = keyOf(key);
    if (name !== undefined) this.#add(`.${name}`, value);
  }
}

const typed = (annotation: Node | null | undefined, value: ValueSource): ValueSource =>
  annotation?.type === 'TSTypeAnnotation' ? { from: 'type', node: annotation.typeAnnotation, value } : value;
