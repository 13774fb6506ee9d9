import type { JsonSchema } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { compareModels } from '../../src/compare/compare-models.ts';
import { changeRules } from '../../src/findings/change-rules.ts';
import { input, modelOf, type Sketch, text } from './rule-case.ts';

const filled: JsonSchema = { ...text, 'x-autopopulated': true };
const ofClient = (sketch: Sketch): Sketch => ({ ...sketch, exports: {} });

it.each([
  {
    title: 'a required member that a page has as autopopulated now breaks nobody',
    pair: [input(text, 'Name'), input(filled)],
    want: ['info input-no-longer-required'],
  },
  {
    title: 'an autopopulated member that a page has as required now breaks those who left it out',
    pair: [input(filled), input(text, 'Name')],
    want: ['error input-newly-required'],
  },
  { title: 'an optional member becomes autopopulated', pair: [input(text), input(filled)], want: [] },
  {
    title: 'a client may have an autopopulated member as required',
    pair: [input(filled), ofClient(input(text, 'Name'))],
    want: [],
  },
  {
    title: 'a client may fill in what the page has as required',
    pair: [input(text, 'Name'), ofClient(input(filled))],
    want: [],
  },
  {
    title: 'a client that no longer fills a required member in breaks those who left it out',
    pair: [ofClient(input(filled)), ofClient(input(text, 'Name'))],
    want: ['error input-newly-required'],
  },
] satisfies readonly { title: string; pair: readonly [Sketch, Sketch]; want: readonly string[] }[])(
  '$title',
  ({ pair: [before, after], want }) => {
    const changes = compareModels(modelOf(before), modelOf(after));
    expect(changes.map(({ rule }) => `${changeRules[rule].severity} ${rule}`)).toEqual(want);
  },
);
