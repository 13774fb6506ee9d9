/** Ways of writing a default that say the same as a plainer one; each leaves everything that may limit it. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [/ {2,}/g, ' '],
  // Two sentences that the page ran together.
  [/^.*?[a-z)]\.? ?(?=The default (?:value )?is )/, ''],
  [/ (?:Valid values|Related settings|Format): .*$| \. [A-Z].*$/, '.'],
  [/ \(i\.e\.[^()]*\)/, ''],
  [/ if not specified\.?$| if absent\.?$|(?<=not included) in the request\.?$/, '.'],
  // "Leave blank to use the default value of 5, or specify another."
  [
    /^(?:leave blank to (?:use|keep)|keep) the default value(?: of|,)? (-?\d[\d,.]*\d|-?\d)(?:,.*| to .*)?\.?$/i,
    'The default value is $1.',
  ],
  [
    /^the default(?: value)?, (`[^`]+`), (?:creates|represents|is|means|indicates|specifies|uses)\b.*$/i,
    'The default value is $1.',
  ],
  // "Default: disabled (`false`)"
  [/\b(is|:) (?:disabled|enabled|infinite|unlimited) \( ?`?(true|false|-?\d+)`?\)/i, '$1 $2'],
  [/\bthe default(?: value)? of (`?\d[\d,.]*`?) ([a-z]+) is (?:used|assumed)/i, 'the default is $1 $2'],
  [/(?<=\d) dB\b/, ''],
  [/, with (?=a default (?:value )?of )/, ', '],
  [/, which (?:creates|means|enables|disables|indicates|uses|specifies) .*$/, ''],
];

/** A sentence about a default in plainer words. */
export const plainer = (text: string): string =>
  PLAINER.reduce((plain, [pattern, words]) => plain.replace(pattern, words), text);
