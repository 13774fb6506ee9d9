/** What a JSON text can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/** Whether the value is a JSON object: not a list, not null. */
export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the value is a list of text. */
export const isTextList = (value: JsonValue | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A value in a message, on one line and cut at 60 characters. */
export function showJson(value: JsonValue | undefined): string {
  const points = Array.from(value === undefined ? 'nothing' : JSON.stringify(value));
  return points.length > 60 ? `${points.slice(0, 59).join('')}…` : points.join('');
}

/** One step of a JSON pointer: https://www.rfc-editor.org/rfc/rfc6901 */
export function escapeStep(step: string | number): string {
  const text = String(step);
  return text.includes('~') || text.includes('/') ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text;
}

/** What a JSON pointer leads to, or `undefined`. */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = value[Number(name)];
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}
