import { regex } from '../text/regex.ts';
import type { Place, UsedSentence } from './place.ts';
import { isBeyond } from './refusal.ts';
import type { Spoken } from './spoken.ts';

/** A keyword that its own sentence does not give: what it limits is something else, or its value is none. */
export interface Doubt {
  readonly sentence: UsedSentence;
  readonly why: string;
}

/** What is doubtful in the sentences that keywords were made of. */
export function doubts(place: Place, sentences: readonly Spoken[]): Doubt[] {
  const opening = sentences[0]?.text ?? '';
  return place.sentences.flatMap((sentence) => {
    const why = CHECKS.find(({ applies }) => applies(sentence, place, opening))?.why;
    return why === undefined ? [] : [{ sentence, why }];
  });
}

interface Check {
  readonly why: string;
  readonly applies: (sentence: UsedSentence, place: Place, opening: string) => boolean;
}

const NUMERIC = /^(?:minimum|maximum|exclusive)/;
const COUNTING = /^(?:min|max)(?:Items|Properties)$/;
const madeOf = ({ keywords }: Place, { keyword }: UsedSentence) =>
  keywords.find((emitted) => emitted.keyword === keyword)?.value;

const CHECKS: readonly Check[] = [
  {
    why: 'a number that no reader of contracts takes',
    applies: (sentence, place) => isBeyond(madeOf(place, sentence) ?? null),
  },
  {
    why: 'characters are counted, and the value is a number',
    applies: ({ text, keyword }, { type, name }) =>
      NUMERIC.test(keyword) &&
      !/(?:length|distance|width)$/i.test(name) &&
      /^(?:integer|number)$/.test(type) &&
      /\b\d[\d,]* (?:lowercase |uppercase |alphanumeric )*(?:letters|characters)\b/i.test(text),
  },
  {
    why: 'a limit for each of several kinds of entries',
    applies: ({ text, keyword }) => COUNTING.test(keyword) && PER_KIND.test(text),
  },
  {
    why: 'a limit of what is filtered, and not of the filter',
    applies: ({ text, keyword }, _, opening) =>
      COUNTING.test(keyword) && /^filters?\b/i.test(opening) && HOLDER.test(text),
  },
  {
    why: 'a limit of one kind alone',
    applies: ({ text, keyword }, { name }) => LIMITING.test(keyword) && isOfOneKind(text, name),
  },
  {
    why: 'values of a key inside of a text of JSON',
    applies: ({ text, keyword }, { type }, opening) =>
      type === 'string' &&
      LIMITING.test(keyword) &&
      /\bJSON (?:metadata|text|object|document|string|elements)\b/i.test(opening) &&
      !opening.includes(text),
  },
  {
    why: 'a limit that may be raised',
    applies: ({ keyword }, { paragraphs }) =>
      /^max|Maximum$/.test(keyword) && paragraphs.some(({ text }) => RAISED.test(text)),
  },
  {
    why: 'the range beside the step is lost',
    applies: ({ text, keyword }, { keywords }) =>
      keyword === 'multipleOf' &&
      /\b(?:from|between) -?\d/.test(text) &&
      !keywords.some((emitted) => emitted.keyword === 'maximum'),
  },
  { why: 'a placeholder, a quotation or the absence of a value taken for a value', applies: isNoValue },
  {
    why: 'the first of several values',
    applies: (sentence, place) =>
      sentence.keyword === 'default' &&
      place.type === 'string' &&
      SEVERAL.test(sentence.text) &&
      sentence.text.includes(`\`${madeOf(place, sentence)}\``),
  },
];

/** "You can ask to increase this limit", "there is no limit for oaks" */
const RAISED = regex('i')`
  \b(?:increase|raise) (?:this|the|your) (?:\w+ )?(?:limit|quota|value)\b|\b(?:limit|quota) increase\b|\bthere is no limit\b|
  \b(?:exceed|more than|larger than) (?:this|that) (?:limit|number|maximum|value)\b[^.]*\b(?:only|returns? \d|truncated|reduced)\b|
  \beven if you \w+ a (?:larger|higher|greater) |\b(?:larger|higher) (?:value|number)s? (?:is|are) (?:reduced|capped|treated|cut)\b
`;
const LIMITING = /^(?:m(?:in|ax)|exclusive|pattern$|enum$|const$|multipleOf$)/;
const PER_KIND = regex('i')`
  \bper (?:
    Availability Zone|AZ|zone|(?:\w+ )?type|kind|category|Region|subnet|file system|group|class|level|account
  )\b
`;
/** "A tree can have up to five leaves" */
const HOLDER = /^An? (?:[\w-]+ ){1,4}(?:can|may) have\b/i;
/** "Fargate resources can …", "A valid NFS share name can …" */
const SUBJECT = /^(?:An? |The )?(?:valid )?((?:[\w-]+ ){1,6}?)(?:can|must|may|requires?|have|has|supports?)\b/;
const COMMON =
  /^(?:AWS|Amazon|ARNs?|IAM|IDs?|URLs?|URIs?|DB|VPC|KMS|API|JSON|DNS|IP|ASCII|UTF-8|SSL|TLS|SNS|S3|EC2|Lambda|CIDR|OU|HIT|Unicode|US-ASCII)$/;

function isOfOneKind(text: string, name: string): boolean {
  const [, subject = ''] = SUBJECT.exec(text) ?? [];
  const words = subject.trim().split(' ');
  if (words.length < 2 || /^(?:AWS|Amazon)$/.test(words[0] ?? '')) return false;
  return words
    .slice(0, -1)
    .some(
      (word, at) =>
        isProper(word, at === 0 && /^[A-Z]/.test(text) && text.startsWith(word)) &&
        !COMMON.test(word) &&
        !name.toLowerCase().includes(word.toLowerCase()),
    );
}

/** A word of capitals, or a name that is none of the words with which sentences begin. */
const isProper = (word: string, first: boolean): boolean =>
  /^[A-Z]{2,}\w*$/.test(word) || (/^[A-Z][a-z]+$/.test(word) && (!first || PRODUCTS.test(word)));
const PRODUCTS =
  /^(?:Fargate|Lustre|Windows|Linux|Aurora|Oracle|Redis|Valkey|Memcached|Neptune|Kubernetes|Kafka|Salesforce)$/;

function isNoValue(sentence: UsedSentence, place: Place): boolean {
  if (!/^(?:default|const|enum)$/.test(sentence.keyword)) return false;
  const value = madeOf(place, sentence);
  const values = Array.isArray(value) ? value : [value];
  return values.some(
    (each) =>
      typeof each === 'string' &&
      ((/^(?:null|unset|undefined|n\/a|not set)$/i.test(each) && !/null/i.test(place.name) && values.length === 1) ||
        /^["'`].|.["'`]$/.test(each) ||
        PLACEHOLDER.test(each)),
  );
}

const PLACEHOLDER =
  /[<{[](?!\})[\w -]+[>}\]]|(?:^|\/)(?:my|your)-|\/(?:[a-z]+[-_])?(?:name|id)$|\/[a-z]+(?:[A-Z]\w*)?(?:Name|Id)\b|_UUID$/;
const SEVERAL = /\bdefaults?(?: \w+){0,4}?(?: is| are|:| to)? `[^`]+`(?:,| and|, and) `/i;
