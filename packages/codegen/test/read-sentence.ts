import type { Subject } from '../src/prose/about/member.ts';
import type { Rule } from '../src/prose/rules/rule.ts';
import { splitSentences } from '../src/prose/sentences/sentence.ts';

const NAMED: Subject = {
  name: 'Name',
  type: 'string',
  place: 'member',
  content: undefined,
  direction: 'input',
  listed: undefined,
  others: new Set(),
};

/**
 * What one rule makes of a text, a line each: "self pattern ^[a-z]*$", "? ambiguous".
 * @param text sentences; further lines that begin with `* ` are the bullets of the one above
 */
export function readSentence(rule: Rule, text: string, subject: Partial<Subject> = {}): string[] {
  const paragraphs = text.split('\n').map((line, index) => {
    const item = line.startsWith('* ');
    return { text: item ? line.slice(2) : line, line: index + 1, depth: item ? 1 : 0, item };
  });
  return splitSentences(paragraphs).flatMap((statement) => {
    if (!rule.signal.test(statement.text.toLowerCase())) return [];
    const parts = rule.read(statement, { ...NAMED, ...subject }) ?? [];
    return parts.map((part) =>
      'reason' in part
        ? `? ${part.reason}`
        : `${part.on} ${part.keyword} ${part.keyword === 'pattern' ? part.value : JSON.stringify(part.value)}`,
    );
  });
}
