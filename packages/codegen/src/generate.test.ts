import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { emptyFolder, folders } from '../test/generated-modules.ts';
import { ContractError } from './document/contract-error.ts';
import { generate } from './generate.ts';

/** A copy of the small contracts that a test may spoil. */
async function zooCopy(): Promise<string> {
  const services = await emptyFolder();
  await cp(folders.zoo, services, { recursive: true });
  return services;
}

/** Rewrites a JSON file of the copy. */
async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

const refusal = (services: string, out: string): Promise<unknown> =>
  generate({ services, out }).then(
    () => 'not refused',
    (error: unknown) => error,
  );

it.each(['FeedAnimals.js', 'FeedAnimals.d.ts', 'FeedAnimals.contract.d.ts', 'shapes/Animal.d.ts', 'index.d.ts'])(
  'writes %s as it was reviewed',
  async (file) => {
    const out = await emptyFolder();
    await generate({ services: folders.zoo, out });
    await expect(await readFile(join(out, 'zoo', file), 'utf8')).toMatchFileSnapshot(`../test/golden/${file}.txt`);
  },
);

it.each(['shipped', 'zoo', 'orchard'] as const)(
  'writes the same bytes for the %s contracts twice, and code that loads nothing',
  async (folder) => {
    const out = await emptyFolder();
    const first = await generate({ services: folders[folder], out });
    expect(first.changed).toHaveLength(first.files);
    expect(await generate({ services: folders[folder], out })).toEqual({ files: first.files, changed: [] });
    for (const path of first.changed) {
      const text = await readFile(join(out, path), 'utf8');
      expect(text, path).not.toMatch(/\bTag1\b/);
      const code = text.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/^ *(?:\/\/|\/?\*).*$/gm, '');
      if (path.endsWith('.js')) expect(code, path).not.toMatch(/\brequire\b|\beval\b|\bFunction\b/);
    }
  },
);

it('names with `check` the files that differ, and writes none', async () => {
  const out = await emptyFolder();
  const { files } = await generate({ services: folders.zoo, out });
  await edit(join(out, 'zoo/index.js'), (text) => `${text}// touched\n`);
  await rm(join(out, 'index.d.ts'));
  const stale = join(out, 'zoo/shapes/Gone.d.ts');
  await cp(join(out, 'zoo/shapes/Tag.d.ts'), stale);
  await writeFile(join(out, 'zoo/by-hand.js'), '// written by a person\n');
  const changed = ['index.d.ts', 'zoo/index.js', 'zoo/shapes/Gone.d.ts'];
  expect(await generate({ services: folders.zoo, out, check: true })).toEqual({ files, changed });
  expect(await generate({ services: folders.zoo, out })).toEqual({ files, changed });
  expect(await generate({ services: folders.zoo, out, check: true })).toEqual({ files, changed: [] });
  expect(await readdir(join(out, 'zoo'))).toContain('by-hand.js');
});

it('writes nothing when one contract is refused', async () => {
  const [services, out] = [await zooCopy(), await emptyFolder()];
  await edit(join(services, 'zoo/FeedAnimals.json'), (text) => text.replace('"minLength"', '"minLenght"'));
  expect(await refusal(services, out)).toMatchInlineSnapshot(
    `[ContractError: zoo/FeedAnimals.json at /$defs/Input/properties/Name/minLenght: expected a keyword that contracts use, found "minLenght". Say it with a known keyword, or as a statement under "x-unchecked". [unknown-keyword]]`,
  );
  expect(await readdir(out)).toEqual([]);
});

it.each([
  [
    'a folder without services',
    'no-contracts',
    async (services: string) => rm(join(services, 'zoo'), { recursive: true }),
  ],
  [
    'a service without contracts',
    'no-contracts',
    async (services: string) => rm(join(services, 'zoo/FeedAnimals.json')),
  ],
  ['a missing binding', 'file-unreadable', async (services: string) => rm(join(services, 'zoo/service.json'))],
  [
    'a missing sidecar',
    'file-unreadable',
    async (services: string) => rm(join(services, 'zoo/FeedAnimals.source.json')),
  ],
  [
    'missing facts of the wire',
    'file-unreadable',
    async (services: string) => rm(join(services, 'zoo/FeedAnimals.wire.json')),
  ],
  [
    'facts about a member that is not there',
    'dangling-pointer',
    async (services: string) =>
      edit(join(services, 'zoo/FeedAnimals.wire.json'), (text) =>
        text.replace('{}', '{ "/$defs/Input/properties/Snack": { "name": "snack" } }'),
      ),
  ],
  [
    'broken JSON',
    'json-syntax',
    async (services: string) => writeFile(join(services, 'zoo/FeedAnimals.json'), '{"a" 1}'),
  ],
  [
    'another service in the document',
    'wrong-value',
    async (services: string) =>
      edit(join(services, 'zoo/FeedAnimals.json'), (text) => text.replace('"service": "zoo"', '"service": "park"')),
  ],
  [
    'another service in the binding',
    'wrong-place',
    async (services: string) =>
      edit(join(services, 'zoo/service.json'), (text) => text.replace('"service": "zoo"', '"service": "park"')),
  ],
  [
    'another version in the binding',
    'wrong-place',
    async (services: string) =>
      edit(join(services, 'zoo/service.json'), (text) => text.replace('2026-01-01', '2026-01-02')),
  ],
  [
    'an operation in a file of another name',
    'wrong-place',
    async (services: string) => {
      const [from, to] = [join(services, 'zoo/FeedAnimals'), join(services, 'zoo/FeedMany')];
      await cp(`${from}.json`, `${to}.json`);
      for (const beside of ['source', 'wire']) await cp(`${from}.${beside}.json`, `${to}.${beside}.json`);
    },
  ],
  [
    'a fault that the binding does not describe',
    'unknown-fault',
    async (services: string) =>
      edit(join(services, 'zoo/FeedAnimals.json'), (text) => text.replace('"NotHungryFault"', '"AsleepFault"')),
  ],
  [
    'a default that its schema forbids',
    'wrong-value',
    async (services: string) =>
      edit(join(services, 'zoo/FeedAnimals.json'), (text) => text.replace('"default": "noon"', '"default": "/noon"')),
  ],
  [
    'operations that a file system takes for one',
    'name-conflict',
    async (services: string) => secondOperation(services, '', '', 'FeedANIMALS'),
  ],
])('refuses %s (%s)', async (_, code, spoil) => {
  const [services, out] = [await zooCopy(), await emptyFolder()];
  await spoil(services);
  const error = await refusal(services, out);
  expect(error).toBeInstanceOf(ContractError);
  expect(error).toMatchObject({ code });
});

it('shares a shape that two operations describe alike, whatever the order of its members', async () => {
  const [services, out] = [await zooCopy(), await emptyFolder()];
  await secondOperation(services, '"description": "Value of the tag."', '"description": "Its value."');
  await generate({ services, out });
  const shape = await readFile(join(out, 'zoo/shared/Animal.js'), 'utf8');
  expect(shape.split('\n')[0]).toMatchInlineSnapshot(
    `"// Generated by @docpact/codegen from zoo/FeedAnimals.json, zoo/FeedMore.json. Do not edit: change the source and generate again."`,
  );
});

it('gives an output without members no index signature, and lets members be named as the generated code names its own', async () => {
  const [services, out] = [await zooCopy(), await emptyFolder()];
  await edit(join(services, 'zoo/FeedAnimals.json'), (text) => {
    const document = JSON.parse(text);
    document.$defs.Output = { type: 'object' };
    document.$defs.Input.properties.place = { type: 'string', enum: ['refuse(place, value, 1'] };
    return JSON.stringify(document);
  });
  await edit(join(services, 'zoo/FeedAnimals.source.json'), (text) =>
    JSON.stringify({ ...JSON.parse(text), lines: {} }),
  );
  await generate({ services, out });
  const types = await readFile(join(out, 'zoo/FeedAnimals.d.ts'), 'utf8');
  expect(/interface FeedAnimalsOutput \{[^}]*\}/.exec(types)?.[0].replace(/\s+/g, ' ')).toBe(
    'interface FeedAnimalsOutput { }',
  );
  const code = await readFile(join(out, 'zoo/FeedAnimals.js'), 'utf8');
  expect(code).toContain('new Set(["refuse(place, value, 1"])');
  expect(code).toContain('reportEnum(context, "Input.place"');
});

it.each([
  ['an operation', 'FeedAnimals', 'FeedAnimalsFeedAnimals'],
  ['the JSON view of another shape', 'AnimalJson', 'FeedAnimalsAnimalJson'],
  ['what a file system takes for another shape', 'tAG', 'FeedAnimalstAG'],
  ['a type of JavaScript', 'Date', 'FeedAnimalsDate'],
])('gives a shape that is named as %s (%s) the name %s', async (_, name, want) => {
  const [services, out] = [await zooCopy(), await emptyFolder()];
  await renameShape(services, name);
  await generate({ services, out });
  expect(await readdir(join(out, 'zoo/shapes'))).toContain(`${want}.d.ts`);
});

it('exports the sides of an operation under another name when an operation is called like one of them', async () => {
  const [services, out] = [await zooCopy(), await emptyFolder()];
  await secondOperation(services, '', '', 'FeedAnimalsInput');
  await generate({ services, out });
  const index = await readFile(join(out, 'zoo/index.js'), 'utf8');
  expect(index.split('\n').filter((line) => line.includes('FeedAnimals'))).toMatchInlineSnapshot(`
    [
      "export { FeedAnimals } from './FeedAnimals.contract.js';",
      "export { FeedAnimalsInput as FeedAnimalsOperationInput, isFeedAnimalsInput as isFeedAnimalsOperationInput, FeedAnimalsInputJson as FeedAnimalsOperationInputJson, isFeedAnimalsInputJson as isFeedAnimalsOperationInputJson, FeedAnimalsOutput as FeedAnimalsOperationOutput, isFeedAnimalsOutput as isFeedAnimalsOperationOutput, FeedAnimalsOutputJson as FeedAnimalsOperationOutputJson, isFeedAnimalsOutputJson as isFeedAnimalsOperationOutputJson } from './FeedAnimals.js';",
      "export { FeedAnimalsInput } from './FeedAnimalsInput.contract.js';",
      "export { FeedAnimalsInputInput, isFeedAnimalsInputInput, FeedAnimalsInputInputJson, isFeedAnimalsInputInputJson, FeedAnimalsInputOutput, isFeedAnimalsInputOutput, FeedAnimalsInputOutputJson, isFeedAnimalsInputOutputJson } from './FeedAnimalsInput.js';",
    ]
  `);
  expect(Object.keys(await import(pathToFileURL(join(out, 'zoo/index.js')).href))).toHaveLength(19);
});

it('gives shapes that operations describe differently the name of their first operation, and those that refer to them', async () => {
  const out = await emptyFolder();
  await generate({ services: folders.orchard, out });
  const shapes = await readdir(join(out, 'orchard/shapes'));
  expect(shapes.map((file) => file.replace('.d.ts', ''))).toMatchInlineSnapshot(`
    [
      "OpenTool",
      "PlantTreesDate",
      "PlantTreesFilter",
      "PlantTreesGrid",
      "PlantTreesPlantTreesInput",
      "PlantTreesTag",
      "PruneTreesFilter",
      "PruneTreesGrid",
      "Rings",
      "Saw",
      "Soil",
      "TAG",
      "Tool",
      "Tree",
    ]
  `);
  const [plant, prune] = await Promise.all(
    ['Plant', 'Prune'].map((verb) => readFile(join(out, `orchard/shapes/${verb}TreesGrid.d.ts`), 'utf8')),
  );
  expect(plant).toContain('Filter?: PlantTreesFilter | undefined;');
  expect(prune).toContain('Filter?: PruneTreesFilter | undefined;');
});

it.each([
  'PlantTrees.d.ts',
  'shapes/Tool.d.ts',
  'PruneTrees.js',
  'shapes/OpenTool.d.ts',
  'shapes/Rings.d.ts',
  'shapes/Soil.d.ts',
])('writes %s of the orchard as it was reviewed', async (file) => {
  const out = await emptyFolder();
  await generate({ services: folders.orchard, out });
  await expect(await readFile(join(out, 'orchard', file), 'utf8')).toMatchFileSnapshot(
    `../test/golden/orchard/${file}.txt`,
  );
});

async function secondOperation(services: string, from: string, to: string, name = 'FeedMore'): Promise<void> {
  const zoo = join(services, 'zoo');
  const document = await readFile(join(zoo, 'FeedAnimals.json'), 'utf8');
  const at = document.indexOf('"Tag": {\n      "type"');
  const changed = document.slice(0, at) + document.slice(at).replace(from, to);
  await mkdir(zoo, { recursive: true });
  await writeFile(join(zoo, `${name}.json`), changed.replaceAll('FeedAnimals', name));
  const source = JSON.parse(await readFile(join(zoo, 'FeedAnimals.source.json'), 'utf8'));
  await writeFile(join(zoo, `${name}.source.json`), JSON.stringify({ ...source, lines: {} }));
  await cp(join(zoo, 'FeedAnimals.wire.json'), join(zoo, `${name}.wire.json`));
}

async function renameShape(services: string, name: string): Promise<void> {
  const file = join(services, 'zoo/FeedAnimals.json');
  await edit(file, (text) => text.replaceAll('"TagValue"', `"${name}"`).replaceAll('$defs/TagValue', `$defs/${name}`));
  await edit(join(services, 'zoo/FeedAnimals.source.json'), (text) =>
    JSON.stringify({ ...JSON.parse(text), lines: {} }),
  );
}

it.each(['Object', 'Unique', 'DateTime', 'Place', 'Refuse', 'Value1', 'input'])(
  'lets a shape be called %s, which the generated code could have for something else',
  async (name) => {
    const [services, out] = [await zooCopy(), await emptyFolder()];
    await renameShape(services, name);
    await generate({ services, out });
    const { FeedAnimalsInputJson: validator } = await import(pathToFileURL(join(out, 'zoo/FeedAnimals.js')).href);
    expect(validator.is({ Name: 'noon', 'a-b/c~d': 'x', Tag: { constructor: 'x', value: 'long' } })).toBe(
      validator.issues({ Name: 'noon', 'a-b/c~d': 'x', Tag: { constructor: 'x', value: 'long' } }).length === 0,
    );
  },
);
