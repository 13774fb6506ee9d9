import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../document/check-document.ts';
import { valueAt } from '../document/json-value.ts';
import { toProvenance } from '../transcribe/provenance.ts';
import { transcribePage } from '../transcribe/transcribe-page.ts';

const read = (name: string): string => readFileSync(new URL(`../../test/pages/${name}`, import.meta.url), 'utf8');
const service = () => ({ apiVersion: '2024-05-01', operations: ['CreateGarden'] });

/** The made-up page, in one of its forms, with something else in place of what it says of the lengths of a name. */
function transcribe(name: string, said: string) {
  const page = read(name).replace('Must be between 3 and 40 characters.', () => said);
  return transcribePage(name, Buffer.from(page), { folder: 'orchard', service });
}

const filled = 'This field is autopopulated if not provided.';
const memberOf = ({ document }: ReturnType<typeof transcribe>): unknown =>
  valueAt(document, '/$defs/Input/properties/Name');

describe('a required member that clients fill in', () => {
  it.each([
    ['rst/create_garden.rst', `\n\n    ${filled}`, 53],
    ['html/create_garden.html', `</p>\n<p>${filled}`, 61],
    ['text/create_garden.txt', `- ${filled}`, 5],
  ])('is not required of the caller, and says so, in %s', (name, said, line) => {
    const transcription = transcribe(name, `Must be between 3 and 40 characters.${said}`);
    expect(transcription.problems).toEqual([]);
    expect(checkDocument(transcription.document)).toEqual([]);
    expect(valueAt(transcription.document, '/$defs/Input/required')).toEqual(['Beds']);
    expect(memberOf(transcription)).toMatchObject({ 'x-autopopulated': true, minLength: 3, maxLength: 40 });
    const { lines } = toProvenance(transcription.source);
    expect(lines['/$defs/Input/properties/Name/x-autopopulated']).toBe(line);
  });

  it.each([
    'Please note that this parameter is automatically populated if it is not provided. Including this parameter is not required',
    'Note: this parameter is set to "-" bydefault if no value is not specified.',
  ])('may be told of so: %s', (said) => {
    expect(memberOf(transcribe('rst/create_garden.rst', said))).toMatchObject({ 'x-autopopulated': true });
  });

  it('keeps no limit that what they fill in would break', () => {
    const said = `Must be between 3 and 20 characters.\n\n    ${filled}`;
    const member = memberOf(transcribe('rst/create_garden.rst', said));
    expect(member).toMatchObject({ minLength: 3, 'x-unchecked': [{ reason: 'ambiguous' }] });
    expect(member).not.toHaveProperty('maxLength');
  });
});

it('what an output says is filled in is a member like the others', () => {
  const page = read('rst/create_garden.rst').replace('Its identifier.', filled);
  const { document } = transcribePage('x.rst', Buffer.from(page));
  expect(valueAt(document, '/$defs/Garden/properties/Id')).not.toHaveProperty('x-autopopulated');
});
