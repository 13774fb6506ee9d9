import type { Method } from '../../../clients/run/use.ts';
import type { Problem } from '../../../findings/finding.ts';
import type { RuleId } from '../../../findings/rules.ts';
import type { Replay } from '../../replay/replay.ts';
import { type Case, type CheckContext, hasClass } from '../check.ts';
import { besideUsual, endProblems, usualReplies } from './usual-call.ts';

/** The forms of a call besides `await client.send(command)`: with a callback, and as a method of the aggregated client. */
export function formCases(context: CheckContext): readonly Case[] {
  const method = methodOf(context);
  const shown = `${method.client}.${method.name}`;
  const forms: readonly (readonly [name: string, form: Form])[] = [
    ['send(command, callback)', { options: false, callback: true }],
    ['send(command, options, callback)', { options: true, callback: true }],
    [`${shown}(input)`, { method, options: false, callback: false }],
    [`${shown}(input, options)`, { method, options: true, callback: false }],
    [`${shown}(input, callback)`, { method, options: false, callback: true }],
    [`${shown}(input, options, callback)`, { method, options: true, callback: true }],
  ];
  return forms.map(([name, form]) => ({ name, run: (replay) => called(context, replay, form) }));
}

interface Form {
  readonly method?: Method;
  readonly options: boolean;
  readonly callback: boolean;
}

/** Every client v3 has a class with a method for each operation beside its client: `ElastiCache` beside `ElastiCacheClient`. */
const methodOf = ({ contract: { name, binding } }: CheckContext): Method => ({
  client: binding.sdk.client.replace(/Client$/, ''),
  name: name.charAt(0).toLowerCase() + name.slice(1),
});

async function called(context: CheckContext, replay: Replay, form: Form): Promise<readonly Problem[]> {
  const { method } = form;
  if (method && !hasClass(context, method.client)) return [missing(`class ${method.client}`)];
  const { success, fault } = usualReplies(context);
  const input = context.fixtures.input.minimal.sdk;
  return besideUsual(replay, input, [success, fault], async ({ calls }) => {
    const { ends } = await replay.use({ kind: 'form', ...form }, [input, input], [success, fault]);
    if (method && ends.length === 0) return [missing(`${method.client}.${method.name}()`)];
    const rule: RuleId = form.callback ? 'use-callback' : 'use-method';
    if (ends.length === calls.length) return calls.flatMap((one, i) => endProblems(rule, one, ends[i])).slice(0, 1);
    const actual = `${ends.length} ends of ${calls.length} calls`;
    return [{ rule, path: 'Output', expected: 'one end of each call', actual }];
  });
}

const missing = (expected: string): Problem => ({
  rule: 'use-method-missing',
  path: 'Operation',
  expected,
  actual: 'no such export',
});
