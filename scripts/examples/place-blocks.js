import { join } from 'node:path';

const scripts = new Set(['ts', 'js', 'mjs']);
/** @type {readonly (readonly [runner: string, imports: RegExp])[]} */
const runners = [
  ['vitest', /from '(vitest|@docpact\/contracts\/vitest)'/],
  ['jest', /from '(@jest\/globals|@docpact\/contracts\/jest)'/],
  ['node', /from 'node:test'/],
];

/** The file that a block begins with a comment of: `// docpact.config.ts`, `# .github/workflows/gate.yml`. */
const named = /^(?:\/\/|#) ([\w.@/-]+\.\w+)(?=\s|$)/;

/**
 * The folder in which a block is run, the file that it becomes there, and what runs it: a test runner, `node`, or nothing for
 * a module that others import. A block that begins with a comment of its file's name stays for the blocks after it.
 * `typed` is where TypeScript looks at it, `compiled` what is run.
 */
export function placeOf({ folder, lang, line, text, notes }, project) {
  const cwd = join(project, 'pages', folder);
  const given = notes.file ?? named.exec(text)?.[1];
  if (!scripts.has(lang)) return { cwd, name: given, runner: undefined };
  const found = runners.find(([, imports]) => imports.test(text))?.[0];
  const isTest = found && (!given || /\.test\.\w+$/.test(given));
  const name = given ?? `line-${line}${isTest ? '.test' : ''}.${lang}`;
  return {
    cwd,
    name,
    runner: isTest ? found : 'none',
    typed: lang === 'ts' ? join(project, 'typed', folder, name) : undefined,
    compiled: lang === 'ts' ? join(project, 'compiled', folder, name.replace(/\.ts$/, '.js')) : join(cwd, name),
  };
}
