import { readFileSync } from 'node:fs';

/** The bytes of the made-up page, in its RST source. */
export const madeUpPage = readFileSync(new URL('./pages/rst/create_garden.rst', import.meta.url));

/** The made-up page with a part of its source written otherwise; the part must be there. */
export function madeUpPageWith(...changes: readonly (readonly [from: string, to: string])[]): Buffer {
  let text = madeUpPage.toString();
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the page has no ${JSON.stringify(from)}`);
    text = text.replace(from, () => to);
  }
  return Buffer.from(text);
}
