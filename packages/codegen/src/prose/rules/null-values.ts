import { regex } from '../../text/regex.ts';
import { readTopic } from '../about/topic.ts';
import type { Rule } from './rule.ts';

/** Forms that let null stand; the group is what they are about. */
const NULLABLE: readonly RegExp[] = [
  /^(?<topic>)null,? or (?:an?|the)\b/i,
  /^(?<topic>)an? nullable \w+\b/i,
  /^(?<topic>)`null` (?:[-–—]|:) /,
  regex('i')`
    ^(?:otherwise, |initially,? |in all other [^,]+, |(?:if|while|when) [^,]+, )?(?<topic>[^,;]*?)(?:\bvalues?)? (?:
      is|are|will be|would be|is set to|is returned as|(?:will )?returns?
    ) \`?null\`?(?: (?:if|when|for|unless|until|otherwise|or empty)\b.*)?[.;]?$
  `,
  /^(?:otherwise, )?(?<topic>)(?:this is )?`?null`? (?:if|when)\b/i,
  /^(?:otherwise, )(?<topic>)`?null`?\.?$/i,
  // "Present when there are more; `null` when there are none."
  /; `?null`? (?:if|when)\b(?<topic>)/i,
  // "It is set for oaks, and is null for elms.", "If it was planted, the date, otherwise, a null value."
  /^(?:this|it)\b[^;]*?, and is `?null`? (?:if|when|for|unless)\b(?<topic>)/i,
  /, (?:otherwise|else),? (?:this is |it is |it's )?(?:an? )?`?null`?(?: value)?(?<topic>)[.;]?$/i,
  regex('i')`
    ^(?<topic>.*?)\b(?:can|may|might|could) (?:also )?be (?:an? |set to |left )?(?:empty,? or (?:an? )?)?\`?null
    \`?(?! (?:string|character))\b
  `,
  /^(?<topic>.*?)\b(?:can|may) be (?:an )?empty \(null\)/i,
  regex('i')`
    ^(?<topic>)
    (?:pass|specify|use|set (?:the )?(?:value of )?(?:this|it|the) ?(?:parameter|value|field)? ?(?:to)?) \`?null
    \`? (?:if|for|on|in)\b
  `,
  /^(?<topic>)an? `?null`? value (?:indicates|means|is (?:allowed|permitted|equivalent))/i,
  /^(?<topic>)(?:on|for) (?:your|the) first call\b.*\bset (?:the )?value of this parameter to `?null`?/i,
  /, or `?null`? if (?:there|this|it|no)\b(?<topic>)/i,
  /, `?null`? or empty if no\b(?<topic>)/i,
  /^(?<topic>)(?:this |it )?(?:can|may) be either `?null`?,? or\b/i,
  regex('i')`
    \buntil (?:the |this )?(?<topic>\`\w+\`)(?: (?:response )?(?:element|value|field|parameter))? (?:
      comes back as|is returned as|is
    ) \`?null\`?(?: to [^.]*)?[.;]?$
  `,
  regex('i')`
    ^on your first call\b.*\b(?:omit this parameter or )?set (?:it|(?:the )?value of this parameter) to \`?null\`?
    (?<topic>)[.;]?$
  `,
  /^provide `?null`? as the (?:initial|first) value(?<topic>)/i,
  /^to retrieve the first (?:set|page)\b[^,]*, use `?null`?(?<topic>)[.;]?$/i,
  /^set to `?null`? to (?<topic>)/i,
  /^if (?:this|the) (?:value|parameter) is `?null`?,(?<topic>)/i,
];

/** Reads "This value is null when there are no more results." */
export const nullValues: Rule = {
  name: 'Null may stand for a value',
  signal: /\bnull(?:able)?\b/,
  despite: ['condition', 'typical', 'heading', 'other-member', 'recommendation', 'quota', 'clamp'],
  read: ({ text, heading }, member) => {
    if (
      /\b(?:not|n't|cannot|never|non|whether)\b[^.]{0,25}\bnull\b|null string|null character|\bmust be `?null/i.test(
        text,
      )
    )
      return undefined;
    if (member.type === 'array' && /^(?:(?:it|the (?:list|array)) )?(?:can|may) contain null values\.?$/i.test(text))
      return [{ on: 'items', keyword: 'null', value: true }];
    for (const form of NULLABLE) {
      const topic = form.exec(text)?.groups?.topic;
      if (topic === undefined) continue;
      const on = readTopic(
        topic
          .replace(/^(?:the )?values? of (?:the )?/i, '')
          .replace(/^.*,\s*/, '')
          .trim(),
        member,
      );
      const codeName = /^(?:the )?`(\w+)`/.exec(topic)?.[1];
      if (
        on === undefined ||
        (on === 'self' && member.name.toLowerCase() !== 'value' && /\bvalues\b.*\band$/i.test(topic.trim())) ||
        (heading !== undefined && heading !== '`null`' && !/^constraints?$/i.test(heading)) ||
        (codeName !== undefined && codeName !== member.name)
      )
        return [{ reason: 'ambiguous', statement: 'Null that may stand for something else.' }];
      return [{ on, keyword: 'null', value: true }];
    }
    return undefined;
  },
};
