import { allMatches } from '../../text/all-matches.ts';
import { regex, source } from '../../text/regex.ts';
import type { Sentence } from './sentence.ts';

/** One clause of a sentence: about what, with which verb, and what follows it. */
export interface Clause {
  /** The noun phrase before the verb; empty where the sentence leaves it out. A further clause has that of the one before. */
  readonly topic: string;
  /** "must", "can", "only" (must or can, and nothing else), or "not". */
  readonly modal: 'must' | 'can' | 'only' | 'not';
  /** Whether the sentence offers another clause in place of this one: "must begin with a letter or must be `*`". */
  readonly alternative: boolean;
  /** The verb and what follows, as "begin with a letter". */
  readonly predicate: string;
}

const known = new WeakMap<Sentence, readonly Clause[]>();

/** Splits a sentence into its clauses with a modal verb: "The name must begin with a letter and can't contain blanks." */
export function clausesOf(sentence: Sentence): readonly Clause[] {
  let clauses = known.get(sentence);
  if (!clauses) {
    clauses = split(sentence.text);
    known.set(sentence, clauses);
  }
  return clauses;
}

const VERB = source`
  (?:
    be|contain|consist|include|have|use|begin|start|end|match|exceed|only|also|accept|comprise|specify|not|
    never|either|always
  )
`;
const AFFIRMED = source`
  (must|can|may|should|shall|has to|have to|needs? to)(?: (only|always|either|also|both))?(?: (not))?
  (?= ${VERB}\b| [a-z]+\b)
`;
const DENIED = source`
  (cannot|can't|can not|mustn't|shouldn't|should not|must not|may not|(?<=^|[.:;] )(?:do not|don't))
`;
/** "names start with …" has no modal verb and means one. */
const IMPLIED = '(?<=\\b(?:names|identifiers|keys) )(?=(?:start|begin|end) with )';
const MODAL = regex('gi')`(?<![\w-])(?:${AFFIRMED}|${DENIED})(?: (only|also))? |${IMPLIED}`;
/** What joins a clause to the next one; the next one's topic may follow. */
const CONNECTOR =
  /(?:^|[,;]? (?:and|but|or|nor|that|which)|[,;]|\.)(?:\s+((?:(?!\b(?:and|or|but|a|contain|with)\b)[^,;:()`'"]){0,60}))?$/i;

function split(sentence: string): Clause[] {
  const text = sentence.replace(/[.!]\s*$/, (end) => (/[\w)`'"][.!]\s*$/.test(sentence) ? '' : end));
  const masked = mask(text);
  const found = allMatches(masked, MODAL);
  const clauses: Clause[] = [];
  let topic = '';
  let previous = false;
  for (const [index, match] of found.entries()) {
    const from = match.index + match[0].length;
    const next = found[index + 1];
    if (index === 0) topic = text.slice(0, match.index).trim();
    const region = text.slice(from, next?.index ?? text.length).trim();
    const joined = next ? joinedTopic(region) : { predicate: region, topic, alternative: false };
    const alternative = joined.alternative || previous;
    const modal = modalOf(match);
    for (const predicate of verbsOf(joined.predicate, modal))
      clauses.push({ topic, modal, predicate, alternative: alternative && modal !== 'not' });
    previous = joined.alternative;
    if (joined.topic !== '') topic = joined.topic;
  }
  return found.length > 0 ? clauses : bare(text);
}

const BARE = regex('i')`
  ^(only |not )?
  (contains?|(?:begins?|starts?) (?:and|or) ends? with|begins? with|starts? with|ends? with|consists? of)
  ( only)?[ ]
`;

/** A bullet that leaves the modal out: "Begin with a letter", "Contain only letters." */
function bare(text: string): Clause[] {
  const match = BARE.exec(text);
  if (!match) return [];
  const verb = (match[2] ?? '').replace(/\b(begin|start|end|contain|consist)s\b/gi, '$1').toLowerCase();
  const modal = match[1] || match[3] ? 'only' : 'must';
  return verbsOf(`${verb} ${text.slice(match[0].length)}`, modal).map((predicate) => ({
    topic: '',
    alternative: false,
    modal,
    predicate,
  }));
}

function modalOf(match: RegExpMatchArray): Clause['modal'] {
  const [, verb = '', adverb = '', not, negative, after = ''] = match;
  if (not || negative) return 'not';
  if (/only/i.test(adverb) || /only/i.test(after)) return 'only';
  return /^(?:can|may)$/i.test(verb) ? 'can' : 'must';
}

/** Cuts the next clause's topic off the end of a predicate. */
function joinedTopic(region: string): { predicate: string; topic: string; alternative: boolean } {
  const match = CONNECTOR.exec(region);
  if (!match) return { predicate: region, topic: '', alternative: false };
  return {
    predicate: region.slice(0, match.index),
    topic: (match[1] ?? '').trim(),
    alternative: /\bor\b/i.test(match[0]),
  };
}

const VERBS = '(?:contain|begin|start|end|include|consist|have|be)';
/** "starting with", "consisting of" */
const PARTICIPLES = '(?:starting|beginning|ending) with |consisting (?:only )?of ';
const furtherVerb = (joins: string): RegExp => regex('i')`
  (?<!\b(?:begin|start|starting|beginning))(?:
    [,;]? (?:${joins}) (?=(?:only |also )?${VERBS}\b)|
    ,? (?:and )?(?=(?:${PARTICIPLES}))
  )
`;
const FURTHER = furtherVerb('and|but');
const FURTHER_NOT = furtherVerb('and|but|or|nor');
const PARTICIPLE = /^(start|begin|end|consist)n?ing /i;

/** "end with a hyphen or contain two hyphens in a row" holds two verbs; what may not be is refused whichever it is. */
const verbsOf = (predicate: string, modal: Clause['modal']): string[] =>
  predicate
    .split(modal === 'not' ? FURTHER_NOT : FURTHER)
    .map((part) => part.trim().replace(/,$/, '').replace(PARTICIPLE, '$1 '));

/** The text with code and quotations blanked, so that no word in them is read as a verb. */
const mask = (text: string): string => text.replace(/`[^`]*`|"[^"]*"/g, (quoted) => '_'.repeat(quoted.length));
