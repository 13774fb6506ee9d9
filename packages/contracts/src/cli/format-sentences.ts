import { type PageResult, sentenceKey } from '@docpact/codegen/transcribe';

/** Every sentence of a page that looks like a constraint, with the keywords that it gave or the reason why it gave none, and the key by which decisions name it. */
export function formatSentences({ file, sentences }: PageResult): string {
  return sentences
    .map(({ path, line, sentence, keywords, unchecked }) => {
      const made = unchecked ? `${unchecked.reason}: ${unchecked.statement}` : keywords.join(', ');
      return `${file}:${line}  ${path}  ${made}\n    ${sentenceKey(sentence)}  ${sentence}\n`;
    })
    .join('');
}

/** How many sentences look like a constraint, and how many of them gave none. */
export function summarizeSentences(results: readonly PageResult[]): string {
  const sentences = results.flatMap((result) => result.sentences);
  const reasons = new Map<string, number>();
  for (const { unchecked } of sentences) {
    if (unchecked) reasons.set(unchecked.reason, (reasons.get(unchecked.reason) ?? 0) + 1);
  }
  const gave = sentences.filter(({ unchecked }) => !unchecked).length;
  const rest = [...reasons].sort().map(([reason, count]) => `, ${count} ${reason}`);
  return `${sentences.length} sentences look like a constraint: ${gave} gave a keyword${rest.join('')}\n`;
}
