import type { Node } from '@babel/types';
import { keyOf } from './syntax.ts';

/** How a member of a value is used: as a class, as a method, or in any other way. */
export type MemberUse = 'constructed' | 'called' | 'read';

/** How a value is used: `new value()`, `value()`, `(value as any)()`, `value.call(…)`. */
export function useOf(value: Node, parents: ReadonlyMap<Node, Node | undefined>): MemberUse {
  const parent = parents.get(value);
  switch (parent?.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TypeCastExpression':
      return useOf(parent, parents);
    case 'NewExpression':
      return parent.callee === value ? 'constructed' : 'read';
    case 'CallExpression':
    case 'OptionalCallExpression':
      return parent.callee === value && mayBeInput(parent.arguments[0]) ? 'called' : 'read';
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const name = parent.object === value ? keyOf(parent.property, parent.computed) : undefined;
      return name === 'call' || name === 'apply' || name === 'bind' ? 'called' : 'read';
    }
    default:
      return 'read';
  }
}

/** Whether a method of a client may be given this. A value that is written as anything but an object is no input of an operation. */
const mayBeInput = (given: Node | undefined): boolean =>
  !/^(?:(?:String|Numeric|Boolean|Template|RegExp)Literal|ArrayExpression|(?:Arrow)?FunctionExpression)$/.test(
    given?.type ?? '',
  );

/** Whether a computed name is put together in the way the exports of clients are named: `` `${operation}Command` ``. */
export function isNameOfExport(name: Node): boolean {
  const isStart = (text: string): boolean => /(?:paginate|waitUntil)$/.test(text);
  const isEnd = (text: string): boolean => text.startsWith('Command');
  if (name.type === 'TemplateLiteral') {
    const [first, ...rest] = name.quasis.map(({ value }) => value.raw);
    return isStart(first ?? '') || rest.some(isEnd);
  }
  if (name.type !== 'BinaryExpression') return false;
  const { left, right } = name;
  return (
    (left.type === 'StringLiteral' && isStart(left.value)) || (right.type === 'StringLiteral' && isEnd(right.value))
  );
}

/** Whether an identifier is the key of an object, a class or a type: that of `{ name: value }`, not that of `{ name }`. */
export const isKey = (node: Node, parent: Node | undefined): boolean =>
  parent !== undefined && 'key' in parent && parent.key === node && !('computed' in parent && parent.computed === true);
