import type { Paragraph } from '../../page/page.ts';
import { regex } from '../../text/regex.ts';
import { splitParagraph } from './split-paragraph.ts';

/** One sentence of a member's prose, with what stands around it. */
export interface Sentence {
  /** The sentence as the page has it, inline code between backquotes, without its bullet. */
  readonly text: string;
  readonly line: number;
  /** What it stands under, without the colon: the sentence that introduces its bullets ("Constraints"), a bullet's own lead ("`ENABLED`"), a title. */
  readonly heading: string | undefined;
  /** The sentence that introduces the bullets that it stands in. */
  readonly introduction: Sentence | undefined;
  /** The sentence before it in the same paragraph; the first of a bullet has the introduction. */
  readonly before: Sentence | undefined;
  /** The text of the sentence that follows in the same paragraph. */
  readonly after: string | undefined;
  /** The first paragraph of the member's prose. */
  readonly opening: string;
  /** The bullets of the list that this sentence introduces, each with its first paragraph as text. */
  readonly items: readonly string[];
}

/** Splits a member's prose into sentences; a bullet knows the sentence that introduces it, and that sentence its bullets. */
export function splitSentences(paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  /** The last sentence above the bullets of each depth. */
  const introductions: (Sentence | undefined)[] = [];
  let title: string | undefined;
  paragraphs.forEach((paragraph, at) => {
    const { text, line, depth } = paragraph;
    introductions.length = depth + 1;
    const introduction = introductions[depth];
    const next = paragraphs[at + 1];
    if (depth === 0 && at > 0 && next && isTitle(text)) title = text;
    const heading = leadOf(paragraph) ?? withoutColon(introduction?.text) ?? title;
    const items = next && next.depth > depth ? itemsBelow(paragraphs, at) : [];
    let before = paragraph.item || !next ? introduction : undefined;
    const texts = splitParagraph(text);
    texts.forEach((sentence, index) => {
      before = {
        text: sentence,
        line,
        heading,
        introduction,
        before,
        after: texts[index + 1],
        opening: paragraphs[0]?.text ?? '',
        items: index === texts.length - 1 ? items : [],
      };
      sentences.push(before);
    });
    if (next && next.depth > depth)
      for (let below = depth + 1; below <= next.depth; below += 1) introductions[below] = before;
  });
  return sentences;
}

const withoutColon = (text: string | undefined): string | undefined => text?.replace(/\s*:$/, '');

/** A paragraph of a few words without any stop is a title of what follows ("RDS for MySQL"). */
const isTitle = (text: string): boolean =>
  text.length < 50 && (/^[\w-]+="[^"]+"$/.test(text) || (!/[.:!?;=`"|,]/.test(text) && /^[A-Z]/.test(text)));

/** What a bullet begins with before a colon or a dash ("`ENABLED` – …", "MySQL: …"), unless it names a kind of constraint. */
const LEAD = /^((?:`[^`]{1,80}`|"[^"]{1,60}"|[A-Z][\w./&-]*(?: [\w./&()-]+){0,5})(?: \([^)]{1,40}\))?)(?::| [–—-]) /;
const KIND = regex('i')`
  \b(?:
    min|max|minimum|maximum|default|valid|allowed|possible|length|pattern|range|constraints?|type|values?|
    format|characters?|regex|required|limit|must|can|cannot|only|note|important
  )\b
`;

/** A paragraph that begins so tells of one key of a text, or of one value. */
const KEY = /^(`[a-z][\w.]*`)(?::| [–—-]) /;

function leadOf({ text, item }: Paragraph): string | undefined {
  if (!item) return KEY.exec(text)?.[1];
  const lead = LEAD.exec(text)?.[1];
  return lead === undefined || KIND.test(lead) ? undefined : lead;
}

/** The bullets right below a paragraph. */
function itemsBelow(paragraphs: readonly Paragraph[], at: number): string[] {
  const depth = paragraphs[at]?.depth ?? 0;
  const items: string[] = [];
  for (const { text, depth: below, item } of paragraphs.slice(at + 1)) {
    if (below <= depth) break;
    if (below === depth + 1 && item) items.push(text);
  }
  return items;
}

/** Words of a constraint, wide: a sentence without any of them states none. */
const SIGNAL = regex('i')`
  \b(?:
    must|only|valid|allowed|maximum|minimum|max|min|at least|at most|up to|between|from \d|range|characters?|
    letters?|length|default|if not|defaults|pattern|regex|cannot|can not|not exceed|exceeds?|
    no (?:more|less|longer|fewer)|more than|less than|greater|fewer|null|empty|multiple|deprecated|discontinued|unique|
    case[- ]sensitive|possible values?|one of|begin|start with|end with|
    supported (?:values?|\w+(?: \w+)? are)|available (?:values|options)|positive|non-negative|limit(?:ed)?|
    required|constraints?|integer|acceptable|accepted|permitted|either|can contain|formats?|formatted|
    supports|largest|smallest|do not (?:use|include)|can include|digits?|hexadecimal|ranges from|
    (?:specify|(?:list|array) of|number) \d+(?: to |[-–])\d+
  )\b|n't\b|\(\d+(?:\.\d+)?(?:\s?[-–]\s?| to )\d+(?:\.\d+)?[),]
`;

/** Whether a sentence may state a constraint. */
export const looksLikeConstraint = (sentence: string): boolean => SIGNAL.test(sentence);
