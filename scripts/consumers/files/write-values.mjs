// Writes every fixture's JSON value, with where its schema stands and whether it keeps it, for a validator of another language.
import { writeFileSync } from 'node:fs';
import { fixturesOf } from '@docpact/fixtures';
import { operations } from '@docpact/schemas';

const values = [];
for (const { key, load } of Object.values(operations)) {
  const { input, output } = fixturesOf(await load());
  for (const [side, { all, violations }] of [
    ['Input', input],
    ['Output', output],
  ])
    for (const [valid, fixtures] of [
      [true, all],
      [false, violations],
    ])
      for (const { name, json } of fixtures) values.push({ document: `${key}.json`, side, name, valid, json });
}
writeFileSync('values.json', JSON.stringify(values));
