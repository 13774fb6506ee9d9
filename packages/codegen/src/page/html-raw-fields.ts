import type { HtmlBlock } from './html-block.ts';

const RAW_FIELD = /^(?:(type|param) (\S+?)|(rtype|returns)):?$/;

/** The names that Sphinx gives to fields. */
const NAMES = { rtype: 'Return type', returns: 'Returns' } as const;

/**
 * A line of prose that stands too far left ends the method's description for Sphinx, which then leaves the fields before it as they were typed:
 * `type Name`, `param Name`, `rtype`, `returns`. How entries nest is lost behind that line.
 * @returns the same blocks with the fields as on other pages; absent for a page that has them so
 */
export function readRawFields(blocks: readonly HtmlBlock[]): HtmlBlock[] | undefined {
  if (!blocks.some(({ kind, text }) => kind === 'term' && (text === 'returns:' || text === 'returns')))
    return undefined;
  const regular: HtmlBlock[] = [];
  let type: string | undefined;
  let isType = false;
  let hasParameters = false;
  for (const block of blocks) {
    const [, field, name, known] = (block.kind === 'term' && RAW_FIELD.exec(block.text)) || [];
    if (isType && block.kind !== 'term') type = block.text;
    else if (field === 'param') {
      if (!hasParameters) regular.push({ ...block, text: 'Parameters' });
      hasParameters = true;
      regular.push({ ...block, kind: 'text', entry: { name, typeText: type ?? '', certain: true, rest: '' } });
    } else if (known === 'rtype' || known === 'returns') regular.push({ ...block, text: NAMES[known] });
    else if (field !== 'type') regular.push(block);
    isType = field === 'type';
  }
  return regular;
}
