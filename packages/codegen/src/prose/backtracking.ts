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

/** Whether any group offers alternatives of which two may begin alike: the analysis does not look at them. */
function repeatsAlternatives(pattern: string): boolean {
  // Classes and escapes first, so that their signs are not read as syntax.
  let plain = pattern.replace(/\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]/gs, '.');
  while (plain.includes('(')) {
    let alike = false;
    plain = plain.replace(GROUP, (_, content: string) => {
      alike ||= beginAlike(content);
      return '.';
    });
    if (alike) return true;
  }
  return false;
}

function beginAlike(content: string): boolean {
  const heads = content.split('|').map((alternative) => alternative[0] ?? '');
  return (
    heads.length > 1 && (heads.some((head) => !/[A-Za-z0-9_:/-]/.test(head)) || new Set(heads).size < heads.length)
  );
}
