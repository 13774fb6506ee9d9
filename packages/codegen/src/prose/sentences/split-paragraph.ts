import { allMatches } from '../../text/all-matches.ts';

/** A full stop, with what may close it, before a blank and something that can begin a sentence. */
const STOP = /[.!?](?<=[^\s.=].)["')\]]?\s+(?=["'(`[“]*[A-Z0-9`‘–-]|[a-z]+[A-Z])/g;

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'])(?:e\.g|i\.e|vs|cf|approx|incl|no|nos|st|dr|mr|inc|ltd|fig|min|max|u\.s|a\.m|p\.m|[a-z])\.$/i;

/** What an abbreviation that can also end a sentence must not be followed by. */
const ENDS_ANYWAY = /^[A-Z][a-z]+\s/;

/**
 * The sentences of a paragraph. A full stop inside inline code, in a number, in a name or after an abbreviation ends none.
 * @param text a paragraph, inline code between backquotes
 */
export function splitParagraph(text: string): string[] {
  if (!text.includes('. ') && !/[.!?]["')\]]?\s/.test(text)) return [text];
  const sentences: string[] = [];
  const code = codeSpans(text);
  let from = 0;
  let span = 0;
  for (const match of allMatches(text, STOP)) {
    const { index } = match;
    while (span < code.length && (code[span]?.[1] ?? 0) < index) span += 1;
    if ((code[span]?.[0] ?? Number.POSITIVE_INFINITY) < index) continue;
    const stop = index + match[0].trimEnd().length;
    const before = text.slice(Math.max(from, stop - 12), stop);
    if (ABBREVIATION.test(before) && !endsAnyway(before, text.slice(stop + 1, stop + 30))) continue;
    if (isOpen(text, from, stop)) continue;
    sentences.push(text.slice(from, stop));
    from = index + match[0].length;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}

/** One letter can be a name that ends a sentence ("from A to Z. The …"), as can "no." and "max." where a new sentence begins. */
const endsAnyway = (before: string, after: string): boolean =>
  !/(?:e\.g|i\.e|vs|cf|approx|incl|inc|u\.s|dr|mr|st|nos?)\.$/i.test(before) && ENDS_ANYWAY.test(after);

/** Whether a bracket is open at the end: a short aside holds a sentence together. */
function isOpen(text: string, from: number, to: number): boolean {
  const open = text.lastIndexOf('(', to);
  return open >= from && text.indexOf(')', open) >= to && text.indexOf(')', open) - open < 200;
}

function codeSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let open = text.indexOf('`'); open >= 0; ) {
    const close = text.indexOf('`', open + 1);
    if (close < 0) break;
    spans.push([open, close]);
    open = text.indexOf('`', close + 1);
  }
  return spans;
}
