import { isDeepStrictEqual } from 'node:util';
import { describeValue } from '../base/describe-value.ts';
import type { Change } from '../findings/change.ts';
import type { Place } from '../registry/place.ts';

/** What changed of the value that a member of the input stands for when it is left out. Outputs have none to speak of. */
export function compareDefault(side: 'input' | 'output', path: string, before: Place, after: Place): readonly Change[] {
  const [was, is] = [before.node.default, after.node.default];
  if (side === 'output' || isDeepStrictEqual(was, is)) return [];
  const rule = was === undefined ? 'default-added' : is === undefined ? 'default-removed' : 'default-changed';
  const say = (value: unknown): string => (value === undefined ? 'no default' : describeValue(value));
  const pointers = { before: before.pointerOf('default'), after: after.pointerOf('default') };
  return [{ rule, path, before: say(was), after: say(is), pointers }];
}
