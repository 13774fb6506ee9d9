import { describe, expect, it } from 'vitest';
import { ContractViolation } from '../src/runtime/index.ts';
import { folders, generateAndImport } from './generated-modules.ts';
import { toSdk } from './in-memory-judge.ts';
import { randomNumbers, sample } from './sample-values.ts';

const fail = (): never => {
  throw new TypeError('this cannot be read');
};

const everyTrap: ProxyHandler<object> = {
  get: fail,
  has: fail,
  ownKeys: fail,
  getPrototypeOf: fail,
  getOwnPropertyDescriptor: fail,
};

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function endless(): object {
  const holder: Record<string, unknown> = {};
  for (const name of ['Young', 'Tags', 'Tool', 'Rings']) holder[name] = [holder];
  return holder;
}

function deep(): unknown {
  let value: unknown = 'bottom';
  for (let i = 0; i < 100_000; i++) value = [value];
  return value;
}

/** Values that programs hold by mistake or on purpose, made anew each time. */
const oddValues: Readonly<Record<string, () => unknown>> = {
  'what only inherits from a Date': () => Object.create(Date.prototype),
  'a proxy of a Date': () => new Proxy(new Date(0), {}),
  'a Date that cannot be shown': () => Object.assign(new Date(0), { toISOString: fail, getTime: fail, toJSON: fail }),
  'what only inherits from bytes': () => Object.create(Uint8Array.prototype),
  'an object whose traps all throw': () => new Proxy({}, everyTrap),
  'a list whose traps all throw': () => new Proxy([], everyTrap),
  'a revoked proxy': revoked,
  'a getter that throws': () => Object.defineProperty({}, 'Name', { get: fail, enumerable: true }),
  'members that are not enumerable': () =>
    Object.defineProperties({ unknown: 1 }, { Name: { value: 'a' }, Key: { value: 'a' }, Species: { value: 'ant' } }),
  'a text that throws': () => ({ toString: fail, [Symbol.toPrimitive]: fail }),
  'a value that holds itself': endless,
  'lists 100,000 deep': deep,
  'a list with holes': () => new Array(3),
  'an object without a prototype': () => Object.create(null),
  'an instance of a class': () => new (class Tag {})(),
  'a function': () => fail,
  'a symbol': () => Symbol('odd'),
  'a bigint': () => 1n,
  'a boxed text': () => Object('text'),
  'not a number': () => Number.NaN,
};

describe.each(['shipped', 'zoo', 'orchard'] as const)('The validators of the %s contracts', (folder) => {
  it.each(Object.entries(oddValues))('say one thing of %s, wherever it stands, and never throw', async (_, odd) => {
    for (const { load } of Object.values(await generateAndImport(folders[folder]))) {
      const { document, input, output } = await load();
      const random = randomNumbers(17);
      for (const side of ['Input', 'Output'] as const) {
        const node = document.$defs[side] ?? {};
        const full = sample(document, node);
        for (const [view, validator] of Object.entries(side === 'Input' ? input : output))
          for (let round = 0; round < 20; round++) {
            const value = withOdd(view === 'sdk' ? toSdk(document, node, full) : full, random, odd);
            const issues = validator.issues(value);
            expect(validator.is(value), JSON.stringify(issues.map(({ path }) => path))).toBe(issues.length === 0);
            expect(() => validator['~standard'].validate(value)).not.toThrow();
            expect(thrownBy(() => validator.assert(value))).toBe(
              issues.length > 0 ? ContractViolation.name : 'nothing',
            );
            if (side === 'Output')
              expect(() => output[view === 'sdk' ? 'sdk' : 'json'].beyondPage(value)).not.toThrow();
          }
      }
    }
  });
});

/** The value with an odd one in it: at a random step down each time, or in its place. */
function withOdd(value: unknown, random: (below: number) => number, odd: () => unknown): unknown {
  const entries = typeof value === 'object' && value !== null && !(value instanceof Date) ? Object.entries(value) : [];
  if (value instanceof Uint8Array || entries.length === 0 || random(5) === 0) return odd();
  const at = random(entries.length);
  const changed = entries.map(([name, member], i) => [name, i === at ? withOdd(member, random, odd) : member] as const);
  return Array.isArray(value) ? changed.map(([, member]) => member) : Object.fromEntries(changed);
}

function thrownBy(act: () => void): string {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
