import { expect, it } from 'vitest';
import { docpact } from './broken-client.ts';
import { emptyCache, linkVersion } from './version-cache.ts';

/** What is wrong with a version against the page of today, and what is a trait of its kind, as `rule path`. */
interface OldClient {
  readonly version: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly traits: readonly string[];
  /** What is wrong with its waiters. */
  readonly waiters: readonly string[];
}

interface Found {
  readonly findings: readonly { readonly severity: string; readonly rule: string; readonly path: string }[];
}

interface Report {
  readonly clients: readonly [Found];
  readonly operations: readonly [Found];
}

const clients: readonly OldClient[] = [
  {
    version: '3.245.0',
    errors: [
      'response-refused Output',
      'output-member-altered Output.DBClusterSnapshot.DBClusterSnapshotIdentifier',
      'output-member-lost Output.DBClusterSnapshot.StorageType',
      'output-member-missing Output.DBClusterSnapshot.StorageType',
      'fault-not-retried Faults.Throttling',
      'fault-not-retried Faults.InternalFailure',
      // It fails at the page of a proxy, and so does not try again.
      'fault-not-retried Faults',
      'client-crashed Client',
      'clock-uncorrected Request.headers["x-amz-date"]',
      'spelling-misread Faults',
    ],
    warnings: ['faults-unavailable Faults', 'schema-unavailable Input', 'schema-unavailable Output'],
    traits: ['error-without-status Output', 'fault-side-assumed Faults.InternalFailure.$fault'],
    // It compares the code on the wire with the name of the class, so that a deleted instance is waited for to the end.
    waiters: ['waiter-end Waiters.DBInstanceDeleted'],
  },
  {
    version: '3.910.0',
    // It reads `&#38;amp;` as `&`.
    errors: ['spelling-misread Output', 'spelling-misread Faults'],
    warnings: ['schema-unavailable Input', 'schema-unavailable Output'],
    traits: ['fault-side-assumed Faults.InternalFailure.$fault'],
    waiters: [],
  },
  {
    version: '3.965.0',
    // It also fails at an error without an Error, or with an empty one.
    errors: ['spelling-misread Output', 'spelling-misread Faults', 'client-crashed Client'],
    warnings: [],
    traits: [],
    waiters: [],
  },
];

it.concurrent.each(clients)(
  'client-neptune $version is held to what its kind promises',
  { timeout: 120_000 },
  async ({ version, errors, warnings, traits, waiters }) => {
    const folder = linkVersion(emptyCache(), version);
    const args = ['check', '--service', 'neptune', '--sdk', folder, '--format', 'json'];
    const { exitCode, stdout, stderr } = await docpact(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: errors.length > 0 ? 1 : 0, stderr: '' });
    const report: Report = JSON.parse(stdout);
    const found = (severity: string, { findings } = report.operations[0]): readonly string[] =>
      findings.filter((finding) => finding.severity === severity).map(({ rule, path }) => `${rule} ${path}`);
    expect(new Set(found('error'))).toEqual(new Set(errors));
    expect(new Set(found('warn'))).toEqual(new Set(warnings));
    expect(new Set(found('info'))).toEqual(new Set(traits));
    expect(new Set(found('error', report.clients[0]))).toEqual(new Set(waiters));
  },
);
