import { type JsonValue, showJson } from '../document/json-value.ts';
import { readPage } from '../page/read-page.ts';
import { decodePage } from '../transcribe/decode-page.ts';
import { type TranscribeOptions, transcribePage } from '../transcribe/transcribe-page.ts';
import { doubts } from './doubtful-sentences.ts';
import { madeUpTexts } from './made-up-texts.ts';
import { type EmittedKeyword, type Place, placesOf } from './place.ts';
import { limiting, refusesNumber, refusesText } from './refusal.ts';
import { shownNumbers } from './shown-numbers.ts';
import { shownTexts } from './shown-texts.ts';
import { type Spoken, spoken } from './spoken.ts';

/** A sentence of a page that contradicts what was made of the same member's prose. */
export interface Contradiction {
  readonly path: string;
  readonly line: number;
  /** The keyword, with its value. */
  readonly keyword: string;
  readonly sentence: string;
  /** The value that the sentence allows and the keyword refuses, or what is doubtful. */
  readonly refused: string;
}

/**
 * Finds what was made of a page's prose and contradicts the page itself.
 * @param file the name that messages give it
 * @throws PageError for a page that cannot be read
 */
export function findContradictions(file: string, bytes: Uint8Array, options: TranscribeOptions = {}): Contradiction[] {
  const places = placesOf(readPage(file, decodePage(bytes)), transcribePage(file, bytes, options));
  return places.flatMap(contradictionsAt).sort((a, b) => a.line - b.line);
}

/** What one place's sentences say against its keywords. */
export function contradictionsAt(place: Place): Contradiction[] {
  const sentences = spoken(place.paragraphs);
  const found = [
    ...refusedTexts(place, sentences),
    ...refusedNumbers(place, sentences),
    ...refusedCounts(place, sentences),
  ];
  for (const { sentence, why } of doubts(place, sentences)) {
    const emitted = place.keywords.find(({ keyword }) => keyword === sentence.keyword);
    if (emitted) found.push(contradiction(place, sentence, emitted, why));
  }
  return found;
}

function refusedTexts(place: Place, sentences: readonly Spoken[]): Contradiction[] {
  if (place.type !== 'string') return [];
  const keywords = limiting(place.keywords);
  // A list names values; that each has the right form is seen by the ones that are written out.
  const values = keywords.filter(({ keyword }) => keyword === 'enum' || keyword === 'const');
  const patterns = keywords.filter(({ keyword }) => keyword === 'pattern');
  const found = shownTexts(place, sentences).flatMap(({ value, spoken: shown, named }) =>
    refused(place, shown, value, refusesText(named ? values : keywords, value)),
  );
  for (const { value, spoken: said } of madeUpTexts(place, sentences))
    found.push(...refused(place, said, value, refusesText(asked(value, keywords, patterns), value)));
  const enumerated = keywords.find(({ keyword }) => keyword === 'enum')?.value;
  const own = [
    ...place.listed,
    ...(Array.isArray(enumerated) ? enumerated.filter((value) => value !== null).map(String) : []),
  ];
  const [first] = sentences;
  if (first) for (const value of own) found.push(...refused(place, first, value, refusesText(keywords, value)));
  return found;
}

function refusedNumbers(place: Place, sentences: readonly Spoken[]): Contradiction[] {
  if (place.type !== 'integer' && place.type !== 'number') return [];
  const keywords = limiting(place.keywords);
  const steps = keywords.filter(({ keyword }) => keyword === 'multipleOf');
  const [first] = sentences;
  const thrice = steps.flatMap(({ value }) =>
    first ? [{ value: Number((Number(value) * 3).toFixed(10)), spoken: first }] : [],
  );
  return [
    ...shownNumbers(place, sentences).flatMap(({ value, spoken: shown }) =>
      refused(place, shown, value, refusesNumber(keywords, value)),
    ),
    ...thrice.flatMap(({ value, spoken: shown }) => refused(place, shown, value, refusesNumber(steps, value))),
  ];
}

/** Whether an ARN fits is a matter of its length too; what is made up for a sign has any length. */
const asked = (
  value: string,
  keywords: readonly EmittedKeyword[],
  patterns: readonly EmittedKeyword[],
): readonly EmittedKeyword[] =>
  value.includes(',')
    ? keywords.filter(({ keyword }) => !/Length$/.test(keyword))
    : value.startsWith('arn:')
      ? keywords
      : patterns;

const MORE = /\b(?:if|when) [^.]*\bmore than (\d[\d,]*)\b[^.]*\b(?:only|first|ignored|truncated|returned)\b/i;

/** "If you give more than 5 trees, only the first 5 are planted." */
function refusedCounts(place: Place, sentences: readonly Spoken[]): Contradiction[] {
  const most = place.keywords.find(({ keyword }) => keyword === 'maxItems' || keyword === 'maxProperties');
  if (!most) return [];
  return sentences.flatMap((said) => {
    const number = Number(MORE.exec(said.text)?.[1]?.replaceAll(',', '')) + 1;
    return number > Number(most.value) ? [contradiction(place, said, most, `${number} entries`)] : [];
  });
}

const refused = (place: Place, said: Spoken, value: JsonValue, by: EmittedKeyword | undefined): Contradiction[] =>
  by ? [contradiction(place, said, by, showJson(value))] : [];

const contradiction = (
  { path }: Place,
  { line, text }: { readonly line: number; readonly text: string },
  { keyword, value }: EmittedKeyword,
  refusal: string,
): Contradiction => ({ path, line, keyword: `${keyword}: ${showJson(value)}`, sentence: text, refused: refusal });
