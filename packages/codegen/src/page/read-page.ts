import type { Page, PageFormat } from './page.ts';
import { PageError } from './page-error.ts';
import { readHtml } from './read-html.ts';
import { readRst } from './read-rst.ts';
import { readText } from './read-text.ts';

const READERS = { rst: readRst, html: readHtml, text: readText } as const;

/**
 * Reads a page in whatever form it is.
 * @param file the name that messages give it
 * @throws PageError for a page of another kind, or one that is cut off or broken
 */
export function readPage(file: string, text: string): Page {
  if (text.trim() === '')
    throw new PageError(
      'not-an-operation',
      1,
      'a page of the boto3 reference',
      'an empty file',
      'Fetch the page again.',
    );
  return READERS[pageFormat(text)](file, text);
}

/** The form is told by the content, not by the name: RST has directives, HTML has tags. */
function pageFormat(text: string): PageFormat {
  if (/^\s*<(?:!doctype|html|\?xml|!--|head|body|article|section|div|dl)\b/i.test(text.slice(0, 2000))) return 'html';
  if (/^\.\. py:\w+::/m.test(text) || /^:doc:`/.test(text)) return 'rst';
  // A tag in the prose makes no HTML of a flattened page, which has its signature at its head.
  if (/^- \w+\.Client\.\w+\(/m.test(text.slice(0, 2000))) return 'text';
  return /<\/(?:dl|div|section|body|html)>/i.test(text) ? 'html' : 'text';
}
