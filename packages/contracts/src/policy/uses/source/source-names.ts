import type { MemberExpression, Node, OptionalMemberExpression } from '@babel/types';
import { type Bindings, bindingsIn } from './bindings.ts';
import { isKey, isNameOfExport, useOf } from './member-use.ts';
import { isInterop, type Origin, Origins, unknownOrigin } from './origins.ts';
import { keyOf, nodesOf, type PlacedNode, textsOf } from './syntax.ts';

/** A name that a source uses. */
export interface UsedName {
  readonly name: string;
  /** The client that it is known to come from, as a module specifier. `undefined` if that is not known. */
  readonly from: string | undefined;
}

/** What a source uses, as far as its text tells. */
export interface SourceNames {
  /** Wanted names, whether variables, types, imports or members. */
  readonly names: readonly UsedName[];
  /** Wanted names of members. `from` is the client whose class the value is of. */
  readonly members: readonly UsedName[];
  /** The clients of which the program chooses exports at run time. `undefined` stands for any. */
  readonly anyExport: readonly (string | undefined)[];
  /** The clients of whose instances the program chooses methods at run time. `undefined` stands for any. */
  readonly anyMethod: readonly (string | undefined)[];
  /** The modules that it loads. */
  readonly modules: readonly string[];
}

/** The names to look for. */
export interface WantedNames {
  readonly names: ReadonlySet<string>;
  /** The modules whose names in a source are a reason to read it. */
  readonly modules: readonly string[];
  /** Whether a module specifier is a client's, wanted or not. */
  readonly isClient: (specifier: string) => boolean;
}

/** The names that a source uses by its syntax. `undefined` if it cannot be parsed. */
export function namesInSyntax(path: string, text: string, wanted: WantedNames): SourceNames | undefined {
  try {
    const nodes = nodesOf(path, text);
    return nodes && new NameCollector(nodes, wanted).collect();
  } catch (cause) {
    // Code that is nested deeper than the stack.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

type Member = MemberExpression | OptionalMemberExpression;

class NameCollector {
  readonly #parents: ReadonlyMap<Node, Node | undefined>;
  readonly #wanted: WantedNames;
  readonly #taken: Bindings['taken'];
  readonly #origins: Origins;
  /** Names that the node around them has told already. */
  readonly #told = new Set<Node>();
  readonly #names: UsedName[] = [];
  readonly #members: UsedName[] = [];
  readonly #anyExport = new Set<string | undefined>();
  readonly #anyMethod = new Set<string | undefined>();
  readonly #modules = new Set<string>();

  constructor(nodes: readonly PlacedNode[], wanted: WantedNames) {
    this.#parents = new Map(nodes.map(({ node, parent }) => [node, parent]));
    this.#wanted = wanted;
    const bindings = bindingsIn(nodes);
    this.#taken = bindings.taken;
    this.#origins = new Origins(bindings, wanted.isClient);
  }

  collect(): SourceNames {
    for (const node of this.#parents.keys()) this.#visit(node);
    for (const { name, object } of this.#taken) {
      if (name === undefined) this.#takeAny(this.#origins.ofSource(object));
      else if (this.#wanted.names.has(name)) this.#takeMember(name, this.#origins.ofSource(object));
    }
    return {
      names: this.#names,
      members: this.#members,
      anyExport: [...this.#anyExport],
      anyMethod: [...this.#anyMethod],
      modules: [...this.#modules],
    };
  }

  #visit(node: Node): void {
    switch (node.type) {
      case 'Identifier':
        // A key is a name of its own, not a use of what has the same name.
        if (this.#wanted.names.has(node.name) && !this.#told.has(node) && !isKey(node, this.#parents.get(node)))
          this.#take(node.name, this.#origins.of(node));
        break;
      case 'ImportDeclaration':
        this.#modules.add(node.source.value);
        for (const one of node.specifiers)
          if (one.type === 'ImportSpecifier') this.#import(one.imported, node.source.value);
        break;
      case 'ExportNamedDeclaration':
        if (!node.source) break;
        this.#modules.add(node.source.value);
        for (const one of node.specifiers)
          if (one.type === 'ExportSpecifier') {
            this.#import(one.local, node.source.value);
            this.#told.add(one.exported);
          }
        break;
      case 'ExportAllDeclaration':
        this.#modules.add(node.source.value);
        break;
      case 'TSQualifiedName':
        this.#told.add(node.right);
        if (this.#wanted.names.has(node.right.name)) this.#takeMember(node.right.name, this.#origins.of(node.left));
        break;
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        this.#visitMember(node);
        break;
      case 'CallExpression':
      case 'OptionalCallExpression':
      case 'NewExpression':
        this.#visitCall(node.callee, node.arguments);
        break;
      case 'ForInStatement':
      case 'ForOfStatement':
        this.#takeAny(this.#origins.of(node.right));
        break;
    }
  }

  #import(imported: Node, from: string): void {
    this.#told.add(imported);
    const name = keyOf(imported);
    if (name !== undefined && this.#wanted.names.has(name))
      this.#take(name, this.#wanted.isClient(from) ? [{ kind: 'export', from }] : unknownOrigin);
  }

  #visitMember(node: Member): void {
    const name = keyOf(node.property, node.computed);
    if (!node.computed) this.#told.add(node.property);
    const texts = name === undefined ? textsOf(node.property) : [name];
    if (!texts) this.#takeComputed(node, this.#origins.of(node.object));
    for (const text of texts ?? [])
      if (this.#wanted.names.has(text)) this.#takeMember(text, this.#origins.of(node.object));
  }

  /** A member whose name only a run of the program would tell. */
  #takeComputed(node: Member, objects: readonly Origin[]): void {
    this.#takeAny(objects);
    const use = useOf(node, this.#parents);
    for (const object of objects) {
      if (object.kind === 'instance') this.#anyMethod.add(object.from);
      if (object.kind !== 'unknown') continue;
      if (use === 'constructed' || isNameOfExport(node.property)) this.#anyExport.add(undefined);
      else if (use === 'called') this.#anyMethod.add(undefined);
    }
  }

  #visitCall(callee: Node, given: readonly Node[]): void {
    const [first] = given;
    const [module] = (first && textsOf(first)) ?? [];
    if (module !== undefined) this.#modules.add(module);
    // Who is given a whole client may take anything out of it.
    if (!isInterop(callee)) for (const one of given) this.#takeAny(this.#origins.of(one));
  }

  #take(name: string, origins: readonly Origin[]): void {
    for (const origin of origins)
      if (origin.kind !== 'local') this.#names.push({ name, from: origin.kind === 'export' ? origin.from : undefined });
  }

  #takeMember(name: string, objects: readonly Origin[]): void {
    for (const object of objects) {
      this.#names.push({ name, from: object.kind === 'module' ? object.from : undefined });
      if (object.kind !== 'local') this.#members.push({ name, from: 'from' in object ? object.from : undefined });
    }
  }

  #takeAny(objects: readonly Origin[]): void {
    for (const object of objects) if (object.kind === 'module') this.#anyExport.add(object.from);
  }
}
