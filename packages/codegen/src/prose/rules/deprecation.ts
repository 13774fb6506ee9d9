import { regex } from '../../text/regex.ts';
import { readTopic } from '../about/topic.ts';
import type { Rule } from './rule.ts';

const DEPRECATED = regex('i')`
  ^(?:note:? |important:? )?(?:
    \(discontinued\)|[[(]?deprecated[\])]?\s*[.:–-]?(?:$|\s)(?!values?|states?|runtimes?|for\b)|
    (?:this|the) (?:api )?(?:legacy )?(?<topic>
      parameter|field|property|member|attribute|option|element|value|argument|setting|data type|structure|
      \`?[\w]+\`?(?: (?:parameter|field|property|member|attribute|option|argument))?
    ) (?:is|has been|was) (?:now )?(?:deprecated|discontinued|obsolete|no longer (?:used|supported|in use))\b|
    (?:(?<code>\`\w+\`) (?:is|has been) (?:deprecated|obsolete)\b)|
    (?:it'?s?|it is|is|has been)(?: now)? (?:deprecated|discontinued|no longer (?:used|supported))\b|
    no longer (?:used|supported)\.?$
  )
`;

/** Reads "This parameter is deprecated." */
export const deprecation: Rule = {
  name: 'A member is deprecated',
  signal: /deprecated|discontinued|no longer|obsolete/,
  despite: ['heading'],
  read: ({ text, heading }, member) => {
    const match = DEPRECATED.exec(text);
    if (!match || heading !== undefined) return undefined;
    const topic = match.groups?.topic ?? match.groups?.code ?? '';
    if (/^`/.test(topic) && /^`(\w+)`/.exec(topic)?.[1] !== member.name)
      return [{ reason: 'ambiguous', statement: 'Something that is deprecated.' }];
    if (/^(?:data type|structure)$/.test(topic) ? member.type !== 'object' : readTopic(topic, member) !== 'self')
      return [{ reason: 'ambiguous', statement: 'Something that is deprecated.' }];
    return [{ on: 'self', keyword: 'deprecated', value: true }];
  },
};
