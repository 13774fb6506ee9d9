/** Text for an XML element or attribute. Line ends are escaped: a parser normalises a bare `\r`, and may drop blank text. */
export const escapeXml = (text: string): string => text.replace(/[&<>"'\r\n\t]/g, (char) => entities[char] ?? char);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#xD;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};

/** One element around content that is XML already. */
export const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;
