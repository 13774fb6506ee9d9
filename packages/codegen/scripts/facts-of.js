/**
 * The structural facts of a contract document, one `path<TAB>kind<TAB>value` each: what a page of facts states of the same operation.
 * Recursive members have a fact that says so and one that names the place that they repeat; below them there are none.
 */
export function factsOf(document) {
  const facts = new Set();
  const { name, service, apiVersion, errors } = document['x-operation'];
  facts
    .add(`Operation\tname\t${name}`)
    .add(`Operation\tservice\t${service}`)
    .add(`Operation\tapiVersion\t${apiVersion}`);
  for (const error of errors) facts.add(`Error\tname\t${error}`);
  for (const side of ['Input', 'Output']) members(document, document.$defs[side], side, new Map(), facts);
  return facts;
}

function members(document, shape, path, open, facts) {
  for (const [name, member] of Object.entries(shape.properties ?? {})) {
    const at = `${path}.${name}`;
    facts.add(`${at}\tmember\ttrue`);
    if (shape.required?.includes(name)) facts.add(`${at}\trequired\ttrue`);
    if (member['x-autopopulated']) facts.add(`${at}\tautopopulated\ttrue`);
    walk(document, member, at, open, facts);
  }
}

function walk(document, node, path, open, facts) {
  // Null may stand beside a shape.
  const reference = node.$ref ?? node.anyOf?.[0]?.$ref;
  const name = reference?.split('/').at(-1).replaceAll('~1', '/').replaceAll('~0', '~');
  if (open.has(name)) {
    facts.add(`${path}\trecursive\ttrue`).add(`${path}\trecursive-target\t${open.get(name)}`);
    return;
  }
  const shape = name === undefined ? node : document.$defs[name];
  const within = name === undefined ? open : new Map(open).set(name, path);
  const type = typeOf(shape);
  facts.add(`${path}\ttype\t${type}`);
  for (const value of (shape.enum ?? []).filter((each) => each !== null)) facts.add(`${path}\tenum\t${value}`);
  if (shape.minProperties === 1 && shape.maxProperties === 1 && type === 'object') facts.add(`${path}\tunion\ttrue`);
  members(document, shape, path, within, facts);
  if (type === 'array' && shape.items !== undefined) walk(document, shape.items, `${path}[]`, within, facts);
  if (type === 'map') walk(document, shape.additionalProperties, `${path}{}`, within, facts);
}

function typeOf(shape) {
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (type === undefined) return 'document';
  if (shape.format === 'date-time') return 'timestamp';
  if (shape.contentEncoding === 'base64') return 'blob';
  return type === 'object' && shape.properties === undefined ? 'map' : type;
}
