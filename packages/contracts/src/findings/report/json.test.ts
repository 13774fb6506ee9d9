import { expect, it } from 'vitest';
import { finding, operation, recorded, report } from '../../../test/sample-report.ts';
import { formatJson } from './json.ts';

const seen = operation([finding()], { cases: [recorded('input typical')] });
const shard = { index: 1, total: 2, docpact: '0.0.0', operations: ['zoo/FeedAnimal', 'zoo/ListAnimals'] };

it('what was seen of each case is left out of a whole report', () => {
  expect(formatJson(report([seen]))).toBe(formatJson(report([operation([finding()])])));
});

it('what was seen of each case stays in a shard', () => {
  expect(JSON.parse(formatJson(report([seen], { shard })))).toMatchObject({
    shard,
    operations: [{ cases: [recorded('input typical')] }],
  });
});
