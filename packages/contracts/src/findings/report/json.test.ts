import { expect, it } from 'vitest';
import { client, finding, operation, recorded, report } from '../../../test/sample-report.ts';
import { formatJson } from './json.ts';

const failed = { ...recorded('input typical'), passed: false };
const seen = operation([finding()], { cases: [failed] });
it('a client is written in one order, whatever order its members have', () => {
  const one = client({ state: 'left out', reason: 'why', withoutContract: ['A'] });
  const turned = Object.fromEntries(Object.entries(one).reverse());
  const of = (clients: readonly unknown[]) => formatJson(Object.assign(report([]), { clients }));
  expect(of([turned])).toBe(of([one]));
});

const shard = { index: 1, total: 2, docpact: '0.0.0', operations: ['zoo/FeedAnimal', 'zoo/ListAnimals'] };

it('what was seen of each case is left out of a whole report', () => {
  expect(formatJson(report([seen]))).toBe(formatJson(report([operation([finding()])])));
});

it('what was seen of each case stays in a shard', () => {
  expect(JSON.parse(formatJson(report([seen], { shard })))).toMatchObject({
    shard,
    operations: [{ cases: [failed] }],
  });
});
