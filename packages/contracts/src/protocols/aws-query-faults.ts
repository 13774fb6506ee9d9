/** The forms of a fault in awsQuery: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#operation-error-serialization */
import type { Spelling } from './protocol.ts';
import type { XmlElement } from './xml.ts';

/** Another form of the same fault. */
export interface FaultForm extends Pick<Spelling, 'name' | 'leavesOut'> {
  rewrite(root: XmlElement): XmlElement;
}

/** What a fault may leave out, and what services are known to add: `Detail` is in many answers. */
export const faultForms: readonly FaultForm[] = [
  { name: 'an Error with Detail', rewrite: inError((content) => [...content, { name: 'Detail', content: '' }]) },
  { name: 'an Error without Type', rewrite: inError((content) => content.filter(({ name }) => name !== 'Type')) },
  { name: 'an ErrorResponse without RequestId', rewrite: (root) => without('RequestId', root) },
  {
    name: 'message for Message',
    rewrite: inError((content) => content.map((one) => (one.name === 'Message' ? { ...one, name: 'message' } : one))),
  },
  {
    name: 'an Error without Message',
    rewrite: inError((content) => content.filter(({ name }) => name !== 'Message')),
    leavesOut: ['message'],
  },
  {
    name: 'an Error without Code',
    rewrite: inError((content) => content.filter(({ name }) => name !== 'Code')),
    leavesOut: ['name', 'code', 'members'],
  },
  { name: 'an empty Error', rewrite: inError(() => []), leavesOut: ['name', 'message', 'code', 'members'] },
  {
    name: 'an ErrorResponse without Error',
    rewrite: (root) => without('Error', root),
    leavesOut: ['name', 'message', 'code', 'members'],
  },
  {
    name: 'an empty ErrorResponse',
    rewrite: (root) => ({ ...root, content: '' }),
    leavesOut: ['name', 'message', 'code', 'members'],
  },
];

/** A root without its elements of this name. */
export const without = (name: string, root: XmlElement): XmlElement =>
  typeof root.content === 'string' ? root : { ...root, content: root.content.filter((one) => one.name !== name) };

function inError(change: (content: readonly XmlElement[]) => readonly XmlElement[]): FaultForm['rewrite'] {
  return (root) => {
    if (typeof root.content === 'string') return root;
    const content = root.content.map((one) =>
      one.name === 'Error' && typeof one.content !== 'string' ? { ...one, content: change(one.content) } : one,
    );
    return { ...root, content };
  };
}
