import { regex } from '../../text/regex.ts';
import type { DescribedMember, StatedKeyword, Uncertainty } from '../about/reading.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { toDefault, VALUE } from '../values/defaults.ts';
import { readItemValues } from '../values/read-values.ts';
import type { Rule } from './rule.ts';

/** "`RED` (default) – The colour is red.", "If `false` (the default), nothing is planted.", "* `RED` – The colour is red. This is the default." */
export const markedDefault: Rule = {
  name: 'One of the values is marked as the default',
  signal: /\( ?(?:[^()]*, )?(?:(?:which is )?the )?default(?: value| setting)? ?\)|(?:^|this is |`, )the default\b/,
  despite: ['condition', 'heading', 'variant', 'other-member', 'recommendation', 'typical', 'quota', 'clamp'],
  read: (sentence, member) => {
    const written = markedValue(sentence, member);
    if (written === undefined) return undefined;
    return member.direction === 'input' ? [toKeyword(written, sentence, member)] : [UNCERTAIN];
  },
};

const UNCERTAIN = {
  reason: 'ambiguous',
  statement: 'A default that depends on something, or of something else.',
} as const;
const MARK = '\\((?:(?:which is )?the )?default(?: value| setting)?\\)';
const FORMS: readonly RegExp[] = [
  /^(?:you can )?(?:specify|set|use|choose|enter)\b[^.;]*? between (?<value>-?\d[\d,.]*) \((?:the )?default\)/i,
  /^(?:you can )?(?:specify|set|use|choose|enter)\b[^.;]*? between -?\d[\d,.]* and (?<value>-?\d[\d,.]*) \((?:the )?default\)/i,
  /^(?:[Vv]alid|[Aa]llowed|[Pp]ossible|[Ss]upported) values(?: are|:| are:)? [^.]*?(?<value>\b[A-Z][A-Z_\d]*|`[^`]+`) \([^()]*, default\)/,
  new RegExp(`^(?:(?:if|when) (?:this is |it is |set to )?)?${VALUE}(?: ?[:–—-])? ${MARK}`, 'i'),
  /^(?<value>`[^`]+`), the default,/i,
  new RegExp(`^(?:valid|allowed|possible|supported) values(?: are|:| are:)? [^.]*?${VALUE} ${MARK}`, 'i'),
];
/** "Set this to `red` (default) to …" */
const TO_SET = new RegExp(`^(?:set|specify|use|choose)\\b[^\`.]{0,40}(?<value>\`[^\`]+\`) ${MARK}`, 'i');
/** A mark anywhere in a sentence, beside a value in code. */
const BESIDE = new RegExp(`(\`[^\`]+\`) ${MARK}`, 'gi');
/** "When `Other` is `RED` (default)" is about another member. */
const OF_ANOTHER = /`[\w.]+`(?: parameter| field)? (?:is|to|=|equals)(?: set to)?$/i;
/** Said in the bullet of a value. */
const NOTHING_GIVEN = "(?:if|when) (?:no|none|not|nothing|you (?:don't|do not)|omitted|unspecified)\\b[^.]*";
const OWN_NOT_GIVEN = "(?:if|when) `(?<own>\\w+)` (?:is not|isn't) [a-z]+";
const THIS = regex('i')`
  ^(?:this is )?the default(?: (?:value|setting|behavior|mode|option|action|type|method|state))?
  (?: ${NOTHING_GIVEN}| ${OWN_NOT_GIVEN})?\.?$
`;

function markedValue(sentence: Sentence, member: DescribedMember): string | undefined {
  const { heading } = sentence;
  const text = sentence.text.replace(/\( (the default) \)/i, '($1)').replace(/ {2,}/g, ' ');
  for (const form of FORMS) {
    const value = form.exec(text)?.groups?.value;
    if (value !== undefined) return value;
  }
  if (!member.listed)
    return member.type === 'string' ? (TO_SET.exec(text)?.groups?.value ?? ofBullet(sentence)) : undefined;
  const said = THIS.exec(text.replace(/^`[^`]+` ?[–—:-] /, ''));
  if (said) {
    if ((said.groups?.own ?? member.name) !== member.name) return undefined;
    const lead = heading?.replace(/ \([^()]*\)$/, '').replace(/`/g, '');
    return lead !== undefined && member.listed.includes(lead) ? `\`${lead}\`` : undefined;
  }
  const [mark, ...more] = text.matchAll(BESIDE);
  return mark && more.length === 0 && !OF_ANOTHER.test(text.slice(0, mark.index).trimEnd()) ? mark[1] : undefined;
}

/** "`RED` – The colour is red. This is the default.": the bullet's value, where the bullets list nothing but values. */
function ofBullet({ text, heading, introduction }: Sentence): string | undefined {
  if (heading === undefined || !introduction || !THIS.test(text)) return undefined;
  const lead = heading.replace(/ \([^()]*\)$/, '').replace(/`/g, '');
  return readItemValues(introduction.items)?.values.includes(lead) ? `\`${lead}\`` : undefined;
}

/** A mark beside one of several values: a bare word must be one of the syntax's values. */
function toKeyword(written: string, { introduction }: Sentence, member: DescribedMember): StatedKeyword | Uncertainty {
  const value =
    introduction === undefined ||
    (introduction.introduction === undefined &&
      /^[^.]*\b(?:values?|options?|following|types?|modes?|one of)\b[^.]*\.?$/i.test(introduction.text))
      ? toDefault(written, member)
      : undefined;
  const certain =
    value !== undefined &&
    !(introduction && /\b(?:if|when|for)\b/i.test(introduction.text)) &&
    (member.type !== 'string' || member.listed !== undefined || /^[`"']/.test(written));
  return certain ? { on: 'self', keyword: 'default', value } : UNCERTAIN;
}
