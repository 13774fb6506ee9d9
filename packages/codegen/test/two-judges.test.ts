import { describe, expect, it } from 'vitest';
import { valueAt } from '../src/document/json-value.ts';
import { structureOf } from '../src/document/structure-of.ts';
import { describeActual } from '../src/runtime/issue.ts';
import { folders, generateAndImport } from './generated-modules.ts';
import { judge, toSdk } from './in-memory-judge.ts';
import { mutate, randomNumbers, sample } from './sample-values.ts';

const sides = ['Input', 'Output'] as const;

describe.each(['shipped', 'zoo', 'orchard'] as const)('The generated validators of the %s contracts', (folder) => {
  it('agree with ajv in memory, in both views, on values and on 600 mutations of each', async () => {
    const operations = await generateAndImport(folders[folder]);
    for (const { load } of Object.values(operations)) {
      const { key, document, input, output } = await load();
      const random = randomNumbers(20260101);
      for (const side of sides) {
        const node = document.$defs[side] ?? {};
        const { sdk, json } = side === 'Input' ? input : output;
        const agreed = side === 'Input' ? judge(document, side) : judge(document, side, structureOf);
        const full = sample(document, node);
        expect(json.issues(full), `${key} ${side}: the full value`).toEqual([]);
        const verdicts = { true: 0, false: 0 };
        for (let round = 0; round < 600; round++) {
          const value = random(3) === 0 ? mutate(mutate(full, random), random) : mutate(full, random);
          const want = agreed(value);
          const shown = `${key} ${side}: ${JSON.stringify(value)}`;
          expect(json.is(value), `${shown} as JSON`).toBe(want);
          expect(sdk.is(toSdk(document, node, value)), `${shown} as the SDK holds it`).toBe(want);
          expect(json.issues(value).length > 0, `${shown} has issues`).toBe(!want);
          verdicts[`${want}`]++;
        }
        expect(Math.min(verdicts.true, verdicts.false), `${key} ${side}: both verdicts occur`).toBeGreaterThan(20);
      }
    }
  });

  it('agree with ajv on what of an output is beyond the page', async () => {
    const operations = await generateAndImport(folders[folder]);
    for (const { load } of Object.values(operations)) {
      const { key, document, output } = await load();
      const random = randomNumbers(20261201);
      const node = document.$defs.Output ?? {};
      const full = sample(document, node);
      const [ofPage, ofStructure] = [judge(document, 'Output'), judge(document, 'Output', structureOf)];
      for (let round = 0; round < 600; round++) {
        const value = mutate(full, random);
        // Open objects let members pass that no page documents; they are told all the same.
        const beyond = output.json.beyondPage(value).filter(({ keyword }) => keyword !== 'properties');
        const isBeyond = ofStructure(value) && !ofPage(value);
        const shown = `${key}: ${JSON.stringify(value)}: ${JSON.stringify(beyond)}`;
        if (isBeyond || ofStructure(value)) expect(beyond.length > 0, shown).toBe(isBeyond);
        expect(output.sdk.beyondPage(toSdk(document, node, value)).length, shown).toBe(
          output.json.beyondPage(value).length,
        );
      }
    }
  });

  it('tell in every issue a path, a phrase and a keyword that is in the document', async () => {
    const operations = await generateAndImport(folders[folder]);
    for (const { load } of Object.values(operations)) {
      const { document, input, output } = await load();
      const random = randomNumbers(7);
      const [sent, received] = sides.map((side) => sample(document, document.$defs[side] ?? {}));
      const issues = Array.from({ length: 300 }, () => {
        const answer = mutate(received, random);
        return [
          ...input.json.issues(mutate(sent, random)),
          ...output.json.issues(answer),
          ...output.json.beyondPage(answer),
        ];
      }).flat();
      expect(issues.length).toBeGreaterThan(0);
      for (const issue of issues) {
        const { path, keyword, expected } = issue;
        const { pointer, line } = issue.source;
        expect(valueAt(JSON.parse(JSON.stringify(document)), pointer), pointer).toBeDefined();
        expect(pointer.split('/')).toContain(keyword);
        expect(path).toMatch(/^(?:In|Out)put(?:[.[]|$)/);
        expect(expected).not.toMatch(/undefined|NaN|^$/);
        expect(describeActual(issue)).not.toBe('');
        expect(line, pointer).toBeGreaterThan(0);
      }
    }
  });
});
