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
