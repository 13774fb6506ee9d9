import { visible } from '../../../base/visible.ts';

/** The values that a template accepts. Text is escaped, markup is not. `undefined` and `false` write nothing. */
export type Content = Markup | string | number | undefined | false | readonly Content[];

/** HTML that is already escaped. Only `html`, which escapes text, makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A template of HTML. Every value, between tags or between the quotes of an attribute, stays text. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0] ?? '';
  for (const [i, value] of values.entries()) text += written(value) + strings[i + 1];
  return new Markup(text);
}

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(written).join('');
  return escapeText(String(content));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** Text between tags. Quotes need no escape there, and JSON has many. */
export const betweenTags = (text: string): Markup =>
  new Markup(visible(text).replace(/[&<]/g, (char) => entities[char] ?? char));

/** Text as HTML. Names the characters that HTML cannot hold or that would reverse the text around them. */
const escapeText = (text: string): string => visible(text).replace(/[&<"]/g, (char) => entities[char] ?? char);
