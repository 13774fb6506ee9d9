import assert from 'node:assert/strict';

/**
 * Holds what `docpact check` did in a project to what is expected of its shape. Rules that are not expected are let pass unless they are errors: a
 * client has more to say than the shape is about. Throws an `AssertionError` with all of what was found.
 *
 * @param shape a row of the table of shapes
 * @param report what it wrote as JSON
 * @param ran its exit code, and all that it printed
 */
export function judgeShape(shape, report, { code, all }) {
  const { gated, operations, rules, says, exitCode } = shape;
  const found = rulesOf(report);
  const wrong = new Set(rules.map(wrongVersion).filter(Boolean));
  assert.deepEqual(
    {
      gated: report.clients.map(clientText),
      operations: report.operations.map(({ operation, sdk }) => `${operation} ${sdk.version}`),
      rules: rules.filter((rule) => found.includes(rule)),
      otherErrors: found.filter((rule) => wrongVersion(rule) !== undefined && !wrong.has(wrongVersion(rule))),
      says: says.test(all) ? says : all,
      exitCode: code,
    },
    { gated, operations, rules, otherErrors: [], says, exitCode },
  );
}

/** The version that an error is about. */
const wrongVersion = (rule) => /^error \S+ (.*)/.exec(rule)?.[1];

const shortName = (name) => name.replace('@aws-sdk/client-', '');

const clientText = ({ package: name, version = 'not installed', state, declaredBy }) =>
  `${shortName(name)} ${version} ${state}, ${declaredBy.join(' and ')}`;

/** Each rule that something breaks and nothing accepts, with the client's version. */
const rulesOf = ({ clients, operations }) => [
  ...clients.flatMap(({ version = 'not installed', findings }) => ruleTexts(findings, version)),
  ...operations.flatMap(({ sdk, findings }) => ruleTexts(findings, sdk.version)),
];

const ruleTexts = (findings, version) =>
  findings.filter(({ suppressed }) => !suppressed).map((one) => ruleText(one, version));

const ruleText = ({ severity, rule }, version) => `${severity} ${rule} ${version}`;
