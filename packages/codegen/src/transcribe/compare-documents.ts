import { escapeStep, isObject, type JsonValue } from '../document/json-value.ts';

/** One keyword that stands otherwise in a document than in an earlier one. */
export interface Change {
  /** JSON pointer of the keyword. */
  readonly pointer: string;
  /** The value that was there; absent: nothing. */
  readonly before?: JsonValue;
  /** The value that is there now; absent: nothing. */
  readonly after?: JsonValue;
  /** The page's line of what is there now, where it has one. */
  readonly line?: number | undefined;
}

/** Every keyword in which two documents differ, in the order of the first. Lists are compared whole. */
export function compareDocuments(before: JsonValue | undefined, after: JsonValue | undefined, pointer = ''): Change[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
      compareDocuments(own(before, name), own(after, name), `${pointer}/${escapeStep(name)}`),
    );
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ pointer, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

const own = (object: { readonly [name: string]: JsonValue }, name: string): JsonValue | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;
