import { expect, it } from 'vitest';
import { rewriteChecks } from './rewrite-checks.ts';

const check = { name: 'checkTag', pointer: '/$defs/Tag', schema: { type: 'object' } };

it.each([
  ['const func2 = require("ajv/dist/runtime/equal").default;'],
  ['const f = new Function("return 1");'],
  ['eval("1");'],
  ['const f = await import("x");'],
  ['const a = schema16.properties;'],
])('refuses %s in generated code', (code) => {
  expect(() => rewriteChecks(code, [check], 'zoo/shapes/Tag.js')).toThrow('[unsafe-output]');
});

it.each([
  ['const obj0 = ["require(\\"fs\\")", "eval(1)", "schema16"];'],
  ['const pattern0 = /require\\("x"\\)|eval/u;'],
  ['const data0 = data["\\\\"];'],
  ['const obj0 = ["({instancePath,","({instancePath:instancePath+","schemaPath:",",keyword:",",params:"];'],
])('lets %s pass: text may say anything', (code) => {
  expect(rewriteChecks(code, [check], 'zoo/shapes/Tag.js')).toBe(code);
});
