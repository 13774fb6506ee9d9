import { isIP } from 'node:net';
import { isOfAws } from '../../protocols/hosts.ts';
import type { RequestHead } from '../../protocols/message.ts';

/**
 * Why a request is refused for where it comes from. A browser lets any web page send requests to this machine, so that a page could drive the
 * endpoint: directly (then `Origin` names it), or by a name of its own that it points here (then `Host` is that name).
 * @param allowed further names of hosts, of the endpoint and of pages
 * @returns undefined for a request that may pass
 */
export function foreignCaller({ host, headers }: RequestHead, allowed: ReadonlySet<string>): string | undefined {
  const { origin } = headers;
  if (host !== '' && !isOwnHost(nameIn(`http://${host}`), allowed)) return says('Host', host);
  return origin === undefined || isOwnPage(nameIn(origin), allowed) ? undefined : says('Origin', origin);
}

const says = (header: string, value: string): string =>
  `the ${header} ${JSON.stringify(value.slice(0, 100))} is none of this endpoint: start it with --allow-host if it should be`;

const nameIn = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : undefined;

/** A name that nobody on the internet can own, an address, or a host of AWS, for clients that keep it. */
const isOwnHost = (name: string | undefined, allowed: ReadonlySet<string>): boolean =>
  name !== undefined && (isIP(name) !== 0 || isPrivate(name) || isOfAws(name) || allowed.has(name));

/** Pages of this machine, or of machines with private names. */
const isOwnPage = (name: string | undefined, allowed: ReadonlySet<string>): boolean =>
  name !== undefined && (name === '::1' || isLoopback(name) || isPrivate(name) || allowed.has(name));

const isLoopback = (name: string): boolean => isIP(name) === 4 && name.startsWith('127.');

/** Names without a dot, as containers have, and those that are reserved: https://www.rfc-editor.org/rfc/rfc6761, .internal by ICANN. */
const isPrivate = (name: string): boolean =>
  isIP(name) === 0 && (!name.includes('.') || /\.(?:localhost|test|local|internal)$/.test(name));
