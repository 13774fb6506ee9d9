import type { Problem } from '../document/contract-error.ts';
import { escapeStep } from '../document/json-value.ts';
import type { Page } from '../page/page.ts';
import type { StaleDecision } from '../schema/apply-decisions.ts';
import type { NameConflict } from '../schema/name-shapes.ts';
import type { Disagreement, ReadShape } from '../schema/read-shape.ts';
import type { OperationName } from './name-operation.ts';

interface Findings {
  readonly file: string;
  readonly page: Page;
  readonly operation: OperationName;
  readonly sides: readonly ReadShape[];
  readonly stale: readonly StaleDecision[];
  readonly conflicts: readonly NameConflict[];
  readonly decisionsFile: string;
}

/** What the reader of a transcription should know, as problems with their places. */
export const problemsOf = ({ file, page, operation, sides, stale, conflicts, decisionsFile }: Findings): Problem[] => [
  ...sides.flatMap(({ disagreements }) => disagreements.map((one) => disagreement(file, one))),
  ...operation.unknown.map((lack) => lacking(file, page, operation, lack)),
  ...stale.map((one) => staleDecision(decisionsFile, one)),
  ...conflicts.map((one) => nameConflict(decisionsFile, one)),
];

const disagreement = (file: string, { path, line, syntax, list }: Disagreement): Problem => ({
  code: 'page-disagrees',
  file,
  line,
  expected: `${path} to be the same in the syntax block and in the described list`,
  actual: `${syntax} in the block, ${list} in the list`,
  hint: 'The list was followed; look which is right, and record a correction if it is the block.',
});

function lacking(
  file: string,
  { line, method }: Page,
  { service, name }: OperationName,
  lack: OperationName['unknown'][number],
): Problem {
  const about = {
    service: [
      `the service's folder`,
      `none; "${service}" was taken from the class`,
      "Put the page into a folder with the service's name.",
    ],
    capitals: [
      "the operation's capitals",
      `${method}; "${name}" was made of it`,
      'List the operation under "operations" in service.json.',
    ],
    version: [
      'the API version',
      'none in this form of the page',
      `Write ${service}/service.json, or give the page's RST or HTML.`,
    ],
  } as const;
  const [expected, actual, hint] = about[lack];
  return { code: 'page-lacks', file, line, expected, actual, hint };
}

const staleDecision = (file: string, { steps, expected, actual }: StaleDecision): Problem => ({
  code: 'stale-decision',
  file,
  pointer: steps.map((step) => `/${escapeStep(step)}`).join(''),
  expected,
  actual,
  hint: 'Look at what the page says now, and decide again.',
});

const nameConflict = (file: string, { name, paths: [first, second] }: NameConflict): Problem => ({
  code: 'shape-conflict',
  file,
  pointer: `/shapes/${escapeStep(second)}`,
  expected: `the same shape as ${first}, which is named ${name} too`,
  actual: `another one at ${second}`,
  hint: 'Give the two shapes different names.',
});
