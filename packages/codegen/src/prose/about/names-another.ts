import { allMatches } from '../../text/all-matches.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { DescribedMember } from './member.ts';
import { nameWords } from './topic.ts';

/** "`PlantTrees` accepts up to 5 trees" is about the operation. */
const ACTS = /^`[A-Z]\w+` (?:accepts|supports|takes|can (?:accept|process|take)) up to\b/;

/** What may be a name: code, or a word with capitals inside. */
const NAMES = /`([\w.]+)`|\b([A-Za-z][a-z\d]+[A-Z]\w*)\b/g;

/** "The `TreeId`" of a member called `Id`. */
const isOwnName = (code: readonly string[], own: readonly string[]): boolean =>
  own.length > 0 && own.every((word, at) => code[code.length - own.length + at] === word);

/** Whether a sentence names another member, in code or as a name with capitals inside. */
export function namesAnother(text: string, _: Sentence, { name, others, listed }: DescribedMember): boolean {
  for (const [, code, word] of allMatches(text, NAMES)) {
    const named = code ?? word ?? '';
    if (named !== name && others.has(named)) return true;
    if (
      named !== name &&
      code !== undefined &&
      !listed?.includes(code) &&
      /^[A-Za-z]+[a-z][A-Z]/.test(code) &&
      !isOwnName(nameWords(code), nameWords(name)) &&
      !ACTS.test(text)
    )
      return true;
  }
  return false;
}
