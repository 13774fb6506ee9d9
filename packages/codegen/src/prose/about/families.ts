import type { Doubt } from '../rules/rule.ts';

/** Kinds of sentences that look like constraints and that no keyword of one member can hold. */
const FAMILIES: readonly { readonly signal: RegExp; readonly statement: string }[] = [
  { signal: /\bunique\b/i, statement: 'Must be unique.' },
  { signal: /\bcase[- ](?:in)?sensitive\b/i, statement: 'Whether capitals matter.' },
  {
    signal:
      /\b(?:mutually exclusive|(?:can't|cannot|do not|don't|must not) (?:also )?(?:specify|use|set|include|provide) both|but not both|either .{1,80} or .{1,80}(?:must|required|but)|you must (?:also )?(?:specify|provide|include|set))\b/i,
    statement: 'A rule between members.',
  },
  { signal: /\bonly one of the following top[- ]level keys\b/i, statement: 'Exactly one of the members may be set.' },
  {
    signal:
      /\b(?:must|has to|have to) (?:already )?(?:exist|be (?:in|an existing|a valid|available|owned|associated|enabled|created))\b|\bmust (?:match|belong|refer|correspond)\b/i,
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
export function familyOf(sentence: string): Doubt | undefined {
  const family = FAMILIES.find(({ signal }) => signal.test(sentence));
  return family && { reason: 'not-checkable', statement: family.statement };
}
