import type { Paragraph } from '../page/page.ts';
import { splitSentences } from '../prose/sentences/sentence.ts';
import { type Decisions, sentenceKey } from '../schema/decisions.ts';
import type { Statement } from '../schema/shape.ts';

/** What was decided to be said of the operation as a whole, and the keys of the sentences that stand behind it. */
export function statementsOf(
  text: readonly Paragraph[],
  { sentences }: Decisions,
): { statements: Statement[]; keys: ReadonlySet<string> } {
  const statements: Statement[] = [];
  const keys = new Set<string>();
  if (Object.keys(sentences).length === 0) return { statements, keys };
  for (const sentence of splitSentences(text)) {
    const key = sentenceKey(sentence.text);
    if (!Object.hasOwn(sentences, key)) continue;
    keys.add(key);
    for (const { reason, statement } of sentences[key] ?? [])
      statements.push({ reason, statement, origin: { line: sentence.line } });
  }
  return { statements, keys };
}
