import { messageOf } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import type { CaughtError } from './client-runner.ts';
import { placeOfCrash } from './crash.ts';
import { toPlainData } from './plain-data.ts';

/** Members that are read wherever the class defines them. */
const known = ['name', 'code', '$fault', '$metadata'];

/** Members that say nothing of the fault: the response as an object, the stack. */
const left = new Set(['$response', '$service', 'stack', 'message']);

/** Describes what a client threw, by the classes that its package exports. */
export class ErrorDescriber {
  readonly #names = new Map<unknown, string[]>();
  readonly #exported = new Set<string>();

  constructor(exports: Readonly<Record<string, unknown>>) {
    for (const [name, exported] of Object.entries(exports)) {
      if (typeof exported !== 'function') continue;
      this.#exported.add(name);
      const names = this.#names.get(exported);
      if (names) names.push(name);
      else this.#names.set(exported, [name]);
    }
  }

  describe(thrown: unknown): CaughtError {
    const own = typeof thrown === 'object' && thrown !== null ? Object.keys(thrown) : [];
    const names = [...new Set([...known, ...own])].filter((name) => !left.has(name));
    const members = names.map((name) => [name, toPlainData(safely(() => memberOf(thrown, name)))] as const);
    const classes = classesOf(thrown);
    const className: unknown = safely(() => Reflect.get(Object(classes[0]), 'name'));
    const isNamesake = typeof className === 'string' && this.#exported.has(className) && !this.#names.has(classes[0]);
    return {
      isError: safely(() => thrown instanceof Error) === true,
      message: String(safely(() => messageOf(thrown))),
      className: typeof className === 'string' ? className : undefined,
      classes: classes.map((one) => this.#names.get(one) ?? []),
      ...(isNamesake && { isNamesake }),
      members: Object.fromEntries(members.filter(([, value]) => value !== undefined)),
      ...crashOf(thrown, classes[0]),
    };
  }
}

/** Where the client failed in its own code. Nothing if it threw an error on purpose. */
function crashOf(thrown: unknown, className: unknown): Pick<CaughtError, 'crash'> {
  const place = safely(() => placeOfCrash(thrown, className));
  return place === undefined ? {} : { crash: place };
}

/** The class of a value and those above it. */
function classesOf(value: unknown): readonly unknown[] {
  const classes: unknown[] = [];
  let at: unknown = value;
  for (let depth = 0; depth < 20; depth++) {
    at = safely(() => (typeof at === 'object' && at !== null ? Object.getPrototypeOf(at) : undefined));
    if (typeof at !== 'object' || at === null) break;
    classes.push(safely(() => memberOf(at, 'constructor')));
  }
  return classes;
}

/** A client's error may be an object of any kind. */
function safely<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
