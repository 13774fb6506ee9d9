import { checkMembers, type MemberRules } from './check-members.ts';
import type { LocatedProblem } from './check-schema.ts';
import { escapeStep, isObject, type JsonValue, valueAt } from './json-value.ts';
import type { ValueRule } from './keyword-values.ts';

const text: ValueRule = { expected: 'text', holds: (value) => typeof value === 'string' && value.length > 0 };
const line: ValueRule = {
  expected: 'a line number from 1',
  holds: (value) => Number.isInteger(value) && Number(value) > 0,
};

const rules: MemberRules = {
  page: text,
  format: {
    expected: 'one of "rst", "html", "text"',
    holds: (value) => ['rst', 'html', 'text'].includes(String(value)),
  },
  sha256: { expected: '64 hexadecimal digits', holds: (value) => /^[0-9a-f]{64}$/.test(String(value)) },
  lines: { '*': line },
  'decisions?': { '*': text },
};

/** Checks a document's sidecar: its members, and that every pointer leads to something in the document. */
export function checkSource(source: JsonValue, document: JsonValue): LocatedProblem[] {
  const members = checkMembers(source, rules, '');
  if (members.length > 0 || !isObject(source)) return members;
  return ['lines', 'decisions'].flatMap((table) => checkPointers(table, source[table], document));
}

function checkPointers(table: string, pointers: JsonValue | undefined, document: JsonValue): LocatedProblem[] {
  const dangling = Object.keys(isObject(pointers) ? pointers : {}).filter((at) => valueAt(document, at) === undefined);
  return dangling.map((at) => {
    const expected = 'a pointer to something in the document';
    const hint = 'Transcribe the page again, or remove the entry.';
    return { code: 'dangling-pointer', pointer: `/${table}/${escapeStep(at)}`, expected, actual: `"${at}"`, hint };
  });
}
