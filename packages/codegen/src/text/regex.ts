/**
 * The source of a part of a regular expression, laid out over several lines: line breaks and the blanks around them are no
 * part of it, every other blank is.
 */
export const source = ({ raw }: TemplateStringsArray, ...parts: readonly string[]): string =>
  raw.map((text, index) => text.replace(/\s*\n\s*/g, '').replaceAll('\\`', '`') + (parts[index] ?? '')).join('');

/** A regular expression that is laid out over several lines and made of named parts, as `source` reads them. */
export const regex =
  (flags: string) =>
  (template: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(source(template, ...parts), flags);
