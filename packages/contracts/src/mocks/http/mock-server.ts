import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { OperationContract } from '@docpact/schemas/runtime';
import { DocpactError, messageOf } from '../../base/docpact-error.ts';
import { Router } from '../../protocols/router.ts';
import type { Backend } from '../backend/index.ts';
import { seededHash, uuidFrom } from '../backend/seeded-values.ts';
import { FaultPlan, type FaultRule } from './faults/fault-plan.ts';
import { createFront, defaultLimits, type Limits } from './http-front.ts';
import type { LoggedRequest } from './request-log.ts';

/** The options of an endpoint. */
export interface MockServerOptions {
  readonly contracts: readonly OperationContract[];
  readonly backend: Pick<Backend, 'answer'>;
  readonly faults: readonly FaultRule[];
  readonly seed: number;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Further names of hosts that may call: of the endpoint, or of web pages. */
  readonly allowedHosts?: readonly string[];
  readonly limits?: Limits;
  log(request: LoggedRequest): void;
}

/** A running endpoint. */
export interface MockServer {
  /** `http://127.0.0.1:4566`. */
  readonly url: string;
  /**
   * Takes no new connections, waits for the calls in progress, at most for the limit, and closes.
   * @returns the number of connections that it had to cut off
   */
  stop(): Promise<number>;
}

/**
 * Starts an endpoint for the operations of the contracts.
 * @throws DocpactError usage for a host or a port on which it cannot listen
 */
export async function startMockServer(options: MockServerOptions): Promise<MockServer> {
  const { contracts, backend, faults, seed, host, port, limits = defaultLimits } = options;
  let requests = 0;
  const { server, settled } = createFront({
    endpoint: {
      router: new Router(contracts.map((contract) => ({ contract }))),
      backend,
      faults: new FaultPlan(faults, seed),
    },
    limits,
    allowedHosts: new Set([host, ...(options.allowedHosts ?? [])].map((name) => name.toLowerCase())),
    newRequestId: () => {
      requests += 1;
      return uuidFrom(seededHash(seed, 'request', `${requests}`));
    },
    log: options.log,
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const address = await listen(server, host, port);
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  const stop = async (): Promise<number> => {
    const cut = await close(server, sockets, limits.stop);
    await settled();
    return cut;
  };
  return { url: `http://${name}:${address.port}`, stop };
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(cause, host, port)));
    server.listen({ host, port }, () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address);
    });
  });
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use',
  EACCES: 'this user may not listen on that port',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'no such host is known',
};

function cannotListen(cause: Error, host: string, port: number): DocpactError {
  const reason = 'code' in cause ? reasons[String(cause.code)] : undefined;
  const hint = 'name another with --port (0 takes any that is free) or --host';
  return new DocpactError('usage', `cannot listen on ${host}:${port}: ${reason ?? messageOf(cause)}`, hint, cause);
}

/** A connection without a request yet must not delay the stop. node:http counts it as busy. */
function close(server: Server, sockets: ReadonlySet<Socket>, timeoutMs: number): Promise<number> {
  return new Promise((resolve) => {
    let cut = 0;
    const timer = setTimeout(() => {
      server.getConnections((_error, count) => {
        cut = count;
        server.closeAllConnections();
      });
    }, timeoutMs);
    server.close(() => {
      clearTimeout(timer);
      resolve(cut);
    });
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  });
}
