import { type Problem, refuse } from '../docpact-error.ts';
import type { ServiceSource } from '../document/contract-source.ts';
import type { ServiceNames } from './service-names.ts';

/** Words that a declaration cannot have as a name, and names that generated modules use for something else. */
const taken =
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield await any boolean never number object string symbol undefined unknown bigint arguments eval index service shapes Array Check Date OperationContract Set Uint8Array Validator'.split(
    ' ',
  );

/**
 * Checks that the names of a service's modules and exports differ, also where a file system ignores case.
 * @throws DocpactError with code `name-conflict`
 */
export function assertFreeNames({ contracts, file }: ServiceSource, names: ServiceNames): void {
  const owners = new Map(taken.map((name) => [name.toLowerCase(), { name, owner: 'the generated code', exact: true }]));
  const problems: Problem[] = [];
  const claim = (name: string, owner: string, where: string): void => {
    const known = owners.get(name.toLowerCase());
    if (known && (!known.exact || known.name === name)) problems.push(conflict(where, name, owner, known.owner));
    else owners.set(name.toLowerCase(), { name, owner, exact: false });
  };
  for (const { document, file: where } of contracts) {
    const { name } = document['x-operation'];
    for (const part of ['', 'Input', 'InputJson', 'Output', 'OutputJson', 'Types'])
      claim(name + part, `the operation ${name}`, where);
  }
  for (const [shape, { files }] of names.shapes)
    for (const view of names.viewsOf(shape)) claim(names.typeName(shape, view), `the shape ${shape}`, files[0] ?? file);
  refuse(problems);
}

const conflict = (file: string, name: string, owner: string, known: string): Problem => ({
  code: 'name-conflict',
  file,
  expected: `a name for ${owner} that nothing else has`,
  actual: `${name}, which ${known} has`,
  hint: 'Rename the shape.',
});
