import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Skipped } from './run.js';

const neptune = 'generated/neptune/CreateDBClusterSnapshot';

/** What could go wrong with the installed schemas, and the project that must notice it. An edit that gives nothing removes the file. */
const mutations = [
  {
    title: 'a subpath is no longer exported',
    project: 'Node 22, ES modules',
    file: 'package.json',
    edit: (text) => text.replace('"./neptune": {', '"./elsewhere": {'),
  },
  {
    title: 'a module waits at its top level',
    project: 'Node 22, CommonJS',
    file: 'generated/index.js',
    edit: (text) => `await 0;\n${text}`,
  },
  {
    title: 'a declaration file is missing',
    project: 'TypeScript 7, nodenext',
    file: `${neptune}.d.ts`,
    edit: () => undefined,
  },
  {
    title: 'a member may be anything',
    project: 'TypeScript 7, schemas alone',
    file: `${neptune}.d.ts`,
    edit: (text) => text.replace('DBClusterIdentifier: string', 'DBClusterIdentifier: any'),
  },
  {
    title: 'a generated file was edited',
    project: 'generated files, made again',
    file: `${neptune}.js`,
    edit: (text) => `${text}\n`,
  },
  {
    title: 'importing a service does something',
    project: 'Vite, bundles',
    file: 'generated/elasticache/index.js',
    edit: (text) => `${text}console.log('imported');\n`,
  },
  {
    title: 'a validator needs eval',
    project: 'Vite, a page in Chromium',
    file: `${neptune}.js`,
    edit: (text) => `${text}new Function('return true')();\n`,
  },
  {
    title: 'a schema asks for something else',
    project: 'Python, jsonschema',
    file: 'services/neptune/CreateDBClusterSnapshot.json',
    edit: (text) => text.replace('"maxLength": 63', '"maxLength": 64'),
  },
];

/** Breaks what is installed, one way after another, and sees that the project for it fails. To be run when no project runs. */
export function mutationProjects({ everything, browser }, projects) {
  return mutations.map(({ title, project, file, edit }) => ({
    name: `mutation, ${title}`,
    use: async () => {
      const { use } = projects.find(({ name }) => name === project);
      const usesBrowser = /^Vite|schemas alone$/.test(project);
      const path = join(usesBrowser ? browser : everything, 'node_modules/@docpact/schemas', file);
      const text = readFileSync(path, 'utf8');
      try {
        change(path, edit(text), text);
        await assert.rejects(use(), (error) => {
          if (error instanceof Skipped) throw error;
          return true;
        });
      } finally {
        writeFileSync(path, text);
      }
      return `"${project}" fails`;
    },
  }));
}

function change(path, edited, text) {
  assert.notEqual(edited, text, `the mutation changes nothing in ${path}`);
  if (edited === undefined) rmSync(path);
  else writeFileSync(path, edited);
}
