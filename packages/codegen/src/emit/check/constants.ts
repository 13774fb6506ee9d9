/** The constants and functions that the code of a shape uses, each written once. */
export class Constants {
  readonly #prefix: string;
  readonly #names = new Map<string, string>();
  readonly #written: string[] = [];

  /** @param prefix what their names begin with */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** All of them, in the order in which they were asked for. */
  get code(): string {
    return this.#written.join('');
  }

  /** The name of a constant that is the expression. */
  constant(kind: string, expression: string): string {
    return this.#write(kind, expression, (name) => `const ${name} = ${expression};\n`);
  }

  /** An expression that has the value of another, which is worked out when it is first asked for. */
  lazy(kind: string, expression: string): string {
    return `(${this.#write(kind, expression, (name) => `let ${name};\n`)} ??= ${expression})`;
  }

  /** The name of a guard of that body. */
  guard(body: string): string {
    return this.#write('Fits', body, (name) => `function ${name}(value) {\n${body}return true;\n}\n`);
  }

  #write(kind: string, key: string, declare: (name: string) => string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `${this.#prefix}${kind}${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.#written.push(declare(name));
    return name;
  }
}
