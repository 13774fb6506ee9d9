import { PageError } from './page-error.ts';
import type { SyntaxMember, SyntaxNode } from './syntax.ts';

/** The deepest page of the reference has 22 levels. */
const DEEPEST = 200;

/** What a section says in place of its content when it is too large. */
export const TOO_LARGE = '# This section is too large to render.';

/** Parameters that are too large are told of inside the literal block of the request's syntax. */
export const PARAMETERS_TOO_LARGE = /\*\*Parameters\*\*\s+::\s+# This section is too large to render\./;

/** A value that is written out, longest first where one begins another. */
const LITERALS = [
  ["{...}|[...]|123|123.4|'string'|True|None", 'document'],
  ["{'... recursive ...'}", 'recursive'],
  ["b'bytes'|file", 'bytes'],
  ["b'bytes'", 'bytes'],
  ['StreamingBody()', 'stream'],
  ['True|False', 'boolean'],
  ['datetime(2015, 1, 1)', 'datetime'],
  ['123.0', 'double'],
  ['123', 'integer'],
  ['...', 'float'],
] as const;

/**
 * Reads a syntax block, of the request (`response = client.method(A='string')`) or of the response (`{'A': 'string'}`).
 * @param code the block's text, on one line or many
 * @param line the page's line on which it begins
 * @returns the structure that it shows
 * @throws PageError for a block that is cut off or broken
 */
export function parseSyntax(code: string, line: number): SyntaxNode {
  const reader = new SyntaxReader(code, line);
  const node = reader.block();
  reader.end();
  return node;
}

class SyntaxReader {
  readonly #code: string;
  #at = 0;
  #line: number;
  #depth = 0;

  constructor(code: string, line: number) {
    this.#code = code;
    this.#line = line;
  }

  block(): SyntaxNode {
    this.#skipBlanks();
    if (this.#code.startsWith('{', this.#at)) return this.#value();
    const open = this.#code.indexOf('(', this.#at);
    if (open < 0 || !/^(?:response = )?client\.\w+$/.test(this.#code.slice(this.#at, open)))
      throw this.#broken('a call of the client, or {');
    this.#at = open + 1;
    return { kind: 'structure', line: this.#line, members: this.#members(')') };
  }

  end(): void {
    this.#skipBlanks();
    const rest = this.#code.slice(this.#at);
    if (rest !== '' && rest.search(PARAMETERS_TOO_LARGE) !== 0) throw this.#broken('the end of the syntax block');
  }

  #value(): SyntaxNode {
    const line = this.#line;
    const first = this.#code[this.#at];
    if (first === "'") return this.#string(line);
    for (const [text, kind] of LITERALS) if (this.#takes(text)) return { kind, line };
    if (this.#takes('EventStream(')) return this.#eventStream(line);
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw this.#broken(`at most ${DEEPEST} levels of nesting`);
    const node = first === '[' ? this.#list(line) : first === '{' ? this.#braces(line) : undefined;
    this.#depth -= 1;
    return node ?? this.#fail('a value');
  }

  #eventStream(line: number): SyntaxNode {
    const value = this.#value();
    if (value.kind !== 'structure') throw this.#broken('the structure of an event stream');
    if (!this.#takes(')')) throw this.#broken(')');
    return { kind: 'eventstream', line, members: value.members };
  }

  #list(line: number): SyntaxNode {
    this.#at += 1;
    this.#skipBlanks();
    const item = this.#value();
    this.#skipBlanks();
    this.#takes(',');
    this.#skipBlanks();
    if (!this.#takes(']')) throw this.#broken(']');
    return { kind: 'list', line, item };
  }

  #braces(line: number): SyntaxNode {
    this.#at += 1;
    const members = this.#members('}');
    const [only] = members;
    if (only?.name === 'string' && members.length === 1) return { kind: 'map', line, value: only.value };
    return { kind: 'structure', line, members };
  }

  #members(close: ')' | '}'): SyntaxMember[] {
    const members: SyntaxMember[] = [];
    for (;;) {
      this.#skipBlanks();
      if (this.#takes(close)) return members;
      const line = this.#line;
      const name = this.#name(close);
      this.#skipBlanks();
      const value = this.#value();
      members.push({ name, line, value });
      this.#skipBlanks();
      this.#takes(',');
    }
  }

  /** `Name=` in a call, `'Name': ` in a structure. */
  #name(close: ')' | '}'): string {
    const [open, end] = close === ')' ? ['', '='] : ["'", "':"];
    const from = this.#at + open.length;
    const to = this.#code.indexOf(end, from);
    const name = this.#code.slice(from, to);
    if (to < 0 || !this.#code.startsWith(open, this.#at) || name === '' || /[\s'"()[\]{},]/.test(name))
      throw this.#broken(`a member or ${close}`);
    this.#at = to + end.length;
    return name;
  }

  /** A string, the values of an enum, or S3's string that may also be given as a structure. */
  #string(line: number): SyntaxNode {
    const values = [this.#quoted()];
    while (this.#takes('|')) values.push(this.#quoted());
    if (values.length > 1 || values[0] !== 'string') return { kind: 'enum', line, values };
    if (this.#takes(' or ')) this.#value();
    return { kind: 'string', line };
  }

  /** Values may hold quotes, blanks, commas: only a quote before `|'`, a separator or the end of the line closes one. */
  #quoted(): string {
    const from = this.#at + 1;
    if (this.#code[this.#at] !== "'") throw this.#broken('a quoted value');
    for (let to = this.#code.indexOf("'", from); to >= 0; to = this.#code.indexOf("'", to + 1)) {
      if (!this.#closes(to + 1)) continue;
      this.#at = to + 1;
      const value = this.#code.slice(from, to);
      if (value.includes('\n')) throw this.#broken('a quoted value on one line');
      return value;
    }
    return this.#fail('a closing quote');
  }

  #closes(after: number): boolean {
    const next = this.#code[after];
    if (next === '|') return this.#code[after + 1] === "'";
    if (next === undefined || next === '\n' || next === ',' || next === ')' || next === '}' || next === ']')
      return true;
    return next === ' ' && /^ (?:or \{|[\]})])/.test(this.#code.slice(after, after + 5));
  }

  #takes(text: string): boolean {
    if (!this.#code.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #skipBlanks(): void {
    for (; this.#at < this.#code.length; this.#at += 1) {
      const char = this.#code.charCodeAt(this.#at);
      if (char === 10) this.#line += 1;
      else if (char !== 32 && char !== 9 && char !== 13) return;
    }
  }

  #fail(expected: string): never {
    throw this.#broken(expected);
  }

  #broken(expected: string): PageError {
    const rest = this.#code.slice(this.#at, this.#at + 40).split('\n', 1)[0] ?? '';
    return rest === '' && this.#at >= this.#code.length
      ? new PageError(
          'cut-off',
          this.#line,
          `${expected} in the syntax block`,
          'its end',
          'Fetch the page again: it is cut off.',
        )
      : new PageError(
          'broken-page',
          this.#line,
          `${expected} in the syntax block`,
          JSON.stringify(rest),
          'Fetch the page again, or report it if it is published like this.',
        );
  }
}
