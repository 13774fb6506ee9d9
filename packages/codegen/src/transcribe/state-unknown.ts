import type { Page } from '../page/page.ts';
import type { ReadShape } from '../schema/read-shape.ts';

/**
 * States what a section does not show because it is too large to render.
 * @returns whether nothing of the section is known, so that its shape must stay open
 */
export function stateUnknown({ root }: ReadShape, page: Page): boolean {
  const { syntax, list, line } = root.path === 'Input' ? page.input : page.output;
  if (syntax !== 'too-large' && list !== 'too-large') return false;
  const hidden = (statement: Page['input']['syntax'] | Page['input']['list']): boolean =>
    statement === 'too-large' || statement === undefined;
  const all = hidden(syntax) && hidden(list);
  const statement = all
    ? 'The page does not show the members: the section is too large.'
    : syntax === 'too-large'
      ? 'The page does not show the values of enums: the syntax block is too large.'
      : 'The page does not show which members are required, nor what they are for: the list is too large.';
  root.unchecked = [...root.unchecked, { reason: 'not-checkable', statement, origin: { line } }];
  return all;
}
