import { NUMBER } from './numbers.ts';

/** A value as prose writes it. */
export const VALUE = `(?<value>\`[^\`]+\`(?:(?:,| and|, and) \`[^\`]+\`)*|"[^"]{0,80}"|''[^' ]{1,40}''|'[^']{1,80}'|${NUMBER}|\\b(?:true|false)\\b|[A-Za-z](?:[\\w.-]*\\w)?)`;
const ADJECTIVE = '(?: value| setting| option| behavior| mode| is)?';
/** "if no value is specified": a default is what holds then. */
const UNSAID = "(?: (?:if|when) (?:no|not|none|nothing|you (?:don't|do not|omit)|omitted|unspecified)\\b[^.]*)?";

/** The forms in which pages state a default; `about` is what it is of. */
export const DEFAULT_FORMS: readonly RegExp[] = [
  new RegExp(
    `^(?:the )?default(?<about>(?: [\\w\`'-]+){0,6}?) (?:is|are|of|is set to|value is|remains) (?:set to |an? |the value |the string |always )?${VALUE}`,
    'i',
  ),
  new RegExp(`^(?:the )?default${ADJECTIVE}\\s*(?:[:=]|–|-)\\s*${VALUE}`, 'i'),
  new RegExp(`^(?:an? )?(?:optional )?boolean that defaults to ${VALUE}`, 'i'),
  new RegExp(`^enables [\\w ]{1,40} and defaults to ${VALUE}`, 'i'),
  /^(?!(?:It|This|The|That|Value) )(?<who>(?:[A-Z]\w+ ){1,2})(?:uses (?=[^.]* by default)|defaults to )(?<value>`[^`]+`|-?\d(?:[\d,.]*\d)?)(?![\w-])(?: \([^()]*\))?(?: by default)?/,
  new RegExp(`^(?:note:? )?(?:this|it) is ${VALUE},? by default`, 'i'),
  new RegExp(
    `^(?<about>[\\w\` ]*?)\\b(?:defaults to|has a default(?: value)? of|will default to) (?:the value (?:of )?|an? value of )?${VALUE}`,
    'i',
  ),
  new RegExp(`^${VALUE} (?:is|are) the default(?: values?| setting| option| page size)?${UNSAID}(?:[.,;]|$)`, 'i'),
  new RegExp(`^by default,? (?:the |this )?(?<about>[\\w\` ]{0,40}?) ?(?:is|are) (?:set to )?${VALUE}`, 'i'),
  new RegExp(`^(?:then )?(?:(?:the|an?) )?(?:default )?(?:value )?(?:of )?${VALUE} is (?:used|assumed)`, 'i'),
  new RegExp(`^by default, (?:all|the) requests use ${VALUE}`, 'i'),
  new RegExp(`^by default, ${VALUE} is (?:used|specified|assumed)`, 'i'),
  new RegExp(`\\b(?:and )?(?:the |its |a )?default(?<about>) (?:value )?(?:is|of) ${VALUE}`, 'i'),
  new RegExp(`^(?<about>[\\w\` ]*?) ?(?:is |defaults )?(?:set )?to ${VALUE} by default`, 'i'),
  new RegExp(`\\(default(?:s to|:| value:| is)?(?<about>) ${VALUE}\\)`, 'i'),
  /(?:^|: |[a-z] )(?<value>`[^`]+`),? \(?which is the default(?: value)?\)?(?=[.;]?$)/i,
  new RegExp(`,? with (?:a value of )?${VALUE} (?:being|as) the default(?<about>)\\b`, 'i'),
  new RegExp(`[,;] default(?: value)?(?<about>) ?[:=] ?${VALUE}`, 'i'),
];

/** The forms that name one of the values that the syntax lists: they need no topic. */
export const LISTED_FORMS: readonly RegExp[] = [
  /^the (?<value>`[^`]+`) [a-z]+(?: [a-z]+)? is (?:used|assumed)(?: by default)?[.;]?$/i,
  /^by default,? [\w ]{1,40}? (?:specifies|uses|assumes|applies) (?:the )?(?<value>`[^`]+`)(?: [a-z]+)?[.;]?$/i,
  /^the default (?!for\b)[a-z]+(?: [a-z]+)? is (?:set to )?(?<value>`[^`]+`)[.;]?$/i,
];
