import type { Problem } from '../docpact-error.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import type { ServiceSource } from './contract-source.ts';

/**
 * What `service.json` names must be in the service's contracts, and each list that goes out as XML needs its item's name:
 * the protocol has no default that would be safe to take.
 */
export function checkBindingNames(service: ServiceSource): Problem[] {
  return [...checkListNames(service), ...checkPagination(service)];
}

function checkListNames(service: ServiceSource): Problem[] {
  const { binding } = service;
  const lists = new Set(service.contracts.flatMap(({ document }) => listsOf(document.title, document.$defs)));
  const named = Object.keys(binding.listNames);
  const unnamed = binding.protocol === 'awsQuery' ? [...lists].filter((list) => !named.includes(list)) : [];
  return [
    ...unnamed.map((list) => problem(service, '/listNames', `a name for the items of ${list}`, 'none', 'Add it.')),
    ...named
      .filter((list) => !lists.has(list))
      .map((list) =>
        problem(
          service,
          `/listNames/${list}`,
          'a list of a contract',
          `"${list}"`,
          'Correct the name, or take it out.',
        ),
      ),
  ];
}

/** The lists of a document, as `Shape.Member`; a list in a list has `[]` behind it. */
function listsOf(operation: string, definitions: Readonly<Record<string, JsonSchema>>): string[] {
  return Object.entries(definitions).flatMap(([name, { properties = {} }]) => {
    const shape = name === 'Input' || name === 'Output' ? `${operation}${name}` : name;
    return Object.entries(properties).flatMap(([member, node]) => listsIn(`${shape}.${member}`, node));
  });
}

function listsIn(place: string, node: JsonSchema): string[] {
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  if (!types.includes('array')) return [];
  return [place, ...(typeof node.items === 'object' ? listsIn(`${place}[]`, node.items) : [])];
}

function checkPagination(service: ServiceSource): Problem[] {
  return Object.entries(service.binding.pagination).flatMap(
    ([operation, { inputToken, limit, outputToken, items }]) => {
      const document = service.contracts.find(({ document: { title } }) => title === operation)?.document;
      const at = `/pagination/${operation}`;
      if (!document)
        return [
          problem(service, at, 'an operation of the service', `"${operation}"`, 'Correct the name, or take it out.'),
        ];
      const lost = (side: string, members: readonly string[]) =>
        members
          .filter((member) => !Object.hasOwn(document.$defs[side]?.properties ?? {}, member))
          .map((member) => ({ side, member }));
      return [...lost('Input', [inputToken, limit]), ...lost('Output', [outputToken, items])].map(({ side, member }) =>
        problem(service, at, `a member of ${operation}${side}`, `"${member}"`, 'Correct the name.'),
      );
    },
  );
}

const problem = (
  { file }: ServiceSource,
  pointer: string,
  expected: string,
  actual: string,
  hint: string,
): Problem => ({
  code: 'dangling-name',
  file,
  pointer,
  expected,
  actual,
  hint,
});
