import type { OperationContract, ServiceBinding } from '@docpact/schemas/runtime';
import { codecs } from '../wire/codec.ts';
import { mediaType, type WireRequest } from '../wire/message.ts';

/** Which service a request is for, as far as its head says, and in which protocol it expects its answer. */
export interface Addressee {
  readonly protocol: ServiceBinding['protocol'];
  readonly binding: ServiceBinding | undefined;
}

/**
 * The services and operations of one endpoint. An `endpoint_url` has no host name that says the service, so it is told
 * from `X-Amz-Target`, else from the credential scope of the signature (SigV4), else from `Action` and `Version`.
 */
export class ServiceDirectory {
  readonly #contracts: readonly OperationContract[];
  readonly #bindings: readonly ServiceBinding[];

  constructor(contracts: readonly OperationContract[]) {
    this.#contracts = contracts;
    this.#bindings = [...new Map(contracts.map(({ service, binding }) => [service, binding])).values()];
  }

  /** The addressee, told without the body: a body that is refused unread is refused in the right protocol. */
  addresseeOf(headers: WireRequest['headers']): Addressee {
    const target = headers['x-amz-target'];
    if (target !== undefined) {
      const [prefix] = target.split('.');
      return { protocol: 'awsJson1_1', binding: this.#bindings.find(({ targetPrefix }) => targetPrefix === prefix) };
    }
    const scope = signingNameIn(headers.authorization);
    const signed = this.#bindings.filter(({ signingName }) => signingName === scope);
    const [first] = signed;
    if (first) return { protocol: first.protocol, binding: signed.length === 1 ? first : undefined };
    const isForm = mediaType(headers) === codecs.awsQuery.contentType;
    return { protocol: isForm ? 'awsQuery' : 'awsJson1_1', binding: undefined };
  }

  /** The operations of that name that a service in the addressee's place could have. */
  find({ protocol, binding }: Addressee, name: string, apiVersion?: string): readonly OperationContract[] {
    return this.#contracts.filter(
      (contract) =>
        contract.name === name &&
        contract.binding.protocol === protocol &&
        (binding === undefined || contract.service === binding.service) &&
        (apiVersion === undefined || contract.binding.apiVersion === apiVersion),
    );
  }
}

/** `elasticache` in `AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/elasticache/aws4_request, …`. */
const signingNameIn = (authorization: string | undefined): string | undefined =>
  /Credential=[^/,\s]*\/\d{8}\/[^/,\s]*\/([^/,\s]*)\/aws4_request/.exec(authorization ?? '')?.[1];
