import { basename } from 'node:path';
import { DocpactError } from '../../base/docpact-error.ts';
import { ChildPipe } from '../../clients/run/child-pipe.ts';
import type { ConfigMessage } from './config-process.ts';

/** The timeout for loading a configuration, in milliseconds. */
const timeoutMs = 10_000;

/**
 * The default export of a configuration in code, as data. It runs in a process of its own, so that it can neither end nor hold the run.
 * Throws `DocpactError` (usage) when it throws, ends its process, never ends, or does not export a plain object.
 */
export async function importConfig(path: string, file: string): Promise<object> {
  const told = await messageOfConfig(path, file);
  if (told.kind === 'exported' && typeof told.value === 'object' && told.value !== null) return told.value;
  if (told.kind === 'thrown') {
    // Node does not report the position of a syntax error.
    const hint = told.isSyntax ? `node --check ${file} shows where` : 'fix the file; it is run when docpact starts';
    throw new DocpactError('usage', `${placeIn(told.stack, path, file)}: ${firstLine(told.message)}`, hint);
  }
  const what = told.kind === 'no object' ? told.what : 'none';
  throw new DocpactError(
    'usage',
    `${file}: expected an object as default export, got ${what}`,
    'write: export default defineConfig({ … })',
  );
}

function messageOfConfig(path: string, file: string): Promise<ConfigMessage> {
  return new Promise((resolve, reject) => {
    const refuse = (what: string, hint: string): void => {
      clearTimeout(timer);
      reject(new DocpactError('usage', `${file}: ${what}`, hint));
      child.kill();
    };
    const child = new ChildPipe(
      new URL('./config-process.js', import.meta.url),
      { flags: [], env: process.env },
      {
        onMessage: (message) => {
          clearTimeout(timer);
          if (isConfigMessage(message)) resolve(message);
          child.kill();
        },
        onForgery: (what) => refuse(what, 'write nothing to the descriptors of the process'),
        onEnd: (how) => refuse(`the process that reads it ${how}`, 'let it export an object, and end nothing'),
      },
    );
    const timer = setTimeout(
      () => refuse(`still not loaded after ${timeoutMs} ms`, 'await nothing that may not come'),
      timeoutMs,
    );
    child.send(path);
  });
}

const isConfigMessage = (message: unknown): message is ConfigMessage =>
  typeof message === 'object' && message !== null && 'kind' in message;

/** The first position in the file that the stack of the error names. */
function placeIn(stack: string, path: string, file: string): string {
  const at = stack.indexOf(basename(path));
  return file + (at < 0 ? '' : (/^(?::\d+){1,2}/.exec(stack.slice(at + basename(path).length))?.[0] ?? ''));
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.trim() ?? '';
