import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Kinds of prose as pages have it, most of it no constraint; `n` makes texts differ. There are 1.5 sentences a KB (the reference has 1.25)
 * that look like a constraint, and a text stands under three or four members.
 */
const prose = [
  (n) => `The name of thing ${n}. Must be between 1 and ${(n % 200) + 20} characters.`,
  (n) => `Describes what thing ${n} is for, and who looks after it in the ${n % 7} places where it stands.`,
  () =>
    'A list of the tags that are attached to the thing. Tags help you to find things, to sort them and to pay for them by garden.',
  () =>
    'The Amazon Resource Name (ARN) of the garden in which the thing stands, as the gardener was given it when the garden was made.',
  (n) => `When thing ${n} was last seen by anybody, in the time zone of the garden that it belongs to.`,
  (n) => `How many of thing ${n} there are. Minimum value of 1. Maximum value of ${(n % 50) + 2}.`,
  () =>
    'The settings with which the thing was planted. They describe soil, water and light; a thing that was never planted has none of them.',
  (n) => `An identifier of thing ${n}, as it was given when the thing was made, and by which other things speak of it.`,
  () =>
    'Whether somebody takes care of the thing at night. For more on nights, see *Gardens after dark* in the *Orchard User Guide*.',
  () =>
    'The date and time at which the state of the thing changed for the last time, for instance because it was moved, watered or sold.',
  (n) => `The kind of thing ${n}. Valid values are \`\`A${n}\`\` and \`\`B${n}\`\`. The default is \`\`A${n}\`\`.`,
  () =>
    'Information about the gardener who planted the thing, and about the company on whose behalf the gardener worked on that day.',
  () =>
    'The garden whose things are shown. A garden is a part of an orchard with soil, water and light of its own, and with people who look after it. A thing stands in one garden at a time, and is told of in the orchard to which that garden belongs.',
  () =>
    'Shows how the thing is doing. Each measure has a name, a number and the time at which somebody took it; what the numbers mean is told in the *Orchard User Guide*, together with what gardeners make of them.',
  () =>
    'The things that stand beside this one, in the order in which a person who walks along the path comes by. Things that were moved away since the garden was measured are not among them.',
  () =>
    'Who is told when the thing changes: a person, a company, or another thing that speaks on behalf of one of them. Nobody is told of things that stand in a garden without an owner.',
  () =>
    'The reason that was given for the state of the thing, in words for people. Nothing is given for things that are as they are to be.',
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
