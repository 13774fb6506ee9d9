import { DocpactError } from '../../../base/docpact-error.ts';
import type { FaultRule } from './fault-plan.ts';

const form = /^([\w-]+\/\w+)=(\w+)(?::([^:@]*)|@([^:@]*))?$/;

/** Whether the text is a specification and not the name of a file. */
export const isFaultSpec = (text: string): boolean => /^[\w-]+\/\w+=/.test(text);

/**
 * Reads `service/Operation=Fault`, `…=Fault:0.1` (a share of the calls) or `…=Fault@1,3` (those calls).
 * @throws DocpactError usage for another form
 */
export function parseFaultSpec(text: string): FaultRule {
  const [whole, operation, fault, share, calls] = form.exec(text) ?? [];
  if (whole === undefined || operation === undefined || fault === undefined) throw malformed(text, 'is not understood');
  if (share !== undefined) return { operation, fault, probability: probabilityIn(share, text) };
  if (calls !== undefined) return { operation, fault, calls: callsIn(calls, text) };
  return { operation, fault };
}

function probabilityIn(share: string, text: string): number {
  const probability = Number(share);
  if (/^\d*\.?\d+$/.test(share) && probability <= 1) return probability;
  throw malformed(text, `expected a number from 0 to 1 after ":", got "${share}"`);
}

function callsIn(calls: string, text: string): readonly number[] {
  if (/^[1-9]\d{0,8}(,[1-9]\d{0,8})*$/.test(calls)) return calls.split(',').map(Number);
  throw malformed(text, `expected numbers of calls from 1 after "@", got "${calls}"`);
}

const malformed = (text: string, problem: string): DocpactError =>
  new DocpactError(
    'usage',
    `--faults ${text}: ${problem}`,
    'write service/Operation=Fault, with :0.1 for a tenth of the calls or @1,3 for the first and the third; or name a JSON file',
  );
