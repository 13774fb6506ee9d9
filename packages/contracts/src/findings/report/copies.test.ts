import { describe, expect, it } from 'vitest';
import {
  client,
  clientFinding,
  copyA,
  copyB,
  finding,
  operation,
  report,
  twoCopies,
} from '../../../test/sample-report.ts';
import { Copies, identitiesOf, identityOf } from './copies.ts';

const titlesOf = (given: Parameters<typeof report>): readonly string[] => {
  const whole = report(...given);
  const copies = new Copies(whole);
  return whole.operations.map((one) => copies.titleOf(one));
};
const inCopy = ({ package: name, version = '', folder }: typeof copyA, found = [finding()]) =>
  operation(found, { sdk: { package: name, version, ...(folder !== undefined && { folder }) } });

it.each<[title: string, given: Parameters<typeof report>, want: readonly string[]]>([
  ['has its plain name where its client is there once', [[inCopy(copyA)], { clients: [copyA] }], ['zoo/FeedAnimal']],
  [
    'names its copy where there are two',
    [[inCopy(copyA), inCopy(copyB)], { clients: [copyA, copyB] }],
    ['zoo/FeedAnimal · 3.1.0 (a/node_modules/@zoo/client)', 'zoo/FeedAnimal · 3.2.0 (b/node_modules/@zoo/client)'],
  ],
  [
    'names its copy where the other one shows no operation',
    [[inCopy(copyA)], { clients: [copyA, { ...copyB, state: 'failed' }] }],
    ['zoo/FeedAnimal · 3.1.0 (a/node_modules/@zoo/client)'],
  ],
  [
    'has its plain name where the other copy is left out',
    [[inCopy(copyA)], { clients: [copyA, { ...copyB, state: 'left out' }] }],
    ['zoo/FeedAnimal'],
  ],
  [
    'names the version alone where nothing is known of folders',
    [['3.1.0', '3.2.0'].map((version) => operation([], { sdk: { package: '@zoo/client', version } }))],
    ['zoo/FeedAnimal · 3.1.0', 'zoo/FeedAnimal · 3.2.0'],
  ],
])('an operation %s', (_, given, want) => {
  expect(titlesOf(given)).toEqual(want);
});

describe('a finding is reported of', () => {
  const repeated = (whole: ReturnType<typeof report>) =>
    new Copies(whole).findings().map(({ repeatedIn }) => repeatedIn);

  it('each copy that has it', () => {
    expect(repeated(twoCopies())).toEqual(['a/package.json', 'b/package.json']);
  });

  it('no copy where one has it', () => {
    expect(repeated(report([inCopy(copyA), inCopy(copyB, [])], { clients: [copyA, copyB] }))).toEqual([undefined]);
  });

  it('each package.json that declares what is not installed', () => {
    const missing = ['a', 'b'].map((folder) => {
      const { version: _version, folder: _folder, ...rest } = client();
      return { ...rest, declaredBy: [`${folder}/package.json`], findings: [clientFinding('client-not-installed')] };
    });
    expect(repeated(report([], { clients: missing }))).toEqual(['a/package.json', 'b/package.json']);
  });
});

it.each([
  {
    title: 'the first package.json that declares it',
    copy: client({ declaredBy: ['b/package.json', 'a/package.json'] }),
    want: ['a/package.json', 'b/package.json'],
  },
  {
    title: 'its folder where nobody declares it',
    copy: client({ declaredBy: [] }),
    want: ['node_modules/@zoo/client'],
  },
  {
    title: 'its version where it has no folder',
    copy: { package: '@zoo/client', version: '3.1.0' },
    want: ['@zoo/client 3.1.0'],
  },
])('a copy is known again by $title', ({ copy, want }) => {
  expect(identitiesOf(copy)).toEqual(want);
  expect(identityOf(copy)).toBe(want[0]);
});
