import type { RequestHandler } from 'msw';
import { DocpactError } from '../../base/docpact-error.ts';
import { AwsHandler } from './aws-handler.ts';
import type { OperationHandler } from './operation-handler.ts';

/** The mocks of a service: each operation under its name, and all of them at once. */
export type ServiceMocks<Operations> = Operations & {
  /** Handlers that answer every operation with its typical output. */
  handlers(): RequestHandler[];
};

/** Combines the mocks of a service's operations. */
export function mockService<Operations extends Readonly<Record<string, () => OperationHandler>>>(
  operations: Operations,
): ServiceMocks<Operations> {
  const handlers = () => [new AwsHandler(Object.values(operations).map((typical) => typical().mock))];
  return { ...operations, handlers };
}

/** The origin of a custom endpoint. Throws `DocpactError` (usage) if it is not an http or https URL. */
export function endpointOf(url: string): string {
  const { protocol, origin } = URL.canParse(url) ? new URL(url) : { protocol: '', origin: '' };
  if (/^https?:$/.test(protocol)) return origin;
  throw new DocpactError('usage', `endpoint: expected a URL such as http://localhost:4566, got ${JSON.stringify(url)}`);
}
