/** What may stand in a template: text is escaped, markup is not, and nothing at all is written for `undefined` and `false`. */
export type Content = Markup | string | number | undefined | false | readonly Content[];

/** HTML that is already written. Made by `html`, which is where text is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A template of HTML. Whatever is put into it, between tags or between the quotes of an attribute, stays text. */
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

/** Text between tags, where quotes may stand as they are: JSON has many. */
export const betweenTags = (text: string): Markup =>
  new Markup(visible(text).replace(/[&<]/g, (char) => entities[char] ?? char));

/** Text as HTML. Characters that HTML cannot hold, or that would turn the text around them, are named instead. */
const escapeText = (text: string): string => visible(text).replace(/[&<"]/g, (char) => entities[char] ?? char);

/** Text in which every character can be seen: a control character, half of a pair or a turn of direction is written as `\u202e`. */
export const visible = (text: string): string => text.replace(invisible, named);

const invisible = /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029\ufeff]/gu;

function named(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
