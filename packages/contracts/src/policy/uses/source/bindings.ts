import type { Node } from '@babel/types';
import { keyOf, type PlacedNode, textsOf } from './syntax.ts';

/**
 * What a value is: a module of a client, something that a client exports, an instance of a class or type that a client exports, or a value
 * that the file itself writes down. `from` is the specifier of the module, `undefined` for one that is put together at run time.
 */
export type Origin =
  | { readonly kind: 'module' | 'export' | 'instance'; readonly from: string | undefined }
  | { readonly kind: 'local' | 'unknown' };

/** A member that a pattern takes out of a value: `{ FooCommand } = client`. The name is `undefined` if the program computes it. */
export interface TakenMember {
  readonly name: string | undefined;
  readonly object: () => readonly Origin[];
}

type Value = TakenMember['object'];

const unknown: readonly Origin[] = [{ kind: 'unknown' }];
const local: readonly Origin[] = [{ kind: 'local' }];
const isUnknown: Value = () => unknown;
const isLocal: Value = () => local;

/** Objects of the language that programs choose methods of. */
const globals: ReadonlySet<string> = new Set(['console', 'Math', 'Object', 'JSON', 'Reflect', 'Number', 'Promise']);

/**
 * The values that names of one file stand for. Scopes are not told apart: a name stands for everything that it is bound to anywhere in the
 * file, so that a name is known only if all its bindings are.
 */
export class Bindings {
  /** The members that patterns take. */
  readonly taken: TakenMember[] = [];
  readonly #isClient: (specifier: string) => boolean;
  /** By the name of a variable, or by `.name` of a member of `this`. */
  readonly #values = new Map<string, Value[]>();
  readonly #found = new Map<string, readonly Origin[]>();

  /** @param isClient whether a module specifier is a client's */
  constructor(nodes: readonly PlacedNode[], isClient: (specifier: string) => boolean) {
    this.#isClient = isClient;
    for (const { node } of nodes) this.#collect(node);
  }

  /** Everything that an expression or the name of a type can be. */
  of(node: Node): readonly Origin[] {
    switch (node.type) {
      case 'Identifier':
        return this.#named(node.name);
      case 'MemberExpression':
      case 'OptionalMemberExpression': {
        const key = keyOf(node.property, node.computed);
        if (key === undefined) return unknown;
        return node.object.type === 'ThisExpression' ? this.#named(`.${key}`) : exportsOf(this.of(node.object), key);
      }
      case 'TSQualifiedName':
        return exportsOf(this.of(node.left), node.right.name);
      case 'AwaitExpression':
        return this.of(node.argument);
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TypeCastExpression':
        return this.of(node.expression);
      case 'ConditionalExpression':
        return [...this.of(node.consequent), ...this.of(node.alternate)];
      case 'LogicalExpression':
        return [...this.of(node.left), ...this.of(node.right)];
      case 'NewExpression':
        return instancesOf(this.of(node.callee));
      case 'CallExpression':
      case 'OptionalCallExpression':
        return this.#called(node.callee, node.arguments[0]);
      case 'ObjectExpression':
        return [
          ...local,
          ...node.properties.flatMap((one) => (one.type === 'SpreadElement' ? this.of(one.argument) : [])),
        ];
      case 'ArrayExpression':
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'StringLiteral':
      case 'TemplateLiteral':
        return local;
      default:
        return unknown;
    }
  }

  #named(name: string): readonly Origin[] {
    const found = this.#found.get(name);
    if (found) return found;
    if (globals.has(name) && !this.#values.has(name)) return local;
    // What a name is bound to through itself is unknown.
    this.#found.set(name, unknown);
    const origins = (this.#values.get(name) ?? [isUnknown]).flatMap((value) => value());
    const distinct = [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()];
    this.#found.set(name, distinct);
    return distinct;
  }

  /** `require('…')`, `import('…')`, `vi.importActual('…')` and whatever else loads the module that it names. */
  #called(callee: Node, argument: Node | undefined): readonly Origin[] {
    if (!argument) return unknown;
    if (isInterop(callee)) return this.of(argument);
    const [specifier] = textsOf(argument) ?? [];
    if (specifier !== undefined) return this.#module(specifier);
    const isLoader = callee.type === 'Import' || (callee.type === 'Identifier' && callee.name === 'require');
    const [start] = argument.type === 'TemplateLiteral' ? argument.quasis : [];
    return isLoader && start?.value.raw.startsWith('@aws-sdk/') ? [{ kind: 'module', from: undefined }] : unknown;
  }

  #module(specifier: string): readonly Origin[] {
    return this.#isClient(specifier) ? [{ kind: 'module', from: specifier }] : unknown;
  }

  #collect(node: Node): void {
    switch (node.type) {
      case 'ImportDeclaration':
        for (const one of node.specifiers) {
          const module = this.#module(node.source.value);
          const name = one.type === 'ImportSpecifier' ? keyOf(one.imported) : 'default';
          const origins = one.type === 'ImportNamespaceSpecifier' ? module : exportsOf(module, name ?? '');
          this.#add(one.local.name, () => origins);
        }
        break;
      case 'TSImportEqualsDeclaration': {
        const { moduleReference: module } = node;
        const isModule = module.type === 'TSExternalModuleReference';
        this.#add(node.id.name, () => (isModule ? this.#module(module.expression.value) : this.of(module)));
        break;
      }
      case 'VariableDeclarator': {
        const { init } = node;
        this.#bind(node.id, init ? () => this.of(init) : isUnknown);
        break;
      }
      case 'AssignmentExpression':
        this.#bind(node.left, () => this.of(node.right));
        break;
      case 'ForInStatement':
      case 'ForOfStatement':
        this.#bind(node.left, isUnknown);
        break;
      case 'CatchClause':
        if (node.param) this.#bind(node.param, isUnknown);
        break;
      case 'ClassProperty':
      case 'ClassAccessorProperty':
      case 'ClassPrivateProperty': {
        const { value, typeAnnotation } = node;
        this.#addMember(node.key, this.#typed(typeAnnotation, value ? () => this.of(value) : isUnknown));
        break;
      }
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
      case 'EnumDeclaration':
        if (node.id) this.#add(node.id.name, isLocal);
        break;
      case 'TSModuleDeclaration':
        if (node.id.type === 'Identifier') this.#add(node.id.name, isUnknown);
        break;
      case 'ClassMethod':
      case 'ClassPrivateMethod':
        if (node.kind === 'get') this.#addMember(node.key, isUnknown);
        for (const parameter of node.params) this.#bind(parameter, isUnknown);
        break;
      case 'FunctionDeclaration':
        if (node.id) this.#add(node.id.name, isLocal);
        for (const parameter of node.params) this.#bind(parameter, isUnknown);
        break;
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'ObjectMethod':
        for (const parameter of node.params) this.#bind(parameter, isUnknown);
        break;
    }
  }

  #bind(pattern: Node, value: Value): void {
    switch (pattern.type) {
      case 'Identifier':
        this.#add(pattern.name, this.#typed(pattern.typeAnnotation, value));
        break;
      case 'MemberExpression':
        this.#addMember(pattern.property, value);
        break;
      case 'AssignmentPattern':
        this.#bind(pattern.left, () => [...value(), ...this.of(pattern.right)]);
        break;
      case 'RestElement':
        this.#bind(pattern.argument, isUnknown);
        break;
      case 'ArrayPattern':
        for (const element of pattern.elements) if (element) this.#bind(element, isUnknown);
        break;
      case 'ObjectPattern':
        for (const one of pattern.properties) {
          if (one.type === 'RestElement') this.#bind(one.argument, value);
          else {
            const name = keyOf(one.key, one.computed);
            this.taken.push({ name, object: value });
            this.#bind(one.value, () => (name === undefined ? unknown : exportsOf(value(), name)));
          }
        }
        break;
      case 'TSParameterProperty': {
        const { parameter } = pattern;
        this.#bind(parameter, value);
        const name = parameter.type === 'Identifier' ? parameter : parameter.left;
        if (name.type === 'Identifier') this.#addMember(name, () => this.#named(name.name));
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

  #add(name: string, value: Value): void {
    const known = this.#values.get(name);
    if (known) known.push(value);
    else this.#values.set(name, [value]);
  }

  #addMember(key: Node, value: Value): void {
    const name = keyOf(key);
    if (name !== undefined) this.#add(`.${name}`, value);
  }

  /** The type says what the value is, if it names the class of a client. */
  #typed(annotation: Node | null | undefined, value: Value): Value {
    if (annotation?.type !== 'TSTypeAnnotation') return value;
    return () => {
      const named = this.#instancesOfType(annotation.typeAnnotation);
      return named.every(({ kind }) => kind === 'instance') && named.length > 0 ? named : value();
    };
  }

  #instancesOfType(type: Node): readonly Origin[] {
    switch (type.type) {
      case 'TSTypeReference':
        return instancesOf(this.of(type.typeName));
      case 'TSParenthesizedType':
        return this.#instancesOfType(type.typeAnnotation);
      case 'TSUnionType':
        return type.types.flatMap((one) => this.#instancesOfType(one));
      case 'TSUndefinedKeyword':
      case 'TSNullKeyword':
        return [];
      default:
        return unknown;
    }
  }
}

/** What a member of these values is. */
const exportsOf = (origins: readonly Origin[], name: string): readonly Origin[] =>
  origins.map((origin) => {
    if (origin.kind !== 'module') return { kind: 'unknown' };
    return name === 'default' ? origin : { kind: 'export', from: origin.from };
  });

const instancesOf = (classes: readonly Origin[]): readonly Origin[] =>
  classes.map((origin) => (origin.kind === 'export' ? { kind: 'instance', from: origin.from } : { kind: 'unknown' }));

/** What compilers put around a module that they load. */
export const isInterop = (callee: Node): boolean => {
  const name = callee.type === 'MemberExpression' ? keyOf(callee.property, callee.computed) : keyOf(callee);
  return /^_*(?:interopRequire(?:Wildcard|Default)|importStar|importDefault|exportStar|toESM|reExport)$/i.test(
    name ?? '',
  );
};
