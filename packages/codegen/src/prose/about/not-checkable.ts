import { regex } from '../../text/regex.ts';
import type { Uncertainty } from './reading.ts';

/** "Valid for oaks only", "This setting doesn't apply to elms." */
const AVAILABLE = regex('i')`
  ^(?:note:? |currently,? )?(?:only )?(?:available|valid|supported|applicable|applies)(?: only)? (?:for|in|with|on|to)\b|
  ^(?:note:? |currently,? )?(?:this|the|these) (?:[\w\`]+ )?
  (?:setting|parameter|field|option|property|attribute|action|operation|feature|element|header|functionality)s?
  (?: (?:only|is|are|does|do|can|doesn't|don't|isn't|aren't|not|currently|be|used|required))*
  (?: (?:apply|applies|available|supported|valid|applicable|used|not|needed))? (?:only )?(?:to|for|in|with|by|when|if|on)\b
`;
/** "If you don't specify a tree, the service plants an oak." */
const ASSUMED = regex('i')`
  ^(?:if|when|by default,? if) (?:
    you (?:don't|do not|omit|leave)|not |no |none |omitted|unspecified|
    (?:this|the|it|a|an) [^,]{0,40}?(?:n't|\bnot|omitted|empty|unspecified)\b
  )[^,]{0,60},? (?!you (?:must|can't|cannot))
`;

/** Kinds of sentences that look like constraints and that no keyword of one member can hold. */
const NOT_CHECKABLE: readonly { readonly signal: RegExp; readonly statement: string }[] = [
  { signal: AVAILABLE, statement: 'It can be used in some cases only.' },
  { signal: ASSUMED, statement: 'What the service assumes where the request says nothing.' },
  {
    signal: /\b(?:be|are|is) unique\b|\bunique (?:within|in|across|to|per|among)\b|\bmust .{0,30}\bunique\b/i,
    statement: 'Must be unique.',
  },
  { signal: /\bcase[- ](?:in)?sensitive\b/i, statement: 'Whether capitals matter.' },
  {
    signal: regex('i')`
        \b(?:
          mutually exclusive|
          (?:can't|cannot|do not|don't|must not) (?:also )?(?:specify|use|set|include|provide) both|but not both|
          either .{1,80} or .{1,80}(?:must|required|but)|you must (?:also )?(?:specify|provide|include|set)
        )\b
      `,
    statement: 'A rule between members.',
  },
  { signal: /\bonly one of the following top[- ]level keys\b/i, statement: 'Exactly one of the members may be set.' },
  {
    signal: regex('i')`
        \b(?:must|has to|have to) (?:already )?
        (?:exist|be (?:in|an existing|a valid|available|owned|associated|enabled|created))\b|
        \bmust (?:match|belong|refer|correspond)\b
      `,
    statement: 'Must name something that exists.',
  },
  {
    signal:
      /\b(?:ARN|Amazon Resource Name|UUID|ISO[- ]?8601|URL|URI|RFC ?\d+|CIDR|IPv[46]|email|E\.164|base64|cron|JSON|UTC)\b/,
    statement: 'A format that is named and not given.',
  },
  {
    signal: /\b(?:quota|per account|per Region|account|service limits?)\b/i,
    statement: 'A quota of an account or a service.',
  },
  {
    signal: /\b(?:KB|KiB|MB|MiB|GB|GiB|TB|TiB|bytes?|kilobytes?|megabytes?)\b/,
    statement: 'A size in another unit than the value has.',
  },
  {
    signal: /\b(?:if|when|unless|required (?:if|when)|only (?:if|when|for)|depends|conditional)\b/i,
    statement: 'A rule that holds under a condition.',
  },
  { signal: /\b(?:is|are) required\b|^required\b|\boptional\b/i, statement: 'Whether it must be given.' },
];

/** The kind of a sentence that no keyword can hold. */
export function notCheckable(sentence: string): Uncertainty | undefined {
  const kind = NOT_CHECKABLE.find(({ signal }) => signal.test(sentence));
  return kind && { reason: 'not-checkable', statement: kind.statement };
}

/** Whether a sentence says where something can be used at all, and asks nothing of its value. */
export const isAvailability = (sentence: string): boolean => AVAILABLE.test(sentence);
