import type { RecordedCase } from './recorded-case.ts';
import type { ReportedOperation } from './report.ts';

/** The longest messages of a passed case that is the example of its check, in characters. Random values are long, and say little. */
const longest = 1_200;

/**
 * The recorded cases of an operation with the exchanges that are worth reading, and the names of all: every exchange of a case that failed; of
 * those that passed, the first exchange of one example of each check and of the first case of each finding. Most cases pass and send what the
 * others send too. Applied again, it changes nothing.
 */
export function worthReading({ cases, findings }: ReportedOperation): readonly RecordedCase[] | undefined {
  if (!cases) return undefined;
  const shown = new Set(findings.flatMap((finding) => finding.cases.slice(0, 1)));
  const examples = new Map<string, RecordedCase>();
  for (const one of cases) {
    const best = examples.get(one.check);
    if (one.passed && lengthOf(one) <= longest && lengthOf(one) > (best ? lengthOf(best) : -1))
      examples.set(one.check, one);
  }
  return cases.map((one): RecordedCase => {
    if (!one.passed) return one;
    const isShown = examples.get(one.check) === one || shown.has(`${one.check}: ${one.name}`);
    const exchanges = one.exchanges.slice(0, isShown ? 1 : 0);
    return { ...one, exchanges, more: one.more + one.exchanges.length - exchanges.length };
  });
}

/** The length of the bodies of the first exchange: the longest that is short enough says the most. */
function lengthOf({ exchanges: [first] }: RecordedCase): number {
  if (!first) return -1;
  return first.request.body.text.length + (first.response?.body.text.length ?? 0);
}

/** Whether a case has more to show than its name. */
export const hasMessages = ({ passed, exchanges }: RecordedCase): boolean => !passed || exchanges.length > 0;
