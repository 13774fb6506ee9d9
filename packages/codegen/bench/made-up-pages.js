import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kinds of prose as pages have it, most of it no constraint; `n` makes texts differ. */
const prose = [
  (n) => `The name of thing ${n}. Must be between 1 and ${(n % 200) + 20} characters.`,
  (n) => `Describes what thing ${n} is for, and who looks after it in the ${n % 7} places where it stands.`,
  (n) => `The kind of thing ${n}. Valid values are \`\`A${n}\`\` and \`\`B${n}\`\`. The default is \`\`A${n}\`\`.`,
  (n) => `When thing ${n} was last seen by anybody, in the time zone of the garden that it belongs to.`,
  (n) =>
    `An identifier of thing ${n}, as it was given when the thing was made. If you change it, thing ${n + 1} must be changed too.`,
  (n) => `How many of thing ${n} there are. Minimum value of 1. Maximum value of ${(n % 50) + 2}.`,
];
const types = [
  ['string', "'string'"],
  ['string', "'string'"],
  ['string', "'string'"],
  ['datetime', 'datetime(2015, 1, 1)'],
  ['string', "'ONE'|'TWO'"],
  ['integer', '123'],
];

/** The RST source of a made-up page with this many members in its input and in its output. */
export function madeUpPage(name, members, seed) {
  const numbers = Array.from({ length: members }, (_, i) => seed * 31 + i);
  const syntax = (n) => types[n % types.length][1];
  const request = numbers.map((n, i) => `        Thing${i}=${syntax(n)},`).join('\n');
  const parameters = numbers
    .map(
      (n, i) =>
        `  :type Thing${i}: ${types[n % types.length][0]}\n  :param Thing${i}: \n\n    ${prose[n % prose.length](n)}\n\n    \n\n  \n`,
    )
    .join('');
  const response = numbers.map((n, i) => `                  'Thing${i}': ${syntax(n)},`).join('\n');
  const list = numbers
    .map(
      (n, i) =>
        `          - **Thing${i}** *(${types[n % types.length][0]}) --* \n\n            ${prose[n % prose.length](n)}\n\n            \n        \n\n`,
    )
    .join('');
  const operation = name.replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());
  return `:doc:\`Orchard <../../orchard>\` / Client / ${name}

.. py:method:: Orchard.Client.${name}(**kwargs)

  Does something with ${members} things.

  See also: \`AWS API Documentation <https://docs.aws.amazon.com/goto/WebAPI/orchard-2024-05-01/${operation}>\`_

  **Request Syntax**
  ::

    response = client.${name}(
${request}
    )

${parameters}  :rtype: dict
  :returns:

    **Response Syntax**

    ::

      {
          'Things': [
              {
${response}
              },
          ]
      }

    **Response Structure**

    - *(dict) --*

      - **Things** *(list) --*

        - *(dict) --*

${list}  **Exceptions**

  *   :py:class:\`Orchard.Client.exceptions.TooManyThings\`
`;
}

/** Writes a folder of pages, 50 a service, and gives its size in bytes. */
export function writePages(folder, count, members) {
  let bytes = 0;
  for (let i = 0; i < count; i += 1) {
    const service = join(folder, `service-${Math.floor(i / 50)}`);
    if (i % 50 === 0) mkdirSync(service, { recursive: true });
    const page = madeUpPage(`handle_things_${i}`, members(i), i).replace(
      '../../orchard',
      `../../service-${Math.floor(i / 50)}`,
    );
    writeFileSync(join(service, `handle_things_${i}.rst`), page);
    bytes += page.length;
  }
  return bytes;
}
