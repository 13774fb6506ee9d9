import { regex } from '../../text/regex.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { namesAnother } from './another.ts';
import { isOfOneKind } from './one-kind.ts';
import type { DescribedMember, Uncertainty } from './reading.ts';

/** What makes a sentence uncertain, or no rule about the member. */
export type UncertaintyName =
  | 'condition'
  | 'example'
  | 'recommendation'
  | 'quota'
  | 'clamp'
  | 'other-member'
  | 'variant'
  | 'typical'
  | 'heading';

/** One kind of uncertainty. */
export interface NamedUncertainty extends Uncertainty {
  readonly name: UncertaintyName;
  readonly applies: (text: string, sentence: Sentence, member: DescribedMember) => boolean;
}

/** "If you specify this parameter, …" asks nothing more than the rest of the sentence. */
const VACUOUS = regex('i')`
  ^for (?:the|each) tag (?:key|value), (?=you (?:can|may|must))|
  ^(?:this|it) is required (?:only )?(?:if|when) [^,.;]{1,60} and (?=must be )|
  ^(?:optional\b[.,:]? *)?(?:if|when) (?:
    used|specified|provided|present|supplied|set|given|included|defined|
    you (?:specify|provide|use|set|include|supply|enter|define) (?:
      it|this (?:parameter|field|value|option|property|member|setting|element|argument)|an?|the
    )|this (?:value|parameter|field|property) is (?:included|specified|provided|present|set|used)
  )(?: (?:value|name|it|parameter|[a-z]+))?,
`;
const IF = regex('i')`
  \b(?:
    if|when|whenever|unless|while|depending|depends|although|in case|only for|otherwise|except|except that|
    conditional|in (?:this|that|these|those) cases?|in which case|applies (?:only )?to|only applies|
    as of version|version \d|(?:in|for) (?:\w+ )?versions
  )\b
`;
const VARIANT = regex('i')`
  \b(?:for|on|in|with) (?:the |an? |all )?(?:
    (?<=\bfor )\`|
    (?:
      RDS|Aurora|MySQL|PostgreSQL|Oracle|SQL Server|MariaDB|Db2|Neptune|Redis|Memcached|Valkey|DocumentDB|
      FIFO|Standard|China|GovCloud|Windows|Linux|Spark|Lustre|OpenZFS|ONTAP|HTTP|TCP|UDP|UHD|HD|SD|HEVC|AVC|
      H\.26\d
    )\b|
    (?:\w+ ){0,3}(?:
      engines?|editions?|Regions?|instance types?|types?|protocols?|classes|mode|modes|versions?|platforms?|
      tier|plan
    )\b
  )
`;
/** "For Fargate", "for Aurora": a proper noun that is not the provider's. */
const PROPER =
  /\b[Ff]or (?:the )?(?!Amazon\b|AWS\b|API\b|JSON\b|ASCII\b|UTF|Unicode\b|IDs?\b|ARNs?\b)([A-Z][\w-]+)\b(?! to [a-z])/;
const QUOTA = regex('i')`
  \bper (?:
    (?:AWS |Amazon Web Services )?accounts?|Region|user pool|resource|cluster|instance|second|minute|hour|day|
    month|organization|app|domain|API
  )\b|
  \b(?:
    (?:your|an|each|this) (?:AWS |Amazon Web Services )?account|quota|service limit|limit increase|TPS|
    throttl\w+|simultaneous\w*|concurrent\w*|in total|across all|combined|total (?:size|number|length)
  )\b|\byou can (?:have|create|associate|attach|register)\b
`;
const CLAMP = regex('i')`
  \b(?:
    are returned|is returned|will be returned|
    (?<!you can )returns? (?:up to|at most|a maximum|the first|only)|round(?:s|ed)\b|truncat\w+|capped|
    clamp\w*|up to \S+ (?:results|items|records) (?:are|at a time|per)|might return|may return|can return
  )\b
`;
const RECOMMENDED = regex('i')`
  \b(?:
    recommend(?:s|ed|ing)?|recommendation is|best practice|suggest(?:s|ed|ing)?|advis\w+|
    prefer(?:s|red|ably)?|ideal\w*|optimal\w*|encourage|good practice|consider(?:ing)?|rule of thumb
  )\b
`;
const TYPICAL = regex('i')`
  \b(?:
    typical\w*|usually|generally|normally|approximate\w*|about \d|around \d|roughly|often|commonly|
    in most cases|might|(?<!at )\bmost|on average|estimate\w*|likely
  )\b
`;
const HEADED = regex('i')`
  constraint|restrict|must|require|rule|limit|follow(?:ing)? (?:are|appl|char)|condition|can contain|satisf|
  criteria|can(?:'t|not)|guideline|length|range|valid for|size|default|note|important|consider|keep in mind
`;

/** An aside that says what a default is. */
const OTHERWISE = / \((?:if|when) (?:you (?:don't|do not)|not|omitted) [^()]*\)/i;
/** "any printable ASCII character except `/`" is no condition. */
const SAVE_SIGNS = /\b(?:characters?|letters?|symbols?)(?: \([^()]*\))?,? except(?: for)?(?! (?:if|when|in)\b)/i;
/** "unique in your account" makes no quota of what else the sentence says, nor do the tags that one thing may have. */
const UNIQUE = regex('gi')`
  \bunique (?:in|within|for|across|per) (?:your|an|the|each) (?:AWS |Amazon Web Services )?account
  (?: and (?:Amazon Web Services |AWS )?Region)?|\byou can associate (?=(?:as many as|up to) \d+ tags\b)
`;
/** A text "specified when a request is made" is asked as it stands. */
const SPECIFIED = / specified when an? `?\w+`? request is made\.?$/;
/** A rate is the unit of a number, no quota. */
const RATE = /\b(?:kilometers?|miles?|meters?|(?:kilo|mega)?bits|frames) per (?:second|hour)\b/gi;

/** What makes a sentence uncertain; the first that applies is stated. */
const UNCERTAINTIES: readonly NamedUncertainty[] = [
  {
    name: 'example',
    reason: 'not-checkable',
    statement: 'An example.',
    applies: (text) => /^(?:for example|example|e\.g\.|for instance|suppose|let's say|in this example)\b/i.test(text),
  },
  {
    name: 'condition',
    reason: 'not-checkable',
    statement: 'A limit that holds under a condition.',
    applies: isConditional,
  },
  {
    name: 'heading',
    reason: 'ambiguous',
    statement: 'A limit of one case of several.',
    applies: (_, sentence) => isOneCase(sentence),
  },
  {
    name: 'variant',
    reason: 'not-checkable',
    statement: 'A limit of one engine, edition, type or Region.',
    applies: (text, _, member) =>
      (VARIANT.test(text) || isProper(text, member) || isOfOneKind(text, member)) && !isOwnName(text, member),
  },
  {
    name: 'recommendation',
    reason: 'not-checkable',
    statement: 'A recommendation.',
    applies: (text) => RECOMMENDED.test(text.replace(/`[^`]*`/g, '')),
  },
  {
    name: 'typical',
    reason: 'not-checkable',
    statement: 'What is usual, not what must be.',
    applies: (text) => TYPICAL.test(text.replace(/\([^)]*\)/g, '')),
  },
  {
    name: 'quota',
    reason: 'not-checkable',
    statement: 'A quota of an account, a service or another resource.',
    applies: (text) => QUOTA.test(text.replace(RATE, '')),
  },
  {
    name: 'clamp',
    reason: 'not-checkable',
    statement: 'A limit of what is returned.',
    applies: (text) => CLAMP.test(text),
  },
  { name: 'other-member', reason: 'not-checkable', statement: 'A rule between members.', applies: namesAnother },
];

/** What makes a sentence uncertain first, apart from what its rule looks after itself. */
export function findUncertainty(
  sentence: Sentence,
  member: DescribedMember,
  despite: readonly UncertaintyName[] = [],
): NamedUncertainty | undefined {
  const text = sentence.text
    .replace(VACUOUS, '')
    .replace(OTHERWISE, '')
    .replace(SAVE_SIGNS, 'characters')
    .replace(UNIQUE, 'unique')
    .replace(SPECIFIED, '.');
  return UNCERTAINTIES.find(
    (uncertainty) => !despite.includes(uncertainty.name) && uncertainty.applies(text, sentence, member),
  );
}

function isConditional(text: string, { introduction }: Sentence): boolean {
  if (IF.test(text) || /(?:^|: )for [A-Z`]/i.test(text)) return true;
  for (let above = introduction; above; above = above.introduction)
    if (IF.test(above.text.replace(VACUOUS, '')) || /^for [A-Z`]/i.test(above.text)) return true;
  return false;
}

/** Under a lead or a title that is no heading of limits ("Amazon Trees", "`RED`") stands what holds in that case. */
function isOneCase(sentence: Sentence): boolean {
  for (let at: Sentence | undefined = sentence; at; at = at.introduction)
    if (at.heading !== undefined && !HEADED.test(at.heading)) return true;
  return false;
}

const isProper = (text: string, { name }: DescribedMember): boolean => {
  const noun = PROPER.exec(text)?.[1];
  return noun !== undefined && noun !== name;
};

/** "The maximum length for `Name`" is about the member itself. */
const isOwnName = (text: string, { name }: DescribedMember): boolean => text.includes(`\`${name}\``);
