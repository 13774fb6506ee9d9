/** Where an example begins, up to the end of its bracket or of the sentence. */
const EXAMPLE =
  /\s*\((?:for example|e\.g\.|such as|for instance|example|i\.e\.)[^)]*\)|[,;]?\s+(?:for example|e\.g\.|such as|for instance|example:)[\s\S]*$/i;

/** A sentence without the examples that it gives: their numbers and names are no limits. */
export function withoutExamples(sentence: string): string {
  const text = EXAMPLE.test(sentence) ? sentence.replace(EXAMPLE, ' ').replace(EXAMPLE, ' ') : sentence;
  return text.trim();
}
