import { Ajv2020 } from 'ajv/dist/2020.js';
import { isDateTime } from '../runtime/is-date-time.ts';
import type { ContractDocument } from '../runtime/json-schema.ts';
import type { LocatedProblem } from './check-schema.ts';
import type { Provenance } from './contract-source.ts';
import { showJson } from './json-value.ts';
import { type LocatedSchema, walkSchema } from './walk-schema.ts';

/** A value that a document gives for one of its places. */
interface GivenValue {
  /** Where the schema stands that the value must keep. */
  readonly schema: string;
  /** Where the value stands. */
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * Checks every example and default of a document against the schema that it stands in.
 * A page that says a member's default is null says what happens when the member is left out: such a default stands
 * though null may not be sent, when the sidecar leads from it to the page's line or to a decision.
 */
export function checkValues(document: ContractDocument, { lines, decisions = {} }: Provenance): LocatedProblem[] {
  const isSaid = (pointer: string): boolean => Object.hasOwn(lines, pointer) || Object.hasOwn(decisions, pointer);
  const given = Object.entries(document.$defs)
    .flatMap(([name, node]) => [...walkSchema({ node, pointer: `/$defs/${name}` })])
    .flatMap(givenValues)
    .filter(({ value, pointer }) => value !== null || !isSaid(pointer));
  if (given.length === 0) return [];
  const keeps = judgeOf(document);
  return given
    .filter((each) => !keeps(each))
    .map(({ pointer, value }) => {
      const expected = 'a value that keeps the schema it stands in';
      const hint = 'Correct the value, or the schema.';
      return { code: 'wrong-value', pointer, expected, actual: showJson(JSON.parse(JSON.stringify(value))), hint };
    });
}

const givenValues = ({ node, pointer }: LocatedSchema): GivenValue[] => [
  ...(node.examples ?? []).map((value, i) => ({ schema: pointer, pointer: `${pointer}/examples/${i}`, value })),
  ...(node.default === undefined ? [] : [{ schema: pointer, pointer: `${pointer}/default`, value: node.default }]),
];

/** ajv in memory, on the document as it stands. */
function judgeOf(document: ContractDocument): (given: GivenValue) => boolean {
  const ajv = new Ajv2020({
    multipleOfPrecision: 8,
    strict: false,
    ownProperties: true,
    validateSchema: false,
    formats: { 'date-time': isDateTime },
  });
  ajv.addSchema(document);
  return ({ schema, value }) => {
    const fragment = schema.split('/').map(encodeURIComponent).join('/');
    return ajv.compile({ $ref: `${document.$id}#${fragment}` })(value) === true;
  };
}
