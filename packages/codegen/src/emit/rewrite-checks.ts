import { DocpactError } from '../docpact-error.ts';
import type { CheckToCompile } from './compile-checks.ts';

const literal = String.raw`"(?:[^"\\\n]|\\.)*"`;
const literals = new RegExp(literal, 'g');
const failure = new RegExp(`schemaPath:(${literal}),keyword:(${literal}),params:(\\{type: ${literal}\\})?`, 'g');
const exportLine = /^export const (\w+) = (\w+);$/gm;
const embedded = /^const (schema\d+) = .*\n/gm;
const report =
  /const (err\d+) = (.*);\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n/g;
const parameters = '(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){';
const forbidden = /\b(?:require|import|eval|Function|schema\d+)\b/;

/** Keywords of ours that the document spells otherwise. */
const spelled: Readonly<Record<string, string>> = { 'x-plain': 'type' };

/**
 * Makes a module's part of what ajv wrote: no exports, no embedded schemas, short reports,
 * and in each failure the keyword's pointer into the document.
 * Checks are called with the value alone: paths of inner shapes are put together by `adopt`, on failure.
 */
export function rewriteChecks(code: string, checks: readonly CheckToCompile[], file: string): string {
  const functions = new Map<string, CheckToCompile>();
  const held: string[] = [];
  const named = holdTexts(code, held)
    .replace('"use strict";\n', '')
    .replace(exportLine, (_, name: string, ajvName: string) => {
      const check = checks.find((candidate) => candidate.name === name);
      if (check) functions.set(ajvName, check);
      return `const ${name} = ${ajvName};`;
    });
  const parts = named.replace(embedded, '').split(/^(?=function )/m);
  const written = parts.map((part) => {
    const check = functions.get(/^function (\w+)/.exec(part)?.[1] ?? '');
    return check ? part.replace(failure, pointInto(check)) : part;
  });
  return assertSelfContained(releaseTexts(shorten(written.join('')), held), file);
}

/** Takes texts of the contract that read like code of ajv's out of the way; a `schemaPath` is to be rewritten. */
const holdTexts = (code: string, held: string[]): string =>
  code.replace(literals, (text, at: number) =>
    /instancePath|schemaPath/.test(text) && !code.endsWith('schemaPath:', at) ? `"\0${held.push(text) - 1}"` : text,
  );

const releaseTexts = (code: string, held: readonly string[]): string =>
  code.replace(/"\0(\d+)"/g, (_, i: string) => held[Number(i)] ?? '');

const shorten = (code: string): string =>
  code
    .replace(report, '(vErrors ??= []).push($2);\n')
    .replaceAll(parameters, '(data){')
    .replaceAll('({instancePath:instancePath+', '({instancePath:')
    .replaceAll('({instancePath,', '({instancePath:"",')
    .replace(/\n{2,}/g, '\n');

/** Rewrites one failure: `#/properties/Key/minLength` of ajv to `/$defs/Tag/properties/Key/minLength`. */
const pointInto =
  ({ pointer, schema }: CheckToCompile) =>
  (_: string, path: string, keyword: string, type?: string): string => {
    const ajvPath: string = decodeURIComponent(JSON.parse(path).slice(1));
    const ajvKeyword: string = JSON.parse(keyword);
    const own = spelled[ajvKeyword] ?? ajvKeyword;
    const full = pointer + ajvPath.slice(0, ajvPath.length - ajvKeyword.length * Number(own !== ajvKeyword));
    const params = type && isNullable(schema, ajvPath) ? type.replace(/: (.*)\}/, ': [$1,"null"]}') : (type ?? '');
    return `schemaPath:${JSON.stringify(own === ajvKeyword ? full : full + own)},keyword:"${own}",params:${params}`;
  };

/** Whether the node whose `type` failed allows null, which ajv's own failure does not say. */
function isNullable(schema: unknown, typePath: string): boolean {
  let node = schema;
  for (const step of typePath.split('/').slice(1, -1))
    if (typeof node === 'object' && node !== null)
      node = Reflect.get(node, step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return typeof node === 'object' && node !== null && Reflect.get(node, 'nullable') === true;
}

/** Text in the code may say anything; the code itself may load and evaluate nothing. */
function assertSelfContained(code: string, file: string): string {
  const found = forbidden.exec(code.replace(literals, '""').replace(/^const pattern\d+ = .*$/gm, ''));
  if (!found) return code;
  const expected = 'code without imports and evaluation';
  const hint = 'Simplify the contract, and report this as a fault of the generator.';
  throw new DocpactError([{ code: 'unsafe-output', file, expected, actual: `"${found[0]}"`, hint }]);
}
