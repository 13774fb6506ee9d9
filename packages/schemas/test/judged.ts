import { operations } from '@docpact/schemas';
import type { ContractDocument, Issue, OperationContract } from '@docpact/schemas/runtime';

/** A way to hold a side of a contract to a document: with what the validators say of a value there. */
interface Judged {
  readonly what: string;
  readonly side: 'Input' | 'Output';
  readonly documentOf: (contract: OperationContract) => ContractDocument;
  /** What keeps a value in a view from being legal there. */
  readonly wrong: (contract: OperationContract, view: 'sdk' | 'json', value: unknown) => readonly Issue[];
}

/** An input keeps its page, an output its structure. An output without anything beyond its page keeps that as well. */
const judged: readonly Judged[] = [
  {
    what: 'Input',
    side: 'Input',
    documentOf: ({ document }) => document,
    wrong: ({ input }, view, value) => input[view].issues(value),
  },
  {
    what: 'Output',
    side: 'Output',
    documentOf: ({ document }) => structureOf(document),
    wrong: ({ output }, view, value) => output[view].issues(value),
  },
  {
    what: 'Output and what is beyond its page',
    side: 'Output',
    documentOf: ({ document }) => document,
    wrong: ({ output }, view, value) => [
      ...output[view].issues(value),
      // An open object may have members that no page documents.
      ...output[view].beyondPage(value).filter(({ keyword }) => keyword !== 'properties'),
    ],
  },
];

const contracts: readonly OperationContract[] = await Promise.all(Object.values(operations).map(({ load }) => load()));

/** Every operation, held in each of these ways. */
export const held = contracts.flatMap((contract) => judged.map((way) => ({ key: contract.key, contract, ...way })));

/** Keywords that say more than structure. None of them is the name of a member in the contracts that ship. */
const limits = new Set([
  ...['enum', 'const', 'pattern', 'minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems', 'propertyNames'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minProperties', 'maxProperties'],
]);

const structureOf = (document: ContractDocument): ContractDocument =>
  JSON.parse(
    JSON.stringify({ ...document, $id: `${document.$id}:structure` }, (keyword, value: unknown) =>
      limits.has(keyword) ? undefined : value,
    ),
  );
