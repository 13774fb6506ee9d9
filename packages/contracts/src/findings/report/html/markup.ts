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

/** Text with every character visible: control characters, lone surrogates and direction marks become escapes such as `\u202e`. */
export const visible = (text: string): string => text.replace(invisible, named);

const invisible = /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029\ufeff]/gu;

function named(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
