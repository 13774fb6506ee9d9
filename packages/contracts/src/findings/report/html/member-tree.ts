import type { ContractDocument, JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { memberStep } from '../../../base/member-of.ts';
import { type Place, shapeName, shapesOf } from '../../../registry/place.ts';
import type { Finding } from '../../finding.ts';
import { type Statement, statementsOf, uncheckedOf } from './statements.ts';

/** One member of an operation, with everything that the contract defines for it. */
export interface Member {
  /** The path as findings write it: `Input.Tags[].Key`. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string | undefined;
  /** The line of the page that names it. */
  readonly line: number | undefined;
  readonly statements: readonly Statement[];
  readonly unchecked: readonly Statement[];
  /** Whether it allows no members besides these. */
  readonly closed: boolean;
  readonly children: readonly Member[];
  /** The path where members of the same shape are shown already, if they are not repeated here. */
  readonly sameAs?: string;
  readonly findings: readonly Finding[];
}

/** One side of the operation as a tree, or one of its shapes, with the findings at each path. A repeated shape is shown again only if it has findings. */
export function memberTree(
  contract: OperationContract,
  side: 'Input' | 'Output',
  findings: readonly Finding[],
): Member {
  const builder = new TreeBuilder(contract, findings);
  return builder.member({ place: shapesOf(contract).root(side), path: side, name: side, required: true });
}

const isWithin = (path: string, of: string): boolean =>
  path.startsWith(of) && (path.length === of.length || path[of.length] === '.' || path[of.length] === '[');

/** A place and how the tree displays it. */
interface Row {
  readonly place: Place;
  readonly path: string;
  readonly name: string;
  readonly required: boolean;
}

class TreeBuilder {
  readonly #contract: OperationContract;
  readonly #findings: readonly Finding[];
  /** For each shape, the path where its members were first shown. */
  readonly #shown = new Map<string, string>();
  readonly #open: string[] = [];

  constructor(contract: OperationContract, findings: readonly Finding[]) {
    this.#contract = contract;
    this.#findings = findings;
  }

  member({ place, path, name, required }: Row): Member {
    const { lines, document } = this.#contract;
    const { own, referred = own, pointer, shapePointer, shape } = place;
    const rows = rowsIn(place, path);
    const sameAs = rows.length > 0 && shape !== undefined ? this.#sameAs(shape, path) : undefined;
    const children = sameAs === undefined ? this.#children(shape, path, rows) : [];
    const below = rows.map((row) => row.path);
    const pointerTo = (node: JsonSchema): string => (node === own ? pointer : shapePointer);
    return {
      path,
      name,
      required,
      type: typeText(own, document),
      description: own.description ?? referred.description,
      line: lines[pointer] ?? lines[`${pointer}/type`],
      statements: unique([own, referred], (node) => statementsOf(this.#contract, node, pointerTo(node))),
      unchecked: unique([own, referred], (node) => uncheckedOf(this.#contract, node, pointerTo(node))),
      closed: referred.additionalProperties === false,
      children,
      ...(sameAs === undefined ? {} : { sameAs }),
      findings: this.#findings.filter(
        (finding) =>
          finding.path === shape ||
          (isWithin(finding.path, path) && !below.some((other) => isWithin(finding.path, other))),
      ),
    };
  }

  #children(shape: string | undefined, path: string, rows: readonly Row[]): readonly Member[] {
    if (shape !== undefined && !this.#shown.has(shape)) this.#shown.set(shape, path);
    this.#open.push(shape ?? '');
    const children = rows.map((row) => this.member(row));
    this.#open.pop();
    return children;
  }

  /** A recursive shape would never end. Any other shape is shown again if one of its members has a finding. */
  #sameAs(shape: string, path: string): string | undefined {
    const first = this.#shown.get(shape);
    if (first === undefined || this.#open.includes(shape)) return first;
    return this.#findings.some((finding) => finding.path !== path && isWithin(finding.path, path)) ? undefined : first;
  }
}

const unique = <T>(nodes: readonly JsonSchema[], of: (node: JsonSchema) => readonly T[]): readonly T[] =>
  [...new Set(nodes)].flatMap(of);

/** The members of a structure, the items of a list, the entries of a map. */
function rowsIn(holder: Place, path: string): readonly Row[] {
  const { members, item, entry, node } = holder;
  const row = (place: Place | undefined, step: string, name: string): readonly Row[] =>
    place ? [{ place, path: path + step, name, required: false }] : [];
  return [
    ...members.map(({ name, place }) => ({
      place,
      path: path + memberStep(name),
      name,
      required: node.required?.includes(name) ?? false,
    })),
    ...row(item, '[]', 'each item'),
    ...row(entry, '{}', 'each value'),
  ];
}

/** A short text for the type of a member: `list of Tag`, `timestamp`, `InstanceSnapshotState or null`. */
export function typeText(node: JsonSchema, document: ContractDocument): string {
  const shape = shapeName(node);
  if (shape === undefined) return ownType(node);
  const target = document.$defs[shape] ?? {};
  // The members of a structure are shown below it. Any other named shape is listed with its type.
  const named = target.properties ? shape : `${shape} (${ownType(target)})`;
  return node.anyOf ? `${named} or null` : named;
}

const nameOrType = (node: JsonSchema): string => shapeName(node) ?? ownType(node);

function ownType(node: JsonSchema): string {
  const { type, items, additionalProperties, properties, anyOf, oneOf, format, contentEncoding } = node;
  if (format === 'date-time') return orNull('timestamp', type);
  if (contentEncoding === 'base64') return orNull('blob', type);
  if (items !== undefined) return orNull(typeof items === 'object' ? `list of ${nameOrType(items)}` : 'list', type);
  if (typeof additionalProperties === 'object' && !properties)
    return orNull(`map of ${nameOrType(additionalProperties)}`, type);
  const alternatives = type === undefined ? (anyOf ?? oneOf) : undefined;
  if (alternatives) return alternatives.map(nameOrType).join(' or ');
  return [type ?? 'any value']
    .flat()
    .map((name) => (name === 'object' ? 'structure' : name))
    .join(' or ');
}

const orNull = (name: string, type: JsonSchema['type']): string =>
  Array.isArray(type) && type.includes('null') ? `${name} or null` : name;
