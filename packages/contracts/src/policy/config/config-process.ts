/**
 * The process that runs a configuration in code, and tells what it exports. It may end itself, wait for ever, or leave something open: that is
 * the end of this process alone. `importConfig` starts it.
 */
import { pathToFileURL } from 'node:url';
import { describeKind } from '../../base/describe-violation.ts';
import { messageOf } from '../../base/docpact-error.ts';
import { takePipe } from '../../clients/run/pipe-to-parent.ts';
import { toPlainData } from '../../clients/run/plain-data.ts';

/** What a configuration exports: data, or what it is in place of an object. Or what it threw. */
export type ConfigMessage =
  | { readonly kind: 'exported'; readonly value: unknown }
  | { readonly kind: 'no object'; readonly what: string }
  | { readonly kind: 'thrown'; readonly message: string; readonly stack: string; readonly isSyntax: boolean };

const { readMessage, writeMessage } = takePipe();
const path = String(readMessage());
writeMessage(await read());

async function read(): Promise<ConfigMessage> {
  try {
    const loaded: unknown = await (path.endsWith('.ts') ? importTypeScript() : import(pathToFileURL(path).href));
    const exported: unknown = Object(loaded).default;
    const isPlain = typeof exported === 'object' && exported !== null && !Array.isArray(exported);
    // What is no data becomes what no member of a configuration may be.
    const value = isPlain ? toPlainData(exported, () => ({})) : undefined;
    if (isPlain && !(exported instanceof Promise)) return { kind: 'exported', value };
    return { kind: 'no object', what: exported === undefined ? 'none' : describeKind(exported) };
  } catch (thrown) {
    const stack = thrown instanceof Error ? `${thrown.message}\n${thrown.stack}` : '';
    return { kind: 'thrown', message: messageOf(thrown), stack, isSyntax: thrown instanceof SyntaxError };
  }
}

/** Node 20 does not strip types. */
async function importTypeScript(): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false, interopDefault: false }).import(path);
}
