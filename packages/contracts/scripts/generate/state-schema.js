import { readFileSync } from 'node:fs';
import { showJson } from './show-json.js';
import { stateShapes } from './state-shapes.js';

/**
 * The schema of a state: what all states have, and each service's part. A part gives the lists of the service, its quotas, and its shapes: a
 * shape of the contracts as it differs from there (a merge patch, RFC 7396), any other one whole.
 */
export function stateSchema(folder, modelled) {
  const base = readJson(`${folder}/state.json`);
  const parts = named(
    modelled.map((service) => partOf(service, readJson(`${folder}/services/${service.name}/state.json`))),
  );
  const { quotas } = base.properties;
  const schema = {
    ...base,
    properties: {
      ...base.properties,
      quotas: { ...quotas, properties: Object.assign({}, ...parts.map((part) => part.quotas)) },
      ...Object.fromEntries(parts.map(({ service, lists }) => [service.key, lists])),
    },
    $defs: Object.assign({}, ...parts.map(({ shapes }) => shapes)),
  };
  return { file: 'state.schema.json', text: showJson(schema) };
}

const partOf = (service, part) => ({
  service,
  quotas: part.quotas,
  lists: { type: 'object', description: part.description, additionalProperties: false, properties: part.properties },
  shapes: stateShapes(service, part),
});

/** The parts with names for their shapes that fit into one schema: a shape that several services have is called by its service too. */
function named(parts) {
  const names = parts.flatMap(({ shapes }) => Object.keys(shapes));
  return parts.map((part) => {
    const prefix = part.service.binding.sdk.client.replace(/Client$/, '');
    const nameOf = (shape) => (names.indexOf(shape) === names.lastIndexOf(shape) ? shape : prefix + shape);
    const shapes = Object.entries(part.shapes).map(([name, shape]) => [nameOf(name), referringBy(nameOf, shape)]);
    return { ...part, lists: referringBy(nameOf, part.lists), shapes: Object.fromEntries(shapes) };
  });
}

const referringBy = (nameOf, schema) =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' ? `#/$defs/${nameOf(value.replace('#/$defs/', ''))}` : value,
  );

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
