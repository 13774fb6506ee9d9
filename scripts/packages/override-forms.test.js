import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { overrideForms, overrideText } from './override-forms.js';

const files = {
  '@docpact/schemas': 'file:/a folder/schemas.tgz',
  '@docpact/contracts': 'file:/a folder/contracts.tgz',
};

/** The blocks of the text, by what stands over each. */
const blocks = Object.fromEntries(
  overrideText(files)
    .split('\n\n')
    .map((block) => block.split(/:\n(.*)/s).slice(0, 2)),
);

describe('what scripts/pack.js prints', () => {
  it('is what package.json needs', () => {
    const { dependencies } = JSON.parse(blocks['In package.json, those that you import or run']);
    assert.deepEqual(dependencies, files);
  });

  for (const [manager, { file, holds }] of Object.entries(overrideForms(files)))
    it(`and what ${manager} reads in ${file}, which it can parse`, () => {
      const text = blocks[`With ${manager}, in ${file}`];
      assert.deepEqual(file.endsWith('.json') ? JSON.parse(text) : parse(text), holds);
    });

  it('is about npm, yarn and pnpm', () => {
    assert.deepEqual(Object.keys(overrideForms(files)), ['npm', 'yarn', 'pnpm']);
  });
});
