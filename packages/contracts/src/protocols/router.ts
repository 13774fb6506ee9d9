import type { OperationContract, ServiceBinding } from '@docpact/schemas/runtime';
import { standsAt } from './hosts.ts';
import { plainestProtocol, protocolOf, protocols } from './index.ts';
import type { RequestHead, WireRequest } from './message.ts';
import type { Protocol } from './protocol.ts';
import { Refusal } from './refusal.ts';

/** The target of a request: an operation, and its endpoint besides the hosts of AWS. */
export interface Route {
  readonly contract: OperationContract;
  /** The origin of a custom endpoint, such as `http://localhost:4566`. */
  readonly endpoint?: string | undefined;
}

/** The service of a request, as far as its head names it, and the protocol of the answer that it expects. */
export interface Destination {
  readonly protocol: Protocol;
  /** Undefined if the head matches no service, or more than one. */
  readonly binding: ServiceBinding | undefined;
}

/** The routes of one service. */
interface Service<R extends Route> {
  readonly protocol: Protocol;
  readonly binding: ServiceBinding;
  readonly contracts: readonly OperationContract[];
  readonly endpoints: ReadonlySet<string | undefined>;
  readonly routes: ReadonlyMap<string, R>;
  readonly find: (request: WireRequest) => OperationContract;
}

/** Finds the operation of a request, whatever the form of the request. Of two routes of one operation the last one applies. */
export class Router<R extends Route> {
  readonly #services: readonly Service<R>[];
  readonly #byHost = new Map<string, readonly Service<R>[]>();

  /** Throws `WireError` for an operation whose protocol is not supported. */
  constructor(routes: readonly R[]) {
    const byService = new Map<string, R[]>();
    for (const route of routes) {
      const { service } = route.contract;
      byService.set(service, [...(byService.get(service) ?? []), route]);
    }
    this.#services = [...byService.values()].map(serviceOf);
  }

  /** Finds the route of a request by its host. Undefined if no route matches. */
  at(request: WireRequest): R | undefined {
    for (const service of this.#servicesAt(request)) {
      if (!service.protocol.speaks(request)) continue;
      const route = attempt(service, request);
      if (route) return route;
    }
    return undefined;
  }

  /** Whether a request may match one of the routes, decided without its body. */
  mayBeAt(head: RequestHead): boolean {
    return this.#servicesAt(head).some(({ protocol }) => protocol.speaks(head));
  }

  /**
   * Finds the route of a request to an endpoint that serves all services. The host does not matter. `destination` comes from the head of the
   * request.
   * Throws `Refusal` if the request names no operation, or several.
   */
  find(destination: Destination, request: WireRequest): R {
    const { protocol, binding } = destination;
    const candidates = this.#services.filter(
      (service) => service.protocol === protocol && (binding === undefined || service.binding === binding),
    );
    const [only, another] = candidates;
    const find = only && !another ? only.find : protocol.router(candidates.flatMap(({ contracts }) => contracts));
    const contract = find(request);
    const route = candidates.find((service) => service.binding === contract.binding)?.routes.get(contract.key);
    if (route) return route;
    throw new Refusal('unknown operation', `${contract.key} is not answered here`);
  }

  /**
   * Finds the destination of a request to an endpoint that serves all services, where the host does not name the service. It uses the protocol's
   * data in the head, then the credential scope of the signature (SigV4), then the media type. It does not need the body, so a body that is
   * refused unread is refused in the right protocol.
   */
  destinationOf(head: RequestHead): Destination {
    const named = this.#services.find(({ protocol, binding }) => protocol.names(head, binding));
    if (named) return named;
    const naming = this.#services.find(({ protocol, binding }) => protocol.names(head, binding) === false);
    if (naming) return { protocol: naming.protocol, binding: undefined };
    const scope = signingNameIn(head.headers.authorization);
    const signed = this.#services.filter(({ binding }) => binding.signingName === scope);
    const [first, another] = signed;
    if (first) return { protocol: first.protocol, binding: another ? undefined : first.binding };
    return { protocol: protocols.find((protocol) => protocol.speaks(head)) ?? plainestProtocol, binding: undefined };
  }

  #servicesAt({ host }: RequestHead): readonly Service<R>[] {
    const known = this.#byHost.get(host);
    if (known) return known;
    const [hostname = ''] = host.split(':');
    const origins = [`http://${host}`, `https://${host}`];
    const found = this.#services.filter(
      ({ binding, endpoints }) => standsAt(binding, hostname) || origins.some((origin) => endpoints.has(origin)),
    );
    this.#byHost.set(host, found);
    return found;
  }
}

function serviceOf<R extends Route>(routes: readonly R[]): Service<R> {
  const [first] = routes;
  if (!first) throw new RangeError('a service without routes');
  const byKey = new Map(routes.map((route) => [route.contract.key, route]));
  const contracts = [...byKey.values()].map(({ contract }) => contract);
  const protocol = protocolOf(first.contract);
  return {
    protocol,
    binding: first.contract.binding,
    contracts,
    endpoints: new Set(routes.map(({ endpoint }) => endpoint)),
    routes: byKey,
    find: protocol.router(contracts),
  };
}

function attempt<R extends Route>(service: Service<R>, request: WireRequest): R | undefined {
  try {
    return service.routes.get(service.find(request).key);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** `elasticache` in `AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/elasticache/aws4_request, …`. */
const signingNameIn = (authorization: string | undefined): string | undefined =>
  /Credential=[^/,\s]*\/\d{8}\/[^/,\s]*\/([^/,\s]*)\/aws4_request/.exec(authorization ?? '')?.[1];
