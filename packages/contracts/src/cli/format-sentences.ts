import type { PageResult } from '@docpact/codegen/transcribe';

/** Every sentence of a page that looks like a constraint, with the keywords that it gave or the reason why it gave none. */
export function formatSentences({ file, sentences }: PageResult): string {
  return sentences
    .map(({ path, line, sentence, keywords, unchecked }) => {
      const made = unchecked ? `${unchecked.reason}: ${unchecked.statement}` : keywords.join(', ');
      return `${file}:${line}  ${path}  ${made}\n    ${sentence}\n`;
    })
    .join('');
}
