/**
 * The forms of a fault in awsJson. Its name stands in `__type`, in `code` or in a header, with a namespace before it and a URI behind it or
 * without: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
 */
import type { Place } from '../registry/place.ts';
import type { Spelling } from './protocol.ts';

type Members = Readonly<Record<string, unknown>>;

/** Another form of the same fault. */
export interface FaultForm extends Pick<Spelling, 'name' | 'leavesOut' | 'isOfHttp'> {
  /** Undefined where a fault with these members cannot be written so. */
  write(
    code: string,
    members: Members,
    place: Place | undefined,
  ): { readonly headers?: Readonly<Record<string, string>>; readonly body: Members | undefined } | undefined;
}

const uri = 'http://internal.amazon.com/coral/com.amazon.coral.validate/';

const inType = (name: string, write: (code: string) => unknown): FaultForm => ({
  name,
  write: (code, members) => ({ body: { __type: write(code), ...members } }),
});

/** Without the fault's own member `code`: no rule says which of the two is the name then. */
const inHeader = (name: string, write: (code: string) => string, header = 'x-amzn-errortype'): FaultForm => ({
  name,
  write: (code, { code: _own, ...members }) => ({ headers: { [header]: write(code) }, body: members }),
  leavesOut: ['code'],
});

const withNull = (place: Place | undefined): Members =>
  Object.fromEntries((place?.members ?? []).map(({ name }) => [name, null]));

const inCode = (name: string, write: (code: string) => string): FaultForm => ({
  name,
  write: (code, members, place) => (place?.member('code') ? undefined : { body: { code: write(code), ...members } }),
});

/** Every other form of a fault. */
export const faultForms: readonly FaultForm[] = [
  inType('__type with a namespace', (code) => `com.amazonaws.docpact#${code}`),
  inType('__type with a URI', (code) => `${code}:${uri}`),
  inType('__type with a namespace and a URI', (code) => `com.amazonaws.docpact#${code}:${uri}`),
  inHeader('x-amzn-errortype', (code) => code),
  { ...inHeader('X-Amzn-ErrorType', (code) => code, 'X-Amzn-ErrorType'), isOfHttp: true },
  inHeader('x-amzn-errortype with a URI', (code) => `${code}:${uri}`),
  inHeader('x-amzn-errortype with a namespace and a URI', (code) => `com.amazonaws.docpact#${code}:${uri}`),
  {
    name: 'x-amzn-errortype alone, without a body',
    write: (code) => ({ headers: { 'x-amzn-errortype': code }, body: undefined }),
    leavesOut: ['message', 'code', 'members'],
  },
  {
    name: 'x-amzn-errortype and null members',
    write: (code, { message }, place) => ({
      headers: { 'x-amzn-errortype': code },
      body: { ...withNull(place), message },
    }),
    leavesOut: ['code', 'members'],
  },
  {
    name: '__type and null members',
    write: (code, { message }, place) => ({
      body: { ...withNull(place), __type: code, message },
    }),
    leavesOut: ['code', 'members'],
  },
  inCode('code', (code) => code),
  inCode('code with a namespace and a URI', (code) => `com.amazonaws.docpact#${code}:${uri}`),
  {
    name: 'the name in __type and in x-amzn-errortype',
    write: (code, members) => ({ headers: { 'x-amzn-errortype': code }, body: { __type: code, ...members } }),
  },
  {
    name: 'Message for message',
    write: (code, { message, ...members }) => ({ body: { __type: code, ...members, Message: message } }),
  },
  {
    name: 'a fault without message',
    write: (code, { message: _, ...members }) => ({ body: { __type: code, ...members } }),
    leavesOut: ['message'],
  },
  {
    name: 'a message that is null',
    write: (code, members) => ({ body: { __type: code, ...members, message: null } }),
    leavesOut: ['message'],
  },
  {
    name: 'a fault without a name',
    write: (_, { code: _own, ...body }) => ({ body }),
    leavesOut: ['name', 'code', 'members'],
  },
  { name: 'an empty object', write: () => ({ body: {} }), leavesOut: ['name', 'message', 'code', 'members'] },
];
