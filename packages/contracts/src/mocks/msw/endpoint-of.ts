import { DocpactError } from '../../base/docpact-error.ts';

/** The origin of a custom endpoint. Throws `DocpactError` (usage) for what is no URL of http or https. */
export function endpointOf(url: string): string {
  const { protocol, origin } = URL.canParse(url) ? new URL(url) : { protocol: '', origin: '' };
  if (/^https?:$/.test(protocol)) return origin;
  throw new DocpactError('usage', `endpoint: expected a URL such as http://localhost:4566, got ${JSON.stringify(url)}`);
}
