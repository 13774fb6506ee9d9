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
  // Whole sentences that say nothing but the default.
  [/^by default, (`[^`]+`) is (?:specified|used|assumed)\.?$/i, 'The default is $1.'],
  [/^the maximum and (?:the )?default (?:values )?are both (\d[\d,]*)\.?$/i, 'The default is $1.'],
  [/^(?:[A-Z][\w ]* )?uses (?:the )?(`[^`]+`) (?:as the )?default(?: setting| value)?\.?$/, 'The default is $1.'],
  [/^to [^:.]{1,60}: keep the default value, (-?\d[\d,.]*)\.?$/i, 'The default is $1'],
  [/^[^(.]*\((the default (?:value )?is `[^`]+`)\):?$/i, '$1.'],
  [/\b(defaults to) the (`[^`]+`) [a-z]+\.?$/i, '$1 $2.'],
  [/^(defaults to [A-Z\d]+_[A-Z_\d]+) \([\w ]+\)/i, '$1'],
  [/ \(for all paginated API operations\)/, ''],
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
