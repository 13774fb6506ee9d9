import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeKind } from '../../base/describe-violation.ts';
import { DocpactError, messageOf } from '../../base/docpact-error.ts';

/** The timeout for loading a configuration, in milliseconds. */
const timeoutMs = 10_000;

/**
 * The default export of a configuration in code. jiti loads `.ts`, as Node 20 does not strip types. Node loads the rest itself.
 * Throws `DocpactError` (usage) when it throws, never ends, or does not export a plain object.
 */
export async function importConfig(path: string, file: string): Promise<object> {
  const loaded: unknown = await inTime(path.endsWith('.ts') ? importTypeScript(path) : importNative(path), file).catch(
    (cause: unknown) => {
      if (cause instanceof DocpactError) throw cause;
      // Node does not report the position of a syntax error.
      const isUnreadable = cause instanceof SyntaxError;
      const hint = isUnreadable ? `node --check ${file} shows where` : 'fix the file; it is run when docpact starts';
      throw new DocpactError('usage', `${placeIn(cause, path, file)}: ${firstLine(messageOf(cause))}`, hint, cause);
    },
  );
  const exported: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'default') : undefined;
  if (typeof exported === 'object' && exported !== null && !Array.isArray(exported) && !(exported instanceof Promise))
    return exported;
  throw new DocpactError(
    'usage',
    `${file}: expected an object as default export, got ${exported === undefined ? 'none' : describeKind(exported)}`,
    'write: export default defineConfig({ … })',
  );
}

const importNative = (path: string): Promise<unknown> => import(pathToFileURL(path).href);

async function importTypeScript(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false, interopDefault: false }).import(path);
}

/** A configuration that waits forever would end the process without a message. */
function inTime(loading: Promise<unknown>, file: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = new DocpactError(
      'usage',
      `${file}: still not loaded after ${timeoutMs} ms`,
      'await nothing that may not come',
    );
    const timer = setTimeout(() => reject(late), timeoutMs);
    loading.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

/** The first position in the file that the stack of the error names. */
function placeIn(thrown: unknown, path: string, file: string): string {
  const stack = thrown instanceof Error ? `${thrown.message}\n${thrown.stack}` : '';
  const at = stack.indexOf(basename(path));
  return file + (at < 0 ? '' : (/^(?::\d+){1,2}/.exec(stack.slice(at + basename(path).length))?.[0] ?? ''));
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.trim() ?? '';
