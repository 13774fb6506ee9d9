import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { parse as parseYaml, stringify } from 'yaml';
import { root } from '../files.js';
import { runLint } from '../run-lint.js';

const require = createRequire(import.meta.url);
const { default: Ajv } = require('ajv/dist/2020.js');
const { default: addFormats } = require('ajv-formats');

const published = join(root, 'packages/contracts');
const ending = '.schema.json';
const schemas = readdirSync(published)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length));

/** What is wrong with a JSON block by the schema that it names, or that its note names. A file without one is for the commands after it to judge. */
export function jsonProblems({ lang, text, notes }) {
  const errors = [];
  const value = parseJson(text, errors, { disallowComments: lang === 'json' });
  if (errors.length > 0)
    return errors.map(({ error, offset }) => `no JSON at offset ${offset}: ${printParseErrorCode(error)}`);
  const name = notes.schema ?? basename(String(value?.$schema ?? '')).replace(ending, '');
  if (notes.file && name === '') return [];
  if (!schemas.includes(name))
    return [`no schema to hold it to: give it $schema or a note <!-- schema: ${schemas.join('|')} -->`];
  const schema = JSON.parse(readFileSync(join(published, name + ending), 'utf8'));
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
  ajv.validate(schema, value);
  return (ajv.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** What actionlint says of a workflow, of its jobs, or of steps alone. */
export async function workflowProblems(text) {
  const value = parseYaml(text);
  const found = await runLint(Array.isArray(value) || !value.on ? stringify(workflowOf(value)) : text, 'workflow.yml');
  return found.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

function workflowOf(value) {
  const jobs = Array.isArray(value) ? { job: { 'runs-on': 'ubuntu-latest', steps: value } } : value.jobs;
  return { on: 'push', jobs };
}
