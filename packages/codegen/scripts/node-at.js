/**
 * The node of a contract document at a path such as `Input.Tags[].Key`, `Input.Tags{}` or `Input.Tags{key}`:
 * the place's own keywords over those of the shape that it refers to. `undefined` where the document has no such place.
 */
export function nodeAt(document, path) {
  const [side, ...steps] = path.match(/^\w+|\.[^.[{]+|\[\]|\{\}|\{key\}/g);
  let node = document.$defs[side];
  for (const step of steps) {
    if (node === undefined) return undefined;
    if (step === '[]') node = node.items;
    else if (step === '{}') node = node.additionalProperties;
    else if (step === '{key}') node = node.propertyNames;
    else node = node.properties?.[step.slice(1)];
    // Null may stand beside a shape.
    const reference = node?.$ref ?? node?.anyOf?.[0]?.$ref;
    const name = reference?.split('/').at(-1).replaceAll('~1', '/').replaceAll('~0', '~');
    if (name !== undefined) node = { ...document.$defs[name], ...node };
  }
  return node;
}
