import { expect, it } from 'vitest';
import { Shapes } from '../../../registry/place.ts';
import { enlarge } from './enlarge.ts';

const text = { type: 'string' } as const;
const shapes = new Shapes({
  Output: {
    type: 'object',
    properties: {
      Title: text,
      Kind: { type: 'string', enum: ['oak', 'elm'] },
      Planted: { type: 'string', format: 'date-time' },
      Trees: {
        type: 'array',
        items: {
          type: 'object',
          properties: { Name: text, Note: text, Height: { type: 'number' }, Age: { type: 'number' } },
        },
      },
      Names: { type: 'array', items: text },
      Labels: { type: 'object', additionalProperties: text },
      Orchard: { type: 'object', properties: { Rows: { type: 'array', items: { type: 'integer' } } } },
    },
  },
});

const value = {
  Title: 'Orchard',
  Kind: 'oak',
  Planted: '2026-11-20T03:00:00Z',
  Trees: [{ Name: 'a', Note: 'b', Height: 3, Age: 4 }],
  Names: ['a'],
  Labels: { row: 'north' },
  Orchard: { Rows: [1] },
};

it('lists, maps and the first text grow, whatever structure they are in; values of a set and dates stay', () => {
  expect(enlarge(shapes.root('Output'), value, { items: 3, entries: 2, text: 15 })).toEqual({
    Title: 'text text text',
    Kind: 'oak',
    Planted: '2026-11-20T03:00:00Z',
    Trees: [
      { Name: 'a', Note: 'b', Height: 3, Age: 4 },
      { Name: 'item 1', Height: 3 },
      { Name: 'item 2', Height: 3 },
    ],
    Names: ['a', 'item 1', 'item 2'],
    Labels: { 'key-0': 'north', 'key-1': 'item 1' },
    Orchard: { Rows: [1, 1, 1] },
  });
});

it('all lists together stay within what can be compared', () => {
  const size = { items: 1e9, entries: 1e9, text: 10 };
  const large = enlarge(shapes.root('Output'), value, size);
  expect(JSON.stringify(large).split(',').length).toBeLessThan(100_000);
});

it('an empty list stays empty', () => {
  expect(enlarge(shapes.root('Output'), { Names: [] }, { items: 3, entries: 2, text: 15 })).toEqual({ Names: [] });
});
