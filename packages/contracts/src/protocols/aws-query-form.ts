/** The form of an awsQuery request: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#request-serialization */
import type { Difference } from '../base/differences.ts';
import { memberStep } from '../base/member-of.ts';
import { type Place, typesOf } from '../registry/place.ts';
import { bodyText, type WireRequest } from './message.ts';
import type { DecodedInput } from './protocol.ts';
import { readTimestamp, textTimestamps } from './timestamps.ts';

const forms = new WeakMap<WireRequest, URLSearchParams>();

/** Parameters by name, with `%XX` and `+` decoded. Call it once for each request. Throws `TypeError` when the body is not UTF-8. */
export function readForm(request: WireRequest): URLSearchParams {
  const form = forms.get(request) ?? new URLSearchParams(bodyText(request));
  forms.set(request, form);
  return form;
}

/** A parameter tree: `Tags.Tag.1.Key=a` is `Tags → Tag → 1 → Key` with the text `a` at its end. */
interface Branch {
  text: string | undefined;
  readonly children: Map<string, Branch>;
}

/** Records a part of a form that is not input. */
type Invented = (path: string, actual: unknown) => void;

/** The input (JSON view) in a form. Each parameter that the operation does not define is a problem. */
export function decodeForm(form: URLSearchParams, input: Place): DecodedInput {
  const problems: Difference[] = [];
  const invented: Invented = (path, actual) => problems.push({ path, kind: 'invented', expected: undefined, actual });
  const root: Branch = { text: undefined, children: new Map() };
  for (const [name, text] of form) if (name !== 'Action' && name !== 'Version') graft(root, name, text, invented);
  return { input: readStructure(input, root, 'Input', invented), problems };
}

function graft(root: Branch, name: string, text: string, invented: Invented): void {
  let branch = root;
  for (const segment of name.split('.')) {
    const next = branch.children.get(segment) ?? { text: undefined, children: new Map<string, Branch>() };
    branch.children.set(segment, next);
    branch = next;
  }
  if (branch.text !== undefined) invented(`Input.${name}`, `${name}=${text} a second time`);
  branch.text = text;
}

function readStructure(place: Place, branch: Branch, path: string, invented: Invented): Record<string, unknown> {
  const members: [string, unknown][] = [];
  for (const [wireName, child] of branch.children) {
    const member = place.memberOnWire(wireName);
    if (member) members.push([member.name, readValue(member.place, child, path + memberStep(member.name), invented)]);
    else invented(`${path}.${wireName}`, child.text ?? [...child.children.keys()]);
  }
  return Object.fromEntries(members);
}

function readValue(place: Place, branch: Branch, path: string, invented: Invented): unknown {
  if (place.kind === 'list') return readList(place, branch, path, invented);
  if (place.kind === 'map') return readMap(place, branch, path, invented);
  if (place.kind === 'structure') return readStructure(place, branch, path, invented);
  for (const segment of branch.children.keys()) invented(`${path}.${segment}`, segment);
  return readScalar(place, branch.text);
}

function readList(place: Place, branch: Branch, path: string, invented: Invented): unknown[] {
  const { item, facts } = place;
  return numbered(branch, facts.flattened ? undefined : (facts.item ?? 'member'), path, invented).map((entry, i) =>
    item ? readValue(item, entry, `${path}[${i}]`, invented) : entry.text,
  );
}

function readMap(place: Place, branch: Branch, path: string, invented: Invented): Record<string, unknown> {
  const { entry: value, facts } = place;
  const { name, key, value: valueName } = { name: 'entry', key: 'key', value: 'value', ...facts.entry };
  const entries = numbered(branch, facts.flattened ? undefined : name, path, invented).map(
    (entry): [string, unknown] => {
      const named = entry.children.get(key)?.text ?? '';
      const given = entry.children.get(valueName);
      for (const other of entry.children.keys())
        if (other !== key && other !== valueName) invented(`${path}${memberStep(named)}.${other}`, other);
      return [named, given && value ? readValue(value, given, path + memberStep(named), invented) : given?.text];
    },
  );
  return Object.fromEntries(entries);
}

/** The branches counted from 1, below the name of the items if they have one. */
function numbered(branch: Branch, name: string | undefined, path: string, invented: Invented): readonly Branch[] {
  const found: Branch[] = [];
  const count = (holder: Branch, at: string): void => {
    // The order of parameters has no meaning. Sorted by name, item 10 comes before item 2.
    const sorted = [...holder.children].sort(([one], [other]) => Number(one) - Number(other));
    for (const [index, entry] of sorted) {
      if (index === String(found.length + 1)) found.push(entry);
      else invented(`${at}.${index}`, `item ${index} where ${found.length + 1} comes next`);
    }
  };
  if (name === undefined) {
    count(branch, path);
    return found;
  }
  for (const [segment, child] of branch.children) {
    if (segment === name) count(child, `${path}.${segment}`);
    else invented(`${path}.${segment}`, `items named ${segment} instead of ${name}`);
  }
  return found;
}

/** Text of the wrong type stays text, so that the comparison reports it. */
function readScalar(place: Place, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (place.kind === 'timestamp') return readTimestamp(place.facts.timestamp ?? textTimestamps, text);
  if (place.kind === 'number' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (typesOf(place.node).includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
