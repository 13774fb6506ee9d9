import { type Problem, show } from '../finding.ts';
import type { Subject } from './check.ts';

/** Each documented set of values against the object of that name that the client exports. */
export function enumProblems({ contract, sdk }: Subject): readonly Problem[] {
  return Object.entries(contract.document.$defs).flatMap(([name, { enum: documented }]) => {
    if (!documented) return [];
    const pointer = `/$defs/${name}/enum`;
    const exported = sdk.exports[name];
    if (typeof exported !== 'object' || exported === null)
      return [
        {
          rule: 'enum-missing',
          path: name,
          expected: `an object ${name} of ${documented.length} values`,
          actual: 'no such export',
          pointer,
        },
      ];
    return compareValues(name, documented, Object.values(exported), pointer);
  });
}

function compareValues(
  path: string,
  documented: readonly unknown[],
  exported: readonly unknown[],
  pointer: string,
): readonly Problem[] {
  const lost = documented.filter((value) => !exported.includes(value));
  const added = exported.filter((value) => !documented.includes(value));
  return [
    ...lost.map(
      (value): Problem => ({
        rule: 'enum-value-missing',
        path,
        subject: show(value),
        expected: 'the value',
        actual: 'no such value',
        pointer,
      }),
    ),
    ...added.map(
      (value): Problem => ({
        rule: 'enum-value-undocumented',
        path,
        subject: show(value),
        expected: 'no such value',
        actual: 'the value',
        pointer,
      }),
    ),
  ];
}
