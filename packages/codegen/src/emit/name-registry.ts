import { assertNoProblems, type Problem } from '../document/contract-error.ts';
import type { ServiceSource } from '../document/contract-source.ts';

/** Words that a declaration cannot have as a name. */
const keywords = `
  break case catch class const continue debugger default delete do else enum export extends false finally for
  function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield await
`;
/** Words with a meaning in types. */
const typeWords = `
  abstract as asserts async await declare from get global infer intrinsic is keyof module namespace of out override
  readonly require satisfies set type unique using
`;
/** What means a type, or a value that every function has. */
const typeNames = `
  any boolean never number object string symbol undefined unknown bigint arguments
`;
/** What generated modules use for something else. */
const ownNames = `
  eval index service shapes Array Check Date InputJson OperationContract OutputJson OutputValidator Set Uint8Array Validator
  __proto__
`;
const reservedNames = new Set(`${keywords}${typeWords}${typeNames}${ownNames}`.split(/\s+/));

/** The names of a service's modules and exports. They differ also where a file system ignores case. */
export class NameRegistry {
  /** Names in lower case, with what has them. */
  readonly #owners = new Map<string, string>();

  readonly #stems = new Map<string, string>();

  /**
   * Enters the names of the operations, then those of their sides.
   * @throws ContractError with code `name-conflict` when two operations need one name
   */
  constructor({ contracts }: ServiceSource) {
    const operations = contracts.map(({ document, file }) => ({ name: document['x-operation'].name, file }));
    const problems = operations
      .filter(({ name }) => !this.take([name], `the operation ${name}`))
      .map(({ name, file }) => conflict(file, name, this.#ownerOf(name) ?? ''));
    assertNoProblems(problems);
    for (const { name, file } of operations) {
      const stem = [name, `${name}Operation`].find((each) => this.take(sidesOf(each), `the operation ${name}`));
      if (stem === undefined) problems.push(conflict(file, name, 'another operation'));
      else this.#stems.set(name, stem);
    }
    assertNoProblems(problems);
  }

  /**
   * What stands before `Input` and `Output` in the names under which a service exports the sides of an operation:
   * its name, but `UpdateFlowOperation` where there are operations `UpdateFlow` and `UpdateFlowOutput`.
   */
  stemOf(operation: string): string {
    return this.#stems.get(operation) ?? operation;
  }

  /** Takes all of the names, when all of them are free. */
  take(names: readonly string[], owner = 'a shape'): boolean {
    if (names.some((name) => this.#ownerOf(name) !== undefined)) return false;
    for (const name of names) this.#owners.set(name.toLowerCase(), owner);
    return true;
  }

  #ownerOf(name: string): string | undefined {
    return reservedNames.has(name) ? 'the generated code' : this.#owners.get(name.toLowerCase());
  }
}

/** The names of an operation's sides and of their types. */
const sidesOf = (stem: string): string[] => [
  ...['Input', 'InputJson', 'Output', 'OutputJson'].flatMap((part) => [stem + part, `is${stem}${part}`]),
  `${stem}Types`,
];

const conflict = (file: string, operation: string, owner: string): Problem => ({
  code: 'name-conflict',
  file,
  expected: `a name for the operation ${operation} and its sides that nothing else has`,
  actual: `one that ${owner} has`,
  hint: 'Generate one of them into another folder.',
});
