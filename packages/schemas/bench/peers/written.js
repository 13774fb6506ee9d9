import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A peer whose users write a module for a shape: `source` gives its text for a case. */
export const written = (name, source) => ({
  name,
  write: (cases, folder) => Promise.all(cases.map((each) => writeFile(join(folder, `${each.name}.js`), source(each)))),
});

/** The members of an object as code: `code` gives it for a member's schema, and is told whether the object requires it. */
export const membersOf = ({ properties, required = [] }, code) =>
  Object.entries(properties)
    .map(([name, member]) => `${name}: ${code(member, required.includes(name))}`)
    .join(', ');
