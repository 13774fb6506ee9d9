import { GetInstanceSnapshot } from '@docpact/schemas/lightsail';
import { CreateDBClusterSnapshot } from '@docpact/schemas/neptune';
import type { OperationContract } from '@docpact/schemas/runtime';
import { describe, expect, it } from 'vitest';
import { issueSentence } from '../base/describe-value.ts';
import { writtenOutputIssues } from './written-output.ts';

type Case = readonly [
  title: string,
  contract: OperationContract,
  output: unknown,
  written: readonly RegExp[],
  sent: number,
];

/** What a person writes is held to the page; what a service sends, to its structure. */
const cases: readonly Case[] = [
  ['documented values', GetInstanceSnapshot, { instanceSnapshot: { state: 'available' } }, [], 0],
  [
    'a misspelled value',
    GetInstanceSnapshot,
    { instanceSnapshot: { state: 'availabel' } },
    [/^Output\.instanceSnapshot\.state: expected one of "pending", "error", "available", got "availabel"/],
    0,
  ],
  [
    'a value that the page lacks and the client has a name for',
    GetInstanceSnapshot,
    { instanceSnapshot: { location: { regionName: 'eu-south-2' }, resourceType: 'Subdomain' } },
    [],
    0,
  ],
  [
    'a value that neither has',
    GetInstanceSnapshot,
    { instanceSnapshot: { location: { regionName: 'eu-south-9' } } },
    [/^Output\.instanceSnapshot\.location\.regionName: expected one of /],
    0,
  ],
  [
    'a text that is too long',
    GetInstanceSnapshot,
    { instanceSnapshot: { tags: [{ key: 'k'.repeat(129) }] } },
    [/^Output\.instanceSnapshot\.tags\[0\]\.key: expected at most 128 characters/],
    0,
  ],
  [
    'a misspelled member',
    CreateDBClusterSnapshot,
    { DBClusterSnapshot: { Stat: 'available' } },
    [/^Output\.DBClusterSnapshot\.Stat: expected "Status" or another documented member, got "Stat"/],
    0,
  ],
  [
    'a member of the wrong type',
    CreateDBClusterSnapshot,
    { DBClusterSnapshot: { Port: 'eight' } },
    [/^Output\.DBClusterSnapshot\.Port: expected an integer, got "eight"/],
    1,
  ],
];

describe('an output that a person writes', () => {
  it.each(cases)('with %s', (_, contract, output, written) => {
    const sentences = writtenOutputIssues(contract, output).map(issueSentence);
    expect(sentences).toEqual(written.map((sentence) => expect.stringMatching(sentence)));
  });
});

describe('the same from a service', () => {
  it.each(cases)('with %s', (_, contract, output, _written, issues) => {
    expect(contract.output.sdk.issues(output)).toHaveLength(issues);
    expect(contract.output.sdk.is(output)).toBe(issues === 0);
  });
});
