import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Skipped } from './run.js';

const neptune = 'generated/neptune/CreateDBClusterSnapshot';

/** What could go wrong with the installed schemas, the project that must notice it, and what that says. An edit that gives nothing removes the file. */
const mutations = [
  {
    title: 'a subpath is no longer exported',
    project: 'Node 22, ES modules',
    says: /ERR_PACKAGE_PATH_NOT_EXPORTED/,
    file: 'package.json',
    edit: (text) => text.replace('"./neptune": {', '"./elsewhere": {'),
  },
  {
    title: 'a module waits at its top level',
    project: 'Node 22, CommonJS',
    says: /ERR_REQUIRE_ASYNC_MODULE/,
    file: 'generated/index.js',
    edit: (text) => `await 0;\n${text}`,
  },
  {
    title: 'a declaration file is missing',
    project: 'TypeScript 7, nodenext',
    says: /error TS7016|error TS2307/,
    file: `${neptune}.d.ts`,
    edit: () => undefined,
  },
  {
    title: 'a member may be anything',
    project: 'TypeScript 7, schemas alone',
    says: /use-schemas.*Unused '@ts-expect-error'/,
    file: `${neptune}.d.ts`,
    edit: (text) => text.replace('DBClusterIdentifier: string', 'DBClusterIdentifier: any'),
  },
  {
    title: 'a generated file was edited',
    project: 'generated files, made again',
    says: /CreateDBClusterSnapshot\.js/,
    file: `${neptune}.js`,
    edit: (text) => `${text}\n`,
  },
  {
    title: 'importing a service does something',
    project: 'Vite, bundles',
    says: /importing a service should do nothing/,
    file: 'generated/elasticache/index.js',
    edit: (text) => `${text}console.log('imported');\n`,
  },
  {
    title: 'a validator needs eval',
    project: 'Vite, a page in Chromium',
    says: /Content Security Policy/,
    file: `${neptune}.js`,
    edit: (text) => `${text}new Function('return true')();\n`,
  },
  {
    title: 'a schema asks for something else',
    project: 'Python, jsonschema',
    says: /should be refused/,
    file: 'services/neptune/CreateDBClusterSnapshot.json',
    edit: (text) => text.replace('"maxLength": 63', '"maxLength": 64'),
  },
];

/** Breaks what is installed, one way after another, and sees that the project for it says so. To be run when no project runs. */
export function mutationProjects({ everything, browser }, projects) {
  return mutations.map(({ title, project, says, file, edit }) => ({
    name: `mutation, ${title}`,
    use: async () => {
      const { use } = projects.find(({ name }) => name === project);
      const folder = /^Vite|schemas alone$/.test(project) ? browser : everything;
      const error = await withEdit(join(folder, 'node_modules/@docpact/schemas', file), edit, use);
      if (error instanceof Skipped) throw error;
      assert.match(
        error?.message ?? 'nothing',
        says,
        `"${project}" should notice it, and says: ${error?.message ?? 'nothing'}`,
      );
      return `"${project}" fails`;
    },
  }));
}

/** Gives what `use` throws while the file is edited. */
async function withEdit(path, edit, use) {
  const text = readFileSync(path, 'utf8');
  const edited = edit(text);
  assert.notEqual(edited, text, `the mutation changes nothing in ${path}`);
  try {
    if (edited === undefined) rmSync(path);
    else writeFileSync(path, edited);
    return await use().then(
      () => undefined,
      (error) => error,
    );
  } finally {
    writeFileSync(path, text);
  }
}
