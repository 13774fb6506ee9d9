import { createHash } from 'node:crypto';
import type { OperationContract } from '@docpact/schemas/runtime';
import { memberOf, memberStep } from '../../base/member-of.ts';
import { protocolOf } from '../../protocols/index.ts';
import type { WireRequest } from '../../protocols/message.ts';
import { WireError } from '../../protocols/protocol.ts';
import { type Place, shapesOf } from '../../registry/place.ts';
import { stableHeaders } from './stable-headers.ts';

/** A request of a replay. */
export interface SentRequest extends WireRequest {
  /** The values of members that the client filled in by itself: other ones in each call. */
  readonly filledIn?: readonly string[];
}

/** A request as it is the same each time: with `<random>` for what the client filled in. */
export interface StableRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** In UTF-8. */
  readonly text: string;
}

/** Notes in each request of some calls what the client filled in: the autopopulated members that no input has. */
export function noteFilledIn(
  contract: OperationContract,
  inputs: readonly unknown[],
  requests: readonly WireRequest[],
): readonly SentRequest[] {
  const root = shapesOf(contract).root('Input');
  if (!hasAutopopulated(root)) return requests;
  const given = new Set(inputs.flatMap((input) => autopopulatedIn(root, input, 'Input').map(keyOf)));
  return requests.map((request) => {
    const sent = autopopulatedIn(root, inputOf(contract, request), 'Input');
    const filledIn = sent.filter((one) => !given.has(keyOf(one))).map(({ value }) => value);
    return filledIn.length > 0 ? { ...request, filledIn } : request;
  });
}

const known = new WeakMap<Place, boolean>();

function hasAutopopulated(root: Place): boolean {
  const has = known.get(root) ?? isFilledWithin(root, new Set());
  known.set(root, has);
  return has;
}

function isFilledWithin(place: Place, seen: Set<Place>): boolean {
  if (seen.has(place)) return false;
  seen.add(place);
  const within = [...place.members.map((member) => member.place), place.item, place.entry];
  return place.isAutopopulated || within.some((one) => one !== undefined && isFilledWithin(one, seen));
}

interface Filled {
  readonly path: string;
  readonly value: string;
}

const keyOf = ({ path, value }: Filled): string => `${path} ${value}`;

function autopopulatedIn(place: Place, value: unknown, path: string): readonly Filled[] {
  if (place.isAutopopulated && typeof value === 'string') return value === '' ? [] : [{ path, value }];
  const { item, entry } = place;
  if (item && Array.isArray(value)) return value.flatMap((one, i) => autopopulatedIn(item, one, `${path}[${i}]`));
  if (entry && typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => autopopulatedIn(entry, one, path + memberStep(name)));
  return place.members.flatMap((member) =>
    autopopulatedIn(member.place, memberOf(value, member.name), path + memberStep(member.name)),
  );
}

/** The request check tells of a request that cannot be read. */
function inputOf(contract: OperationContract, request: WireRequest): unknown {
  try {
    return protocolOf(contract).decodeInput(contract, request).input;
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}

/** A request without what differs between two runs of the same call. */
export function stableRequest({ headers, body, filledIn = [] }: SentRequest): StableRequest {
  const text = new TextDecoder().decode(body);
  if (filledIn.length === 0) return { headers: stableHeaders(headers), text };
  const hash = createHash('sha256').update(body).digest('hex');
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    name === 'content-length' ? '<length>' : value === hash ? '<sha256>' : value,
  ]);
  const forms = new Set(filledIn.flatMap((value) => [value, encodeURIComponent(value)]));
  return {
    headers: stableHeaders(Object.fromEntries(entries)),
    text: [...forms].reduce((masked, form) => masked.replaceAll(wholly(form), '<random>'), text),
  };
}

/** A text where it is no part of a longer word. */
const wholly = (text: string): RegExp =>
  new RegExp(`(?<![\\w-])${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\w-])`, 'g');
