import { expect, it } from 'vitest';
import * as codegen from './index.ts';

it('exports these names', () => {
  expect(Object.keys(codegen).sort()).toMatchInlineSnapshot(`
    [
      "ContractError",
      "assertBinding",
      "assertDocument",
      "assertWire",
      "generate",
      "parseJson",
      "readBinding",
      "readContract",
      "readServices",
    ]
  `);
});
