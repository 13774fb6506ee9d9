import { regex } from '../../text/regex.ts';
/** Values that a sentence lists, as text; `shown` tells whether they stood in code or quotes. */
export interface ListedValues {
  readonly values: readonly string[];
  readonly shown: boolean;
  /** What stands after a number that is no part of it, such as "KiB". */
  readonly unit: string | undefined;
}

const SHOWN = /`([^`]+)`|"([^"]+)"|'([^'\s]+)'/y;
const BARE = /-?[A-Za-z0-9][\w.:/+-]*(?=$|[\s,;|)])/y;
/** What explains one value: brackets, or words up to the next value. */
const GLOSS = regex('y')`
  \s*(?:
    \([^()]*\)|
    \sfor\s(?:(?! or )[^\`|",']){1,120}?
    (?=\s(?:and|or) [\`"']|, (?:(?:and|or) )?[\`"']|,? (?:and|or) [\w:.-]+ for\b|\.?$)|
    ,? which [^\`|"']{1,120}?(?=,? (?:and|or) [\`"'])
  )
`;
const SEPARATOR = /\s*(?:\||,?\s(?:and\/or|and|or)\s(?:either )?|,|;)\s*/y;
/** Values with blanks in them, between bars. */
const BARRED = /^[\w.:/&+ -]+(?:\|[\w.:/&+ -]+)+\.?$/;
/** What may follow the last value. */
const END = regex('i')`
  ^(?:\.|\s|;|,)*(?:
    (?:and )?(?:the )?default(?: value)?(?: is|:|s to) .*|\((?:the )?default[^)]*\)\.?|
    ,? which (?!.*(?:\b(?:and|or)|,) [\`"']).*|,? (?:with|where) .{1,40} (?:as|is) the default\.?
  )?$
`;

/**
 * Reads a list of values that stands in a sentence, such as "`a`, `b`, or `c`" or "A | B".
 * @returns `undefined` unless every part of it is a value
 */
export function readInlineValues(text: string): ListedValues | undefined {
  const whole = /^`([^`]*\|[^`]*)`\.?$/.exec(text.trim());
  const list = (whole?.[1] ?? text)
    .trim()
    .replace(/^(?:must be )?(?:either |one of:? )?\[ ?([^[\]]*?) ?\]\.?$/i, '$1')
    .replace(/^(?:either|one of(?: the following(?: values)?)?:?|the following:?|both)\s+/i, '');
  if (/\|/.test(list) && BARRED.test(list))
    return accept(
      list
        .replace(/\.$/, '')
        .split('|')
        .map((value) => value.trim()),
      true,
      '|',
      undefined,
    );
  const values: string[] = [];
  let at = 0;
  let shown = whole !== null;
  let prose = false;
  let separators = '';
  let glossed = 0;
  let explained = false;
  for (;;) {
    const value = valueAt(list, at);
    if (!value) return undefined;
    shown ||= value.shown;
    prose ||= !value.shown && /^[a-z]+$/.test(value.values[0] ?? '');
    values.push(...value.values);
    const gloss = take(GLOSS, list, value.end) ?? '';
    prose ||= !value.shown && gloss !== '' && !/^\s*\(/.test(gloss) && shown;
    if (/^\s*\(/.test(gloss) && /^[A-Z][a-z]+/.test(value.values[0] ?? '')) glossed += 1;
    explained ||= gloss !== '';
    at = value.end + gloss.length;
    const rest = list.slice(at);
    const unit = /^ ([A-Za-z]{1,12})\.?$/.exec(rest)?.[1];
    if (END.test(rest) || unit !== undefined)
      return shown && prose && !whole
        ? undefined
        : accept(
            values,
            shown || glossed === values.length || (!explained && areWords(values, separators)),
            separators,
            unit,
          );
    const separator = take(SEPARATOR, list, at);
    if (separator === undefined) return undefined;
    separators += separator;
    at += separator.length;
  }
}

/** Bare words that say of what kind values are. */
const KIND_OF_VALUE =
  /s$|^(?:alphanumeric|numeric|any|all|none|string|number|integer|decimal|hexadecimal|uppercase|lowercase|upper|lower|unicode|ascii)$/;

/** "ignore, keep, and drop": words alone, which say of no kind of value. */
const areWords = (values: readonly string[], separators: string): boolean =>
  separators.includes(',') && values.every((value) => /^[a-z]{2,}$/.test(value) && !KIND_OF_VALUE.test(value));

/** Bare words are values only where they cannot be prose: between bars, in capitals, or numbers. */
function accept(
  values: string[],
  shown: boolean,
  separators: string,
  unit: string | undefined,
): ListedValues | undefined {
  const certain =
    shown ||
    separators.includes('|') ||
    values.every((value) => /^-?\d[\d.]*$/.test(value)) ||
    values.every((value) => /^[A-Z][A-Z0-9_-]+$/.test(value)) ||
    values.every((value) => /^[a-z]+(?:_[a-z]+)+$/.test(value)) ||
    values.every((value) => /^(?=[\w.-]*\d)[\w.-]*[A-Za-z][\w.-]*$|^[a-z]+:[a-z]+$|^[A-Z]{2,}$/.test(value));
  const plain = unit === undefined || values.every((value) => /^-?\d/.test(value));
  return certain && plain && values.every(isValue) && new Set(values).size === values.length
    ? { values, shown, unit }
    : undefined;
}

const NO_VALUE = regex('')`
  [<>{}*…[\]\\]|\w_string$|\.\.|^\d[\d,.]*\s?(?:-|–|to)\s?\d|^etc|\/$|^arn:|account-id|\bmy-|
  :(?:[A-Z]{4,}|value|\w+Path)$
`;

/** A sign that compares: "<", ">=". */
const COMPARES = /^[<>=!]{1,2}$/;
const isValue = (value: string): boolean =>
  COMPARES.test(value) || (value !== '' && value.length <= 120 && !NO_VALUE.test(value));

function valueAt(text: string, at: number): { values: string[]; end: number; shown: boolean } | undefined {
  SHOWN.lastIndex = at;
  const shown = SHOWN.exec(text);
  if (shown) {
    const inner = (shown[1] ?? shown[2] ?? shown[3] ?? '').trim();
    const values = (/\||, /.test(inner) ? inner.split(/\s*[|,]\s*/) : [inner]).map((value) =>
      value.replace(/^(["'`])(.*)\1$/, '$2').replace(/^`|`$/g, ''),
    );
    return { values, end: at + shown[0].length, shown: true };
  }
  const bare = take(BARE, text, at)?.replace(/[.:]$/, '');
  return bare === undefined ? undefined : { values: [bare], end: at + bare.length, shown: false };
}

function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const ITEM = regex('s')`
  ^(?:\`([^\`]+)\`(?=\W*$|\W*[:–—=(,.-]| is\b| for\b| +[A-Z])|"([^"]+)"|'([^'\s]+)'|([A-Za-z0-9][\w.:/+-]*?))(?:\s*\([^()]*\))?
  (?:\s*(?:(?<=\` *)[A-Z].*|\.|,|;|(?:[:–—=-]|\b(?:is|for)\b)\s.*|[–—:].*|\(.*\)\.?))?$
`;

/** Reads the values of a list of bullets, each with its explanation after it. */
export function readItemValues(items: readonly string[]): ListedValues | undefined {
  // Names of settings, each with values of its own.
  if (items.some((item) => /\b(?:valid|supported|possible|allowed) values?\b/i.test(item))) return undefined;
  const found = items.map((item) => ITEM.exec(item));
  const values = found.map((match) =>
    (match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? '').trim().replace(/^"([^"]+)"$/, '$1'),
  );
  const shown = found.every((match) => match?.[4] === undefined);
  if (!values.every(isValue) || values.some((value) => /\|/.test(value)) || new Set(values).size < values.length)
    return undefined;
  // "Values can be:" with one name a bullet.
  const bare = items.every((item) => /^[A-Za-z][\w-]*\.?$/.test(item));
  if (
    !shown &&
    !bare &&
    !values.every(
      (value) =>
        /^[A-Z0-9][A-Z0-9_.-]*$|[_-]|^[a-z]+[A-Z]|\d|^(?:[A-Z][a-z]+){2,}$/.test(value) || /^[a-z]{1,30}$/.test(value),
    )
  )
    return undefined;
  return { values, shown, unit: undefined };
}
