import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import type { Finding } from '../../finding.ts';
import { shapeName } from '../../shape-name.ts';
import { type Statement, statementsOf, uncheckedOf } from './statements.ts';
import { typeText } from './type-text.ts';

/** One member of an operation, with all that the contract says of it. */
export interface Member {
  /** As findings name it: `Input.Tags[].Key`. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string | undefined;
  /** The line of the page that names it. */
  readonly line: number | undefined;
  readonly statements: readonly Statement[];
  readonly unchecked: readonly Statement[];
  /** Whether it may have no other members than these. */
  readonly closed: boolean;
  readonly children: readonly Member[];
  /** The path at which the members of the same shape are shown, where they are not shown again. */
  readonly sameAs?: string;
  readonly findings: readonly Finding[];
}

/** A side of the operation as a tree, with the findings at each path, or of the shape of it. A shape that comes again is shown again only where it has findings. */
export function memberTree(
  contract: OperationContract,
  side: 'Input' | 'Output',
  findings: readonly Finding[],
): Member {
  const node = contract.document.$defs[side] ?? {};
  const builder = new TreeBuilder(contract, findings);
  return builder.member({ node, pointer: `/$defs/${side}`, path: side, name: side, required: true });
}

const isWithin = (path: string, of: string): boolean =>
  path.startsWith(of) && (path.length === of.length || path[of.length] === '.' || path[of.length] === '[');

interface Place {
  readonly node: JsonSchema;
  readonly pointer: string;
  readonly path: string;
  readonly name: string;
  readonly required: boolean;
}

class TreeBuilder {
  readonly #contract: OperationContract;
  readonly #findings: readonly Finding[];
  /** Where the members of each shape were first shown. */
  readonly #shown = new Map<string, string>();
  readonly #open: string[] = [];

  constructor(contract: OperationContract, findings: readonly Finding[]) {
    this.#contract = contract;
    this.#findings = findings;
  }

  member({ node, pointer, path, name, required }: Place): Member {
    const { lines, document } = this.#contract;
    const shape = shapeName(node);
    const target = shape === undefined ? node : (document.$defs[shape] ?? {});
    const at = shape === undefined ? pointer : `/$defs/${shape}`;
    const places = placesIn(target, at, path);
    const sameAs = places.length > 0 && shape !== undefined ? this.#sameAs(shape, path) : undefined;
    const children = sameAs === undefined ? this.#children(shape, path, places) : [];
    const below = places.map((place) => place.path);
    return {
      path,
      name,
      required,
      type: typeText(node, document),
      description: node.description ?? target.description,
      line: lines[pointer] ?? lines[`${pointer}/type`],
      statements: unique([node, target], (one) => statementsOf(this.#contract, one, one === node ? pointer : at)),
      unchecked: unique([node, target], (one) => uncheckedOf(this.#contract, one, one === node ? pointer : at)),
      closed: target.additionalProperties === false,
      children,
      ...(sameAs === undefined ? {} : { sameAs }),
      findings: this.#findings.filter(
        (finding) =>
          finding.path === shape ||
          (isWithin(finding.path, path) && !below.some((other) => isWithin(finding.path, other))),
      ),
    };
  }

  #children(shape: string | undefined, path: string, places: readonly Place[]): readonly Member[] {
    if (shape !== undefined && !this.#shown.has(shape)) this.#shown.set(shape, path);
    this.#open.push(shape ?? '');
    const children = places.map((place) => this.member(place));
    this.#open.pop();
    return children;
  }

  /** A shape inside itself has no end; any other is shown again where one of its members has a finding. */
  #sameAs(shape: string, path: string): string | undefined {
    const first = this.#shown.get(shape);
    if (first === undefined || this.#open.includes(shape)) return first;
    return this.#findings.some((finding) => finding.path !== path && isWithin(finding.path, path)) ? undefined : first;
  }
}

const unique = <T>(nodes: readonly JsonSchema[], of: (node: JsonSchema) => readonly T[]): readonly T[] =>
  [...new Set(nodes)].flatMap(of);

/** The members of a structure, the items of a list, the entries of a map. */
function placesIn(node: JsonSchema, pointer: string, path: string): readonly Place[] {
  const { properties = {}, required = [], items, additionalProperties } = node;
  const members = Object.entries(properties).map(([name, member]) => ({
    node: member,
    pointer: `${pointer}/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    path: step(path, name),
    name,
    required: required.includes(name),
  }));
  const inside = (
    of: JsonSchema | boolean | undefined,
    keyword: string,
    mark: string,
    name: string,
  ): readonly Place[] =>
    typeof of === 'object'
      ? [{ node: of, pointer: `${pointer}/${keyword}`, path: path + mark, name, required: false }]
      : [];
  return [
    ...members,
    ...inside(items, 'items', '[]', 'each item'),
    ...inside(additionalProperties, 'additionalProperties', '{}', 'each value'),
  ];
}

const step = (path: string, name: string): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
