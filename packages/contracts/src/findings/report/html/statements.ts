import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';

/** One keyword of a contract, as shown beside a member. */
export interface Statement {
  readonly keyword: string;
  readonly value: string;
  /** The keyword in words, where the contract has them. */
  readonly says?: string;
  /** The line of the page. */
  readonly line?: number;
}

/** The keywords of constraints, in display order. */
const keywords = [
  'const',
  'enum',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'default',
  'deprecated',
  'x-autopopulated',
] as const;

/** The constraints of a node on its value, including the clauses of `allOf`, `anyOf`, `oneOf` and `not`. */
export function statementsOf(contract: OperationContract, node: JsonSchema, pointer: string): readonly Statement[] {
  const own = keywords
    .filter(
      (keyword) =>
        (node[keyword] !== undefined && typeof node[keyword] !== 'object') || (keyword === 'enum' && node.enum),
    )
    .map((keyword) => statement(contract, keyword, node, pointer));
  return [...own, ...clausesOf(node).flatMap((clause) => inClause(contract, clause, pointer))];
}

/** Rules of the page for a node that no validator can check. The reason takes the place of a keyword. */
export const uncheckedOf = ({ lines }: OperationContract, node: JsonSchema, pointer: string): readonly Statement[] =>
  (node['x-unchecked'] ?? []).map(({ reason, statement }, i) => {
    const line = lines[`${pointer}/x-unchecked/${i}`];
    return { keyword: reason, value: statement, ...(line === undefined ? {} : { line }) };
  });

interface Clause {
  readonly node: JsonSchema;
  readonly at: string;
  /** The prefix of its keywords. Empty for a clause that always applies. */
  readonly prefix: string;
}

function clausesOf({ allOf = [], anyOf = [], oneOf = [], not, propertyNames }: JsonSchema): readonly Clause[] {
  const all = (nodes: readonly JsonSchema[], at: string, prefix: string): readonly Clause[] =>
    nodes.map((node, i) => ({ node, at: `${at}/${i}`, prefix }));
  return [
    ...all(allOf, 'allOf', ''),
    ...all(anyOf, 'anyOf', 'anyOf '),
    ...all(oneOf, 'oneOf', 'oneOf '),
    ...(not ? [{ node: not, at: 'not', prefix: 'not ' }] : []),
    ...(propertyNames ? [{ node: propertyNames, at: 'propertyNames', prefix: 'key ' }] : []),
  ];
}

const inClause = (contract: OperationContract, { node, at, prefix }: Clause, pointer: string): readonly Statement[] =>
  statementsOf(contract, node, `${pointer}/${at}`).map((statement) => ({
    ...statement,
    keyword: prefix + statement.keyword,
    ...(node.description === undefined ? {} : { says: node.description }),
  }));

function statement(
  { lines }: OperationContract,
  keyword: (typeof keywords)[number],
  node: JsonSchema,
  pointer: string,
): Statement {
  const line = lines[`${pointer}/${keyword}`];
  return { keyword, value: textOf(keyword, node), ...(line === undefined ? {} : { line }) };
}

function textOf(keyword: (typeof keywords)[number], node: JsonSchema): string {
  if (keyword === 'enum') return (node.enum ?? []).join(', ');
  const value = node[keyword];
  return typeof value === 'string' && keyword === 'pattern' ? value : JSON.stringify(value);
}
