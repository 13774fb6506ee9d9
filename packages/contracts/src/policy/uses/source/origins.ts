import type { Node } from '@babel/types';
import type { Bindings, ValueSource } from './bindings.ts';
import { keyOf, textsOf } from './syntax.ts';

/**
 * What a value is known to be: a module of a client, something that a client exports, an instance of a class or type that a client exports,
 * or a value that the file itself writes down. `from` is the specifier of the module, `undefined` for one that is put together at run time.
 */
export type Origin =
  | { readonly kind: 'module' | 'export' | 'instance'; readonly from: string | undefined }
  | { readonly kind: 'local' | 'unknown' };

export const unknownOrigin: readonly Origin[] = [{ kind: 'unknown' }];
const local: readonly Origin[] = [{ kind: 'local' }];

/** Objects of the language that programs choose methods of. */
const globals: ReadonlySet<string> = new Set(['console', 'Math', 'Object', 'JSON', 'Reflect', 'Number', 'Promise']);

/** Finds what the values in a file are. What may be one of several is all of them. */
export class Origins {
  readonly #bindings: Bindings['values'];
  readonly #isClient: (specifier: string) => boolean;
  readonly #found = new Map<string, readonly Origin[]>();

  /** @param isClient whether a module specifier is a client's */
  constructor({ values }: Bindings, isClient: (specifier: string) => boolean) {
    this.#bindings = values;
    this.#isClient = isClient;
  }

  /** Everything that a value can be. */
  ofSource(source: ValueSource): readonly Origin[] {
    switch (source.from) {
      case 'anywhere':
        return unknownOrigin;
      case 'file':
        return local;
      case 'expression':
        return this.of(source.node);
      case 'type': {
        // The type says what the value is, if it names the class of a client.
        const named = this.#instancesOfType(source.node);
        return named.length > 0 && named.every(({ kind }) => kind === 'instance') ? named : this.ofSource(source.value);
      }
      case 'module': {
        const module = this.#module(source.specifier);
        return source.exported === undefined ? module : membersOf(module, source.exported);
      }
      case 'member':
        return membersOf(this.ofSource(source.object), source.name);
      case 'either':
        return source.values.flatMap((value) => this.ofSource(value));
    }
  }

  /** Everything that an expression or the name of a type can be. */
  of(node: Node): readonly Origin[] {
    switch (node.type) {
      case 'Identifier':
        return this.#named(node.name);
      case 'MemberExpression':
      case 'OptionalMemberExpression': {
        const key = keyOf(node.property, node.computed);
        if (key !== undefined && node.object.type === 'ThisExpression') return this.#named(`.${key}`);
        return key === undefined ? unknownOrigin : membersOf(this.of(node.object), key);
      }
      case 'TSQualifiedName':
        return membersOf(this.of(node.left), node.right.name);
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
      case 'ObjectExpression': {
        const spread = node.properties.flatMap((one) => (one.type === 'SpreadElement' ? this.of(one.argument) : []));
        return [...local, ...spread];
      }
      case 'ArrayExpression':
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'StringLiteral':
      case 'TemplateLiteral':
        return local;
      default:
        return unknownOrigin;
    }
  }

  #named(name: string): readonly Origin[] {
    const found = this.#found.get(name);
    if (found) return found;
    const values = this.#bindings.get(name);
    if (!values) return globals.has(name) ? local : unknownOrigin;
    // What a name is bound to through itself is unknown.
    this.#found.set(name, unknownOrigin);
    const origins = values.flatMap((value) => this.ofSource(value));
    const distinct = [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()];
    this.#found.set(name, distinct);
    return distinct;
  }

  /** `require('…')`, `import('…')`, `vi.importActual('…')` and whatever else loads the module that it names. */
  #called(callee: Node, argument: Node | undefined): readonly Origin[] {
    if (!argument) return unknownOrigin;
    if (isInterop(callee)) return this.of(argument);
    const [specifier] = textsOf(argument) ?? [];
    if (specifier !== undefined) return this.#module(specifier);
    const isLoader = callee.type === 'Import' || (callee.type === 'Identifier' && callee.name === 'require');
    const [start] = argument.type === 'TemplateLiteral' ? argument.quasis : [];
    return isLoader && start?.value.raw.startsWith('@aws-sdk/') ? [{ kind: 'module', from: undefined }] : unknownOrigin;
  }

  #module(specifier: string): readonly Origin[] {
    return this.#isClient(specifier) ? [{ kind: 'module', from: specifier }] : unknownOrigin;
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
        return unknownOrigin;
    }
  }
}

const membersOf = (origins: readonly Origin[], name: string | undefined): readonly Origin[] =>
  origins.map((origin) => {
    if (origin.kind !== 'module' || name === undefined) return { kind: 'unknown' };
    return name === 'default' ? origin : { kind: 'export', from: origin.from };
  });

const instancesOf = (classes: readonly Origin[]): readonly Origin[] =>
  classes.map((origin) => (origin.kind === 'export' ? { kind: 'instance', from: origin.from } : { kind: 'unknown' }));

/** Whether a function is what compilers put around a module that they load. */
export const isInterop = (callee: Node): boolean => {
  const name = callee.type === 'MemberExpression' ? keyOf(callee.property, callee.computed) : keyOf(callee);
  return /^_*(?:interopRequire(?:Wildcard|Default)|importStar|importDefault|exportStar|toESM|reExport)$/i.test(
    name ?? '',
  );
};
