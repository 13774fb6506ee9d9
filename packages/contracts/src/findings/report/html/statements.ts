import type { JsonSchema, OperationContract } from '@docpact/schemas/runtime';

/** One keyword of a contract, as it is shown beside a member. */
export interface Statement {
  readonly keyword: string;
  readonly value: string;
  /** The same in words, where the contract has them. */
  readonly says?: string;
  /** The line of the page. */
  readonly line?: number;
}

/** The keywords that state a constraint, in the order in which they are shown. */
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
] as const;

/** What a node states about its value, the clauses of `allOf`, `anyOf`, `oneOf` and `not` among it. */
export function statementsOf(contract: OperationContract, node: JsonSchema, pointer: string): readonly Statement[] {
  const own = keywords
    .filter(
      (keyword) =>
        (node[keyword] !== undefined && typeof node[keyword] !== 'object') || (keyword === 'enum' && node.enum),
    )
    .map((keyword) => statement(contract, keyword, node, pointer));
  return [...own, ...clausesOf(node).flatMap((clause) => inClause(contract, clause, pointer))];
}

/** What the page says of a node and no validator can check, the reason in place of a keyword. */
export const uncheckedOf = ({ lines }: OperationContract, node: JsonSchema, pointer: string): readonly Statement[] =>
  (node['x-unchecked'] ?? []).map(({ reason, statement }, i) => {
    const line = lines[`${pointer}/x-unchecked/${i}`];
    return { keyword: reason, value: statement, ...(line === undefined ? {} : { line }) };
  });

interface Clause {
  readonly node: JsonSchema;
  readonly at: string;
  /** What stands in front of its keywords; nothing for a clause that simply holds. */
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
