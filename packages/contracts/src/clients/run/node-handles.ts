import { memberOf } from '../../base/member-of.ts';

/** A function below the modules of Node, and what a call of it tries. */
export interface HandleFunction {
  readonly holder: object;
  readonly name: string;
  readonly describe: (...given: readonly unknown[]) => string;
}

/** Where a class of Node's bindings, or the binding itself, has functions that leave the process. */
const places = [
  { binding: 'tcp_wrap', of: 'TCP', names: /^connect6?$/, describe: (_, host, port) => `tcp ${host}:${port}` },
  { binding: 'pipe_wrap', of: 'Pipe', names: /^connect$/, describe: (_, path) => `tcp ${path}` },
  { binding: 'udp_wrap', of: 'UDP', names: /^(?:connect|send)6?$/, describe: () => 'udp' },
  { binding: 'cares_wrap', of: 'ChannelWrap', names: /^(?:query|getHostBy)/, describe: (_, host) => `dns ${host}` },
  { binding: 'process_wrap', of: 'Process', names: /^(?:spawn|kill)$/, describe: () => 'child process' },
  { binding: 'spawn_sync', of: undefined, names: /^spawn$/, describe: () => 'child process' },
] as const satisfies readonly {
  readonly binding: string;
  readonly of: string | undefined;
  readonly names: RegExp;
  readonly describe: HandleFunction['describe'];
}[];

/**
 * What the modules of Node themselves call to leave the process. An object of any of these classes (a server, the resource that an async hook
 * gets) leads to them, past every function of those modules.
 * Throws `TypeError` where a version of Node has no such function: what cannot be closed must not stay open unseen.
 */
export const handleFunctions = (): readonly HandleFunction[] =>
  places.flatMap(({ binding, of, names, describe }) => {
    const bound = bindingOf(binding);
    const holder: unknown = of === undefined ? bound : Reflect.get(Object(memberOf(bound, of)), 'prototype');
    if (typeof holder !== 'object' || holder === null) throw new TypeError(`this Node has no ${binding}.${of}`);
    const found = Object.getOwnPropertyNames(holder).filter((name) => names.test(name));
    if (found.length === 0) throw new TypeError(`this Node has no function ${names} in ${binding}`);
    return found.map((name) => ({ holder, name, describe }));
  });

function bindingOf(name: string): unknown {
  const bindingIn: unknown = Reflect.get(process, 'binding');
  return typeof bindingIn === 'function' ? bindingIn.call(process, name) : undefined;
}
