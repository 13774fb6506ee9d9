/** The schema of a case as ajv takes it; in the view with dates a timestamp is what the keyword `x-date` asks for. */
export function ajvSchemaOf({ node, view }) {
  if (node.format && view === 'sdk') return { 'x-date': true };
  const inner = (schema) => ajvSchemaOf({ node: schema, view });
  const { description, examples, default: _default, deprecated, ...rest } = node;
  const { 'x-autopopulated': _filled, 'x-unchecked': _unchecked, ...kept } = rest;
  return {
    ...kept,
    ...(node.properties && {
      properties: Object.fromEntries(Object.entries(node.properties).map(([name, member]) => [name, inner(member)])),
    }),
    ...(node.items && { items: inner(node.items) }),
    ...(node.allOf && { allOf: node.allOf.map(({ pattern }) => ({ pattern })) }),
  };
}
