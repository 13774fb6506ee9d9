import { analyse } from 'scslre';

const verdicts = new Map<string, boolean>();

/**
 * Whether matching may take exponential time on a hostile text, so that the pattern must not be shipped.
 * Few patterns repeat a group that itself repeats or offers alternatives; only those are analysed.
 */
export function mayBacktrack(pattern: string): boolean {
  if (!REPEATED_GROUP.test(pattern)) return false;
  let verdict = verdicts.get(pattern);
  if (verdict === undefined) {
    verdict =
      repeatsAlternatives(pattern) || analyse(new RegExp(pattern, 'u')).reports.some(({ exponential }) => exponential);
    verdicts.set(pattern, verdict);
  }
  return verdict;
}

/** A group that may be repeated without bound, or more than ten times. */
const REPEATED_GROUP = /\)(?:[*+]|\{\d+,\}|\{\d*,?\d{2,}\})/;

/** An innermost group. */
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)/g;

/** Stands for a class or a group, so that its signs are not read as syntax. */
const PLACEHOLDER = 0xe000;
const ANYTHING = '.';

/** Whether any group offers alternatives of which two may begin alike: the analysis does not look at them. */
function repeatsAlternatives(pattern: string): boolean {
  const classes: RegExp[] = [];
  let plain = pattern.replace(/\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]/gs, (source) => {
    classes.push(new RegExp(`^${source}$`, 'u'));
    return String.fromCharCode(PLACEHOLDER + classes.length - 1);
  });
  while (plain.includes('(')) {
    let alike = false;
    plain = plain.replace(GROUP, (_, content: string) => {
      alike ||= beginAlike(content, classes);
      return ANYTHING;
    });
    if (alike) return true;
  }
  return false;
}

function beginAlike(content: string, classes: readonly RegExp[]): boolean {
  const heads = content.split('|').map(([head = '']) => head);
  const classOf = (head: string): RegExp | undefined => classes[head.charCodeAt(0) - PLACEHOLDER];
  return heads.some((one, at) =>
    heads.slice(at + 1).some((other) => {
      if (classOf(one) && classOf(other)) return true;
      if (![one, other].every((head) => classOf(head) || /[A-Za-z0-9_:/-]/.test(head))) return true;
      return one === other || (classOf(one)?.test(other) ?? classOf(other)?.test(one) ?? false);
    }),
  );
}
