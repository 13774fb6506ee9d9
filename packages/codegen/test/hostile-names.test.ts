import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContractError } from '../src/document/contract-error.ts';
import { generate } from '../src/generate.ts';
import { emptyFolder, folders } from './generated-modules.ts';

/** Set by code that a text smuggles in. */
const smuggled = 'docpactSmuggled';
const code = `globalThis.${smuggled} = 1`;

/** Texts that end a string, a template, a comment or a line, leave a folder, or mean something to the language. */
const hostileTexts: readonly string[] = [
  `'; ${code}; '`,
  `"; ${code}; "`,
  `\${${code}}`,
  `\`; ${code}; \``,
  `*/ ${code}; /*`,
  `*/ export declare const ${smuggled}: 1; /*`,
  `\n${code}\n`,
  `\u2028${code}\u2029`,
  `a\\`,
  `a\\'; ${code}; //`,
  ...[
    '../../escaped',
    '..',
    '.',
    '/etc/passwd',
    'a/b',
    'a\\b',
    '-rf',
    'con',
    'service',
    'index',
    'runtime',
    'shapes',
    'shared',
  ],
  ...[
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'prototype',
    'then',
    'default',
    'eval',
    'arguments',
    'await',
  ],
  ...[
    'infer',
    'keyof',
    'readonly',
    'unique',
    'asserts',
    'is',
    'module',
    'namespace',
    'type',
    'async',
    'undefined',
    'any',
  ],
  ...[
    'Input',
    'Output',
    'isInput',
    'Date',
    'Set',
    'Array',
    'Validator',
    'matchesInput',
    'explainOutput',
    'context',
    'value',
  ],
  ...['\ud800', '\u202e', '\u0000', '', ' ', '🐘', 'é', '1', 'a-b', 'a.b', 'a b', '$', '_', 'x'.repeat(300)],
];

/** Where a text enters: a change of the two files that people and pages write. */
type Place = (files: { document: Json; binding: Json; source: Json }, text: string) => void;
interface Json {
  [member: string]: Json & string;
}

const renamedIn = (object: Json, from: string, to: string): void => {
  const members = Object.entries(object).map(([name, value]) => [name === from ? to : name, value] as const);
  for (const name of Object.keys(object)) delete object[name];
  for (const [name, value] of members)
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
};

const set = (object: Json | undefined, name: string, text: unknown): void => {
  if (object) Object.assign(object, { [name]: text });
};

const places: Readonly<Record<string, Place>> = {
  'the title of a service': ({ binding }, text) => set(binding, 'title', text),
  'the name of a service': ({ binding, document }, text) => {
    set(binding, 'service', text);
    set(document['x-operation'], 'service', text);
    set(document, '$id', `urn:docpact:${text}:2026-01-01:FeedAnimals`);
  },
  'a version': ({ binding, document }, text) => {
    set(binding, 'apiVersion', text);
    set(document['x-operation'], 'apiVersion', text);
    set(document, '$id', `urn:docpact:zoo:${text}:FeedAnimals`);
  },
  'the name of an operation': ({ document }, text) => {
    set(document['x-operation'], 'name', text);
    set(document, 'title', text);
    set(document, '$id', `urn:docpact:zoo:2026-01-01:${text}`);
  },
  'a package': ({ binding }, text) => set(binding.sdk, 'package', text),
  'the class of a client': ({ binding }, text) => set(binding.sdk, 'client', text),
  'a description': ({ document }, text) => set(document, 'description', text),
  'the address of a page': ({ document }, text) => set(document['x-operation'], 'docs', `https://example.com/${text}`),
  'the description of a member': ({ document }, text) =>
    set(document.$defs?.Animal?.properties?.Species, 'description', text),
  'a default': ({ document }, text) => set(document.$defs?.Animal?.properties?.Species, 'default', text),
  'a value': ({ document }, text) => set(document.$defs?.Animal?.properties?.Species, 'enum', [text, 'owl']),
  'a pattern': ({ document }, text) => set(document.$defs?.Animal?.properties?.Species, 'pattern', text),
  'the name of a member': ({ document }, text) => {
    const properties = document.$defs?.Animal?.properties;
    if (properties) renamedIn(properties, 'Born', text);
  },
  'the name of a shape': (files, text) => {
    const { $defs } = files.document;
    if (typeof $defs === 'object') renamedIn($defs, 'Animal', text);
    const step = text.replaceAll('~', '~0').replaceAll('/', '~1');
    const inText = JSON.stringify(files.document).replaceAll('"#/$defs/Animal"', JSON.stringify(`#/$defs/${step}`));
    files.document = JSON.parse(inText);
  },
  'the file of a page': ({ source }, text) => set(source, 'page', text),
};

const runs = Number(process.env.DOCPACT_FUZZ_NAMES ?? 40);

it(`no text becomes code: ${runs} hostile ones, wherever they enter, are refused, or make modules that load and do nothing`, {
  timeout: 60_000 + 1000 * runs,
}, async () => {
  const outcomes = { refused: 0, made: 0 };
  const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 12 }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(places)), text, async (place, given) => {
      outcomes[await generated(place, given)]++;
      expect(Reflect.get(globalThis, smuggled)).toBeUndefined();
    }),
    { seed: 20261201, numRuns: runs },
  );
  expect(Math.min(outcomes.refused, outcomes.made)).toBeGreaterThan(0);
});

it.each(
  Object.keys(places).flatMap((place) =>
    [`*/ ${code}; /*`, `'; ${code}; '`, '__proto__'].map((text) => [place, text] as const),
  ),
)('%s may be %j', { timeout: 60_000 }, async (place, text) => {
  await generated(place, text);
  expect(Reflect.get(globalThis, smuggled)).toBeUndefined();
});

/** Whether a contract with the text in that place is refused, or makes modules that load and can be declared. */
async function generated(place: string, text: string): Promise<'refused' | 'made'> {
  const [services, out] = [await emptyFolder(), await emptyFolder()];
  const folder = join(services, 'zoo');
  await cp(join(folders.zoo, 'zoo'), folder, { recursive: true });
  const read = async (name: string): Promise<Json> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const names = { document: 'FeedAnimals.json', binding: 'service.json', source: 'FeedAnimals.source.json' };
  const files = {
    document: await read(names.document),
    binding: await read(names.binding),
    source: await read(names.source),
  };
  places[place]?.(files, text);
  for (const [file, name] of Object.entries(names))
    await writeFile(join(folder, name), JSON.stringify(Reflect.get(files, file)));
  if (place === 'the name of a service') await moved(folder, join(services, text), services);
  if (place === 'the name of an operation')
    for (const end of ['json', 'source.json', 'wire.json'])
      await moved(join(folder, `FeedAnimals.${end}`), join(folder, `${text}.${end}`), folder);
  try {
    await generate({ services, out });
  } catch (error) {
    if (error instanceof ContractError) return 'refused';
    throw error;
  }
  const { operations } = await import(pathToFileURL(join(out, 'index.js')).href);
  for (const { load } of Object.values<{ load(): Promise<{ input: { json: { issues(value: unknown): unknown } } }> }>(
    operations,
  ))
    (await load()).input.json.issues({ Animals: [{}] });
  for (const file of await readdir(out, { recursive: true }))
    if (file.endsWith('.d.ts')) {
      const declared = await readFile(join(out, file), 'utf8');
      await transform(declared, { loader: 'ts' });
      expect(declared.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')).not.toContain(
        smuggled,
      );
    }
  return 'made';
}

/** Moves what a name that a folder can have is about; any other name stays in the file alone. */
async function moved(from: string, to: string, within: string): Promise<void> {
  if (!/^[\w-]{1,40}$/.test(to.slice(within.length + 1))) return;
  await mkdir(within, { recursive: true });
  await rename(from, to).catch(() => {});
}
