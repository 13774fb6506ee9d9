import { isObject, type JsonValue, showJson } from '../document/json-value.ts';
import { splitSentences } from '../prose/sentences/sentence.ts';
import { type Correction, type Decisions, NO_DECISIONS, sentenceKey } from './decisions.ts';
import type { Origin, PatternFact, Shape } from './shape.ts';
import { walkShapes } from './walk-shapes.ts';

/** A decision that no longer fits its page: what it names is gone, or the page gives another value than the one it replaced. */
export interface StaleDecision {
  /** Where in the decisions, as a JSON pointer's steps. */
  readonly steps: readonly (string | number)[];
  readonly expected: string;
  readonly actual: string;
}

/**
 * Applies what people decided to the shapes that were read from a page.
 * @param sentencesElsewhere keys of decided sentences that stand in the prose about the operation itself
 */
export function applyDecisions(
  roots: readonly Shape[],
  decisions: Decisions,
  sentencesElsewhere: ReadonlySet<string>,
): StaleDecision[] {
  if (decisions === NO_DECISIONS) return [];
  const shapes = new Map(roots.flatMap((root) => walkShapes(root)).map((shape) => [shape.path, shape]));
  const named = new Set(Object.values(decisions.shapes));
  const used = new Set(sentencesElsewhere);
  for (const shape of shapes.values()) stateSentences(shape, decisions, used);
  describe(shapes, decisions);
  return [
    ...decisions.corrections.flatMap((correction, index) => correct(shapes.get(correction.path), correction, index)),
    ...missing('shapes', decisions.shapes, (path) => shapes.has(path)),
    ...missing('descriptions', decisions.descriptions, (path) => path === '' || named.has(path) || shapes.has(path)),
    ...missing('examples', decisions.examples, (path) => shapes.has(path)),
    ...missing('sentences', decisions.sentences, (key) => used.has(key)),
  ];
}

function missing(
  table: string,
  entries: Readonly<Record<string, unknown>>,
  stands: (name: string) => boolean,
): StaleDecision[] {
  const gone = Object.keys(entries).filter((name) => !stands(name));
  const expected = table === 'sentences' ? 'the key of a sentence of the page' : 'a path of the page';
  return gone.map((name) => ({ steps: [table, name], expected, actual: `"${name}", which the page does not have` }));
}

/** Says in our own words what the page's sentences say, in place of what was made of them. */
function stateSentences(shape: Shape, { sentences }: Decisions, used: Set<string>): void {
  if (shape.text.length === 0 || Object.keys(sentences).length === 0) return;
  for (const { text, line } of splitSentences(shape.text)) {
    const key = sentenceKey(text);
    const decided = Object.hasOwn(sentences, key) ? sentences[key] : undefined;
    if (!decided) continue;
    used.add(key);
    const kept = shape.unchecked.filter(({ sentence }) => sentence === undefined || sentenceKey(sentence) !== key);
    const stated = decided.map(({ reason, statement }) => ({ reason, statement, origin: { line }, sentence: text }));
    shape.unchecked = [...kept, ...stated].sort((a, b) => lineOf(a) - lineOf(b));
  }
}

const lineOf = ({ origin }: Shape['unchecked'][number]): number => origin.line ?? 0;

function describe(shapes: ReadonlyMap<string, Shape>, { descriptions, examples }: Decisions): void {
  for (const [path, text] of Object.entries(descriptions))
    if (path !== 'Input' && path !== 'Output')
      shapes.get(path)?.setFact('description', text, { why: 'Described in our own words.' });
  for (const [path, values] of Object.entries(examples)) {
    const shape = shapes.get(path);
    // An example that the page shows comes from its line.
    const shown = shape?.text.find(({ text }) => values.every((value) => text.includes(String(value))));
    shape?.setFact('examples', values, shown ? { line: shown.line } : { why: 'An example of our own.' });
  }
}

function correct(shape: Shape | undefined, correction: Correction, index: number): StaleDecision[] {
  const { keyword, from, to, why } = correction;
  const steps = ['corrections', index];
  if (!shape)
    return [{ steps, expected: 'a path of the page', actual: `"${correction.path}", which the page does not have` }];
  const line = correction.sentence === undefined ? undefined : lineOfSentence(shape, correction.sentence);
  if (correction.sentence !== undefined && line === undefined)
    return [{ steps, expected: `the sentence ${correction.sentence} at ${shape.path}`, actual: 'no such sentence' }];
  if (keyword === 'pattern') return correctPattern(shape, correction, steps, line);
  const found = shape.facts.get(keyword);
  if (JSON.stringify(found?.value) !== JSON.stringify(from))
    return [{ steps, expected: `${keyword}: ${showJson(from)} on the page`, actual: showJson(found?.value) }];
  if (to === undefined) shape.dropFact(keyword);
  else shape.setFact(keyword, to, originOf(why, line ?? found?.origin.line));
  return [];
}

const originOf = (why: string, line: number | undefined): Origin => (line === undefined ? { why } : { line, why });

const lineOfSentence = ({ text }: Shape, key: string): number | undefined =>
  splitSentences(text).find((sentence) => sentenceKey(sentence.text) === key)?.line;

/** A pattern is found by its source; what takes its place is a source, or a source and its description. */
function correctPattern(
  shape: Shape,
  { from, to, why }: Correction,
  steps: readonly (string | number)[],
  line: number | undefined,
): StaleDecision[] {
  const patterns = shape.patterns.map(({ pattern }) => pattern);
  const at = from === undefined ? patterns.length : patterns.indexOf(String(from));
  if (at < 0) return [{ steps, expected: `the pattern ${showJson(from)} on the page`, actual: showJson(patterns) }];
  const pattern = toPattern(to, why, originOf(why, line ?? shape.patterns[at]?.origin.line));
  shape.patterns = [...shape.patterns.slice(0, at), ...(pattern ? [pattern] : []), ...shape.patterns.slice(at + 1)];
  return [];
}

function toPattern(to: JsonValue | undefined, why: string, origin: Origin): PatternFact | undefined {
  if (typeof to === 'string') return { pattern: to, description: why, origin };
  if (!isObject(to) || typeof to.pattern !== 'string' || typeof to.says !== 'string') return undefined;
  return { pattern: to.pattern, description: to.says, origin };
}
