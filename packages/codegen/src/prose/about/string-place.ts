import type { Clause } from '../rules/rule.ts';
import type { Statement } from '../sentences/statement.ts';
import type { Subject } from './member.ts';
import { readTopic } from './topic.ts';

/** "Regular names" or "FIFO queue names" are some of the names. */
const ONE_KIND =
  /^(?:the |an? |your )?(regular|dynamic|custom|standard|fifo|reserved|default|private|public|partner|global|local|static|existing)\b/i;

/**
 * Where the strings are that a noun phrase is about: a rule about characters is one about strings.
 * @returns `undefined` where the phrase is about something else, or there are no strings in it
 */
export function stringPlace(phrase: string, { heading }: Statement, subject: Subject): Clause['on'] | undefined {
  // Under a lead such as "`TYPE_A`" a sentence is about that case alone.
  if (heading?.startsWith('`') && heading !== `\`${subject.name}\``) return undefined;
  const kind = ONE_KIND.exec(phrase)?.[1]?.toLowerCase();
  if (kind !== undefined && !subject.name.toLowerCase().includes(kind)) return undefined;
  const on = readTopic(phrase, subject);
  const holdsStrings = subject.content === 'string';
  if (on === 'self')
    return subject.type === 'string' ? 'self' : subject.type === 'array' && holdsStrings ? 'items' : undefined;
  if (on === 'items') return subject.type === 'array' && holdsStrings ? 'items' : undefined;
  if (on === 'keys') return subject.type === 'map' ? 'keys' : undefined;
  return on === 'values' && subject.type === 'map' && holdsStrings ? 'values' : undefined;
}
