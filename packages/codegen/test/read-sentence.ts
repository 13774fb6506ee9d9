import type { DescribedMember } from '../src/prose/about/reading.ts';
import type { Rule } from '../src/prose/rules/rule.ts';
import { splitSentences } from '../src/prose/sentences/sentence.ts';

const NAMED: DescribedMember = {
  name: 'Name',
  type: 'string',
  role: 'member',
  content: undefined,
  direction: 'input',
  listed: undefined,
  others: new Set(),
};

/**
 * What one rule makes of a text, a line each: "self pattern ^[a-z]*$", "? ambiguous".
 * @param text sentences; further lines that begin with `* ` are the bullets of the one above
 */
export function readSentence(rule: Rule, text: string, member: Partial<DescribedMember> = {}): string[] {
  const paragraphs = text.split('\n').map((line, index) => {
    const item = line.startsWith('* ');
    return { text: item ? line.slice(2) : line, line: index + 1, depth: item ? 1 : 0, item };
  });
  return splitSentences(paragraphs).flatMap((sentence) => {
    if (!rule.signal.test(sentence.text.toLowerCase())) return [];
    const parts = rule.read(sentence, { ...NAMED, ...member }) ?? [];
    return parts.map((part) =>
      'reason' in part
        ? `? ${part.reason}`
        : `${part.on} ${part.keyword} ${part.keyword === 'pattern' ? part.value : JSON.stringify(part.value)}`,
    );
  });
}
