import { PageError } from './page-error.ts';
import type { TextLines } from './text-lines.ts';

/** What the first lines of a flattened page say. */
export interface TextHead {
  readonly className: string;
  readonly method: string;
  readonly line: number;
  /** Where the prose begins. */
  readonly end: number;
}

/** `- ElastiCache.Client.create_thing(**kwargs)#`; the sign that links to the method may be another, or lost. */
const SIGNATURE = /^- (\w+)\.Client\.(\w+)\((?:\*\*kwargs)?\)[#¶]?[ \t]*$/m;

/** What other pages of the reference say of themselves. */
const OTHER_PAGES = [
  [/^.{1,80} \/ Paginator \/ /m, 'the page of a paginator'],
  [/^.{1,80} \/ Waiter \/ /m, 'the page of a waiter'],
  [/^- class \w+\.Client\b/m, 'the page of a whole client'],
  [
    /^.{1,80} \/ [A-Z]\w+ \/ \w+[ \t]*$|^- (?:class )?\w+\.[A-Z]\w+[.(]/m,
    'a page about something else than a client method',
  ],
] as const;

/**
 * @throws PageError for a page that has no signature of a client method
 */
export function readTextHead(text: string, lines: TextLines): TextHead {
  const found = SIGNATURE.exec(text.slice(0, LONGEST));
  const [signature, className, method] = found ?? [];
  if (!found || signature === undefined || className === undefined || method === undefined)
    throw notAnOperation(text, lines);
  return { className, method, line: lines.at(found.index), end: found.index + signature.length };
}

/** The signature stands on the third line. */
const LONGEST = 2000;

function notAnOperation(text: string, lines: TextLines): PageError {
  const head = text.slice(0, LONGEST);
  if (/^.{1,80} \/ Client \/ \w+/.test(head) && text.length < LONGEST)
    return new PageError(
      'cut-off',
      lines.at(text.length),
      "the method's signature",
      'the end of the page',
      'Fetch the page again: it is cut off.',
    );
  for (const [pattern, kind] of OTHER_PAGES) {
    const found = pattern.exec(head);
    if (found)
      return new PageError(
        'not-an-operation',
        lines.at(found.index),
        'the page of an operation',
        kind,
        'Give the page of a client method.',
      );
  }
  return new PageError(
    'not-an-operation',
    1,
    'a page of the boto3 reference',
    'other text',
    'Give the RST source, the HTML or the flattened text of a client method.',
  );
}
