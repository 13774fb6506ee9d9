import { ContractError, type ContractErrorCode } from './contract-error.ts';
import type { JsonValue } from './json-value.ts';

/** Reading position in a text. */
interface Reader {
  readonly text: string;
  readonly file: string;
  at: number;
}

const space = /[ \t\n\r]*/y;
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

/**
 * Parses a JSON text (RFC 8259). Unlike `JSON.parse` it tells line and column on every version of Node,
 * and refuses an object that names a member twice, of which `JSON.parse` would drop the first.
 * Throws `ContractError` with code `json-syntax` or `duplicate-member`.
 */
export function parseJson(source: string, file: string): JsonValue {
  const reader: Reader = { text: source, file, at: 0 };
  const value = readValue(reader);
  if (take(reader, space) !== undefined && reader.at < source.length) throw broken(reader, 'the end of the file');
  return value;
}

function readValue(reader: Reader): JsonValue {
  take(reader, space);
  const next = reader.text[reader.at];
  if (next === '{') return readObject(reader);
  if (next === '[') return readList(reader);
  const token = take(reader, text) ?? take(reader, number) ?? take(reader, word);
  if (token === undefined) throw broken(reader, next === '"' ? 'a complete string' : 'a JSON value');
  return JSON.parse(token);
}

function readList(reader: Reader): JsonValue {
  const items: JsonValue[] = [];
  readItems(reader, ']', () => items.push(readValue(reader)));
  return items;
}

function readObject(reader: Reader): JsonValue {
  const members = new Map<string, JsonValue>();
  readItems(reader, '}', () => {
    const start = reader.at;
    const token = take(reader, text);
    if (token === undefined) throw broken(reader, 'a member name in double quotes');
    const name: string = JSON.parse(token);
    if (members.has(name)) throw broken({ ...reader, at: start }, 'each member once', 'duplicate-member');
    expect(reader, ':');
    members.set(name, readValue(reader));
  });
  return Object.fromEntries(members);
}

/** Reads what stands between brackets, item by item, up to and with the closing one. */
function readItems(reader: Reader, close: string, readItem: () => void): void {
  reader.at++;
  take(reader, space);
  if (reader.text[reader.at] === close) {
    reader.at++;
    return;
  }
  for (;;) {
    take(reader, space);
    readItem();
    take(reader, space);
    if (reader.text[reader.at] !== ',') break;
    reader.at++;
  }
  expect(reader, close);
}

function expect(reader: Reader, character: string): void {
  take(reader, space);
  if (reader.text[reader.at] !== character) throw broken(reader, `"${character}"`);
  reader.at++;
}

function take(reader: Reader, token: RegExp): string | undefined {
  token.lastIndex = reader.at;
  const found = token.exec(reader.text)?.[0];
  reader.at += found?.length ?? 0;
  return found;
}

function broken({ text, file, at }: Reader, expected: string, code: ContractErrorCode = 'json-syntax'): ContractError {
  const before = text.slice(0, at).split('\n');
  const actual =
    at < text.length ? JSON.stringify(text.slice(at).split(/\s/, 1)[0]?.slice(0, 20)) : 'the end of the file';
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return new ContractError([{ code, file, ...place, expected, actual, hint: 'Fix the JSON there.' }]);
}
