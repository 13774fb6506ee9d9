/** What a state is not held to: what is written about a member, and what an answer has where nothing is said. */
const leftOut = ['examples', 'default', 'deprecated', 'x-autopopulated', 'x-unchecked'];

/** The documented shapes of a contract: a set with the values that clients have a name for and the page does not list yet. */
function documentedIn({ document, wire }) {
  const withNamed = ([name, shape]) => {
    const named = Object.values(wire.facts[`/$defs/${name}`]?.constants ?? {});
    return [name, shape.enum ? { ...shape, enum: [...new Set([...shape.enum, ...named])] } : shape];
  };
  return Object.fromEntries(Object.entries(document.$defs).map(withNamed));
}

/** The shapes that a service's part of the state refers to, by name, in the order in which they are first met. */
export function stateShapes({ name: service, contracts }, { properties, $defs }) {
  const documented = Object.assign({}, ...contracts.map(documentedIn).reverse());
  const shapes = new Map();
  const meet = (schema) => {
    for (const name of referencesIn(schema)) {
      if (shapes.has(name)) continue;
      const own = documented[name];
      if (!own && !$defs[name]) throw new Error(`the state of ${service}: there is no shape ${name}`);
      const shape = own ? merged(strict(own), $defs[name] ?? {}) : $defs[name];
      shapes.set(name, shape);
      meet(shape);
    }
  };
  meet(properties);
  const unused = Object.keys($defs).find((name) => !shapes.has(name));
  if (unused) throw new Error(`the state of ${service}: nothing refers to ${unused}`);
  return Object.fromEntries(shapes);
}

/** A shape of a contract as a state has it: without what is only told of it, and with no member beside its own. */
function strict(shape) {
  const kept = held(shape);
  return kept.properties ? { ...kept, additionalProperties: false } : kept;
}

const held = (schema) =>
  Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !leftOut.includes(keyword))
      .map(([keyword, value]) => [
        keyword,
        keyword === 'properties' ? eachHeld(value) : isObject(value) ? held(value) : value,
      ]),
  );

const eachHeld = (members) => Object.fromEntries(Object.entries(members).map(([name, member]) => [name, held(member)]));

function referencesIn(schema) {
  const found = [];
  JSON.stringify(schema, (key, value) => {
    if (key === '$ref') found.push(value.replace('#/$defs/', ''));
    return value;
  });
  return found;
}

/** RFC 7396. */
function merged(target, patch) {
  if (!isObject(patch)) return patch;
  const result = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch))
    if (value === null) delete result[name];
    else result[name] = merged(result[name], value);
  return result;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
