import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportsOf } from './exports.js';

it('gives a service, its operations and their JSON files a line each, and no other file', () => {
  const services = mkdtempSync(join(tmpdir(), 'docpact-exports-'));
  mkdirSync(join(services, 'orchard'));
  for (const file of [
    'PickApple.json',
    'PickApple.source.json',
    'PickApple.decisions.json',
    'service.json',
    'notes.md',
  ])
    writeFileSync(join(services, 'orchard', file), '{}');
  expect(exportsOf(services)).toEqual({
    '.': { types: './generated/index.d.ts', default: './generated/index.js' },
    './runtime': { types: './generated/runtime/index.d.ts', default: './generated/runtime/index.js' },
    './orchard': { types: './generated/orchard/index.d.ts', default: './generated/orchard/index.js' },
    './orchard/PickApple': { types: './generated/orchard/PickApple.d.ts', default: './generated/orchard/PickApple.js' },
    './orchard/PickApple.json': './services/orchard/PickApple.json',
    './orchard/PickApple.source.json': './services/orchard/PickApple.source.json',
    './orchard/service.json': './services/orchard/service.json',
    './orchard/PickApple.Input.json': './generated/orchard/PickApple.Input.json',
    './orchard/PickApple.Output.json': './generated/orchard/PickApple.Output.json',
    './package.json': './package.json',
  });
});

it('is what the package exports', () => {
  const read = (name) => new URL(`../${name}`, import.meta.url);
  const { exports } = JSON.parse(readFileSync(read('package.json'), 'utf8'));
  expect(exports).toEqual(exportsOf(read('services').pathname));
});
