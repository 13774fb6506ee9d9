/** Reads the form of an awsQuery request back into the operation's input, by the contract and `service.json`. */
import type { OperationContract } from '@docpact/schemas/runtime';
import type { Difference } from '../differences.ts';
import type { DecodedInput } from './codec.ts';
import { bodyText, type WireRequest } from './message.ts';
import { hasType, itemShape, listItemName, memberShape, rootShape, type Shape } from './shape.ts';

/** Parameters by name, `%XX` and `+` decoded. Throws `TypeError` when the body is not UTF-8. */
export const readForm = (request: WireRequest): URLSearchParams => new URLSearchParams(bodyText(request));

/** A parameter tree: `Tags.Tag.1.Key=a` is `Tags → Tag → 1 → Key` with the text `a` at its end. */
interface Branch {
  text: string | undefined;
  readonly children: Map<string, Branch>;
}

/** The input (JSON view) in the form's parameters; each parameter that is none of this operation's is a problem. */
export function decodeForm(form: URLSearchParams, contract: OperationContract): DecodedInput {
  const problems: Difference[] = [];
  const invented = (path: string, actual: unknown) =>
    problems.push({ path, kind: 'invented', expected: undefined, actual });
  const root: Branch = { text: undefined, children: new Map() };
  for (const [name, text] of form) if (name !== 'Action' && name !== 'Version') graft(root, name, text, invented);
  const reader: Reader = { contract, invented };
  return { input: readStructure(reader, rootShape(contract, 'Input'), root, 'Input'), problems };
}

interface Reader {
  readonly contract: OperationContract;
  readonly invented: (path: string, actual: unknown) => void;
}

function graft(root: Branch, name: string, text: string, invented: Reader['invented']): void {
  let branch = root;
  for (const segment of name.split('.')) {
    const next = branch.children.get(segment) ?? { text: undefined, children: new Map<string, Branch>() };
    branch.children.set(segment, next);
    branch = next;
  }
  if (branch.text !== undefined) invented(`Input.${name}`, `${name}=${text} a second time`);
  branch.text = text;
}

function readStructure(reader: Reader, shape: Shape, branch: Branch, path: string): Record<string, unknown> {
  const members: [string, unknown][] = [];
  for (const [name, child] of branch.children) {
    const member = memberShape(reader.contract, shape, name);
    if (member) members.push([name, readValue(reader, member, child, `${path}.${name}`)]);
    else reader.invented(`${path}.${name}`, child.text ?? [...child.children.keys()]);
  }
  return Object.fromEntries(members);
}

function readValue(reader: Reader, shape: Shape, branch: Branch, path: string): unknown {
  if (hasType(shape, 'array')) return readList(reader, shape, branch, path);
  if (hasType(shape, 'object')) return readStructure(reader, shape, branch, path);
  for (const segment of branch.children.keys()) reader.invented(`${path}.${segment}`, segment);
  return readScalar(shape, branch.text);
}

function readList(reader: Reader, shape: Shape, branch: Branch, path: string): unknown[] {
  const itemName = listItemName(reader.contract, shape);
  const items: unknown[] = [];
  for (const [name, child] of branch.children) {
    if (name !== itemName) {
      reader.invented(`${path}.${name}`, `list items named ${name} instead of ${itemName}`);
      continue;
    }
    for (const [index, entry] of child.children) {
      if (index === String(items.length + 1))
        items.push(readValue(reader, itemShape(reader.contract, shape), entry, `${path}[${items.length}]`));
      else reader.invented(`${path}.${name}.${index}`, `item ${index} where ${items.length + 1} comes next`);
    }
  }
  return items;
}

/** Text that is not of the member's type stays text, so that the comparison shows it. */
function readScalar(shape: Shape, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if ((hasType(shape, 'integer') || hasType(shape, 'number')) && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text))
    return Number(text);
  if (hasType(shape, 'boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
