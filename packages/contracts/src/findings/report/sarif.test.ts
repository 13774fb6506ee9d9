import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Draft4Validator from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import {
  client,
  clientFinding,
  comparison,
  everyState,
  finding,
  foreign,
  operation,
  report,
  twoCopies,
} from '../../../test/sample-report.ts';
import { type Finding, fingerprintOf } from '../finding.ts';
import { type RuleId, rules } from '../rules.ts';
import type { Report } from './report.ts';
import { formatSarif } from './sarif.ts';

const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Draft4Validator.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile<Log>(JSON.parse(readFileSync(schema, 'utf8')));

const isRule = (id: string): id is RuleId => Object.hasOwn(rules, id);

/** The one run of the log, once the published schema takes it. */
function read(given: Report) {
  const log: unknown = JSON.parse(formatSarif(given));
  expect(isSarif(log) ? [] : isSarif.errors).toEqual([]);
  const [run] = isSarif(log) ? log.runs : [];
  if (!run) throw new Error('the log has no run');
  return run;
}

it('a finding is a result with its rule, its place and its fingerprint', () => {
  const { tool, results } = read(report([operation([finding()])]));
  expect(tool.driver.rules).toMatchInlineSnapshot(`
    [
      {
        "defaultConfiguration": {
          "level": "error",
        },
        "fullDescription": {
          "text": "The client leaves a member of the input out of the request. It can break a caller.",
        },
        "help": {
          "text": "The client leaves a member of the input out of the request. It can break a caller.",
        },
        "id": "input-member-lost",
        "shortDescription": {
          "text": "The client leaves a member of the input out of the request",
        },
      },
    ]
  `);
  expect(results).toMatchInlineSnapshot(`
    [
      {
        "level": "error",
        "locations": [
          {
            "logicalLocations": [
              {
                "fullyQualifiedName": "zoo/FeedAnimal/Input.Food[].Name",
                "kind": "member",
                "name": "Input.Food[].Name",
              },
            ],
            "physicalLocation": {
              "artifactLocation": {
                "uri": "zoo/feed_animal.rst",
                "uriBaseId": "PAGES",
              },
              "region": {
                "startLine": 12,
              },
            },
          },
        ],
        "message": {
          "text": "zoo/FeedAnimal Input.Food[].Name: The client leaves a member of the input out of the request
    expected: "hay"
    actual: nothing
    page: zoo/feed_animal.rst:12
    docs: [zoo/FeedAnimal](https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal)
    case: request: input typical and 1 more",
        },
        "partialFingerprints": {
          "docpact/v1": "0123456789abcdef",
          "primaryLocationLineHash": "0123456789abcdef:1",
        },
        "properties": {
          "actual": "nothing",
          "cases": [
            "request: input typical",
            "request: input full",
          ],
          "client": {
            "package": "@zoo/client",
            "version": "3.1.0",
          },
          "declaredBy": [
            "package.json",
          ],
          "docs": "https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal",
          "expected": ""hay"",
        },
        "ruleId": "input-member-lost",
        "ruleIndex": 0,
      },
    ]
  `);
});

it.each([
  { severity: 'error', level: 'error' },
  { severity: 'warn', level: 'warning' },
  { severity: 'info', level: 'note' },
] as const)('$severity is the level $level', ({ severity, level }) => {
  const { results } = read(report([operation([finding({ severity })])]));
  expect(results?.map((result) => result.level)).toEqual([level]);
});

it('a rule is listed once, and each result leads to its own', () => {
  const found = [finding(), finding({ rule: 'fault-missing' }), finding({ path: 'Input.Other' })];
  const { tool, results } = read(report([operation(found)]));
  const ids = results?.map(({ ruleIndex }) => tool.driver.rules?.[ruleIndex ?? -1]?.id);
  expect(tool.driver.rules?.map(({ id }) => id)).toEqual(['fault-missing', 'input-member-lost']);
  expect(ids).toEqual(['input-member-lost', 'fault-missing', 'input-member-lost']);
});

it('what is suppressed says by what, why and until when', () => {
  const suppressed = { by: 'ignore', reason: 'fixed in the next release', until: '2026-12-31' } as const;
  const { results } = read(report([operation([finding({ suppressed })])]));
  expect(results?.[0]?.suppressions).toEqual([
    { kind: 'external', justification: 'ignore: fixed in the next release (until 2026-12-31)' },
  ]);
});

it('where no page states what was expected, the contract does', () => {
  const { source, ...rest } = finding();
  expect(source).toBeDefined();
  const { results } = read(report([operation([rest])]));
  expect(results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'zoo/FeedAnimal.json', uriBaseId: 'CONTRACTS' },
    region: { startLine: 1 },
  });
});

describe('two copies of a client', () => {
  const fingerprints = (given: Report) => read(given).results?.map(({ partialFingerprints }) => partialFingerprints);
  const plain = { 'docpact/v1': '0123456789abcdef', primaryLocationLineHash: '0123456789abcdef:1' };

  it('that have the same fact have a result each', () => {
    const [a, b] = fingerprints(twoCopies()) ?? [];
    expect(a).not.toEqual(b);
    expect([a, b]).not.toContainEqual(plain);
    for (const one of [a, b]) expect(one?.primaryLocationLineHash).toBe(`${one?.['docpact/v1']}:1`);
  });

  it('of which one has a fact leave its fingerprint as it is without the other', () => {
    const { operations, clients = [] } = twoCopies();
    const [first, second] = operations;
    if (!first || !second) throw new Error('two copies are two operations');
    expect(fingerprints(report([first, { ...second, findings: [] }], { clients }))).toEqual([plain]);
  });

  it('keep their fingerprints when their versions change', () => {
    const { operations, clients = [] } = twoCopies();
    const moved = report(
      operations.map((one) => ({ ...one, ...(one.sdk && { sdk: { ...one.sdk, version: '4.0.0' } }) })),
      { clients: clients.map((one) => ({ ...one, version: '4.0.0' })) },
    );
    expect(fingerprints(moved)).toEqual(fingerprints(twoCopies()));
  });
});

it('a finding of a client is at the package.json that declares it, and every result has a region', () => {
  const places = (given: Report) => read(given).results?.map(({ locations }) => locations?.[0]?.physicalLocation);
  const found = places(everyState) ?? [];
  expect(found.every((place) => place?.region?.startLine !== undefined)).toBe(true);
  expect(found.map((place) => place?.artifactLocation?.uri)).toEqual([
    'package.json',
    'package.json',
    'b/package.json',
    'package.json',
    'zoo/feed_animal.rst',
  ]);
  expect(places({ ...everyState, root: 'packages/x' })?.[2]?.artifactLocation?.uri).toBe('packages/x/b/package.json');
});

describe('GitHub takes', () => {
  const anyFinding = { expected: 'a', actual: 'b', cases: [] };
  const ids = Object.keys(rules).filter(isRule);
  const of = (rule: RuleId, differs: Partial<Finding> = {}): Finding =>
    finding({ ...anyFinding, rule, fingerprint: fingerprintOf(rule, 'zoo', 'FeedAnimal', ''), ...differs });
  const unlocated = (one: Finding): Finding => {
    const { source: _, docs: __, ...rest } = one;
    return rest;
  };

  it.each([
    { title: 'a finding with a line of its page', given: report([operation(ids.map((rule) => of(rule)))]) },
    { title: 'a finding without a line', given: report([operation(ids.map((rule) => unlocated(of(rule))))]) },
    {
      title: 'a finding whose page has no name',
      given: report([operation(ids.map((rule) => of(rule, { source: { page: '', line: 1 } })))]),
    },
    {
      title: 'a finding of a client',
      given: report([], { clients: [client({ findings: ids.map((rule) => clientFinding(rule)) })] }),
    },
    {
      title: 'a finding of a client that nobody declares',
      given: report([], { clients: [client({ declaredBy: [], findings: ids.map((rule) => clientFinding(rule)) })] }),
    },
    {
      title: 'a change',
      given: comparison([{ service: 'zoo', operation: 'FeedAnimal', findings: ids.map((rule) => of(rule)) }]),
    },
    {
      title: 'a change without a line',
      given: comparison([
        { service: 'zoo', operation: 'FeedAnimal', findings: ids.map((rule) => unlocated(of(rule))) },
      ]),
    },
  ])('$title, whatever its rule: it has a place, a region and no address of another scheme', ({ given }) => {
    const { results = [] } = read(given);
    expect(results).toHaveLength(ids.length);
    for (const { locations, relatedLocations } of results) {
      const [place, another] = locations?.map(({ physicalLocation }) => physicalLocation) ?? [];
      expect([another, relatedLocations]).toEqual([undefined, undefined]);
      expect(place?.region?.startLine).toBeGreaterThanOrEqual(1);
      expect(place?.artifactLocation?.uri).toMatch(/^[^:]+$/);
    }
  });
});

it.each([
  {
    title: 'the page of an operation is a link',
    docs: 'https://example.com/a(b)',
    told: '[zoo/FeedAnimal](https://example.com/a%28b%29)',
  },
  { title: 'an address that nobody should follow is none', docs: 'javascript:alert(1)', told: 'javascript:alert(1)' },
])('$title', ({ docs, told }) => {
  const [result] = read(report([operation([finding({ docs })])])).results ?? [];
  expect(result?.message.text?.split('\n')).toContain(`docs: ${told}`);
  expect(result?.properties?.docs).toBe(docs);
});

it('names the clients, and says of an incomplete run that it did not succeed', () => {
  const { properties, invocations } = read(everyState);
  expect(invocations).toEqual([{ executionSuccessful: false }]);
  expect(properties?.clients.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    '1 operation checked, 2 without a contract',
    'no contracts, nothing checked',
    'not installed, nothing checked',
    'left out: only used by scripts',
    'could not be looked at: SyntaxError: Unexpected token',
  ]);
  expect(read(report([operation([finding()])])).invocations).toEqual([{ executionSuccessful: true }]);
});

it.each(foreign)('the schema takes a finding with $title', ({ text }) => {
  const said = finding({ message: text, actual: text, path: text, operation: text, source: { page: text, line: 1 } });
  const { results } = read(report([operation([said], { operation: text })]));
  expect(results?.[0]?.properties?.actual).toBe(text);
});

it('a report without findings, clients or a seed is one too', () => {
  expect(read(comparison([{ service: 'zoo', operation: 'FeedAnimal', findings: [] }])).results).toEqual([]);
  expect(read(comparison([])).automationDetails?.id).toBe('docpact diff/');
});

it('the schema refuses what is no SARIF', () => {
  const log = JSON.parse(formatSarif(report([operation([finding()])])).replace('"level": "error"', '"level": "bad"'));
  expect(isSarif(log)).toBe(false);
});
