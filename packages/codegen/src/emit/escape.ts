/** A text inside of a comment, which it cannot end. */
export const comment = (text: string): string => text.replaceAll('*/', '*\\/').replace(/[\r\n\u2028\u2029]+/g, ' ');

/** JSON as code: in an object literal a member called `__proto__` would be the object's prototype. */
export const literal = (json: string): string =>
  json.includes('"__proto__":')
    ? json.replace(/"(?:[^"\\]|\\.)*":?/g, (text) => (text === '"__proto__":' ? '["__proto__"]:' : text))
    : json;
