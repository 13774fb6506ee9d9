import { isObject, type JsonValue, showJson } from '../document/json-value.ts';
import { splitSentences } from '../prose/split-sentences.ts';
import { type Correction, type Decisions, NO_DECISIONS, sentenceKey } from './decisions.ts';
import type { Clause, Shape } from './shape.ts';
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
    const stated = decided.map(({ reason, statement }) => ({ reason, statement, origin: { line } }));
    shape.unchecked = [...kept, ...stated].sort((a, b) => lineOf(a) - lineOf(b));
  }
}

const lineOf = ({ origin }: Shape['unchecked'][number]): number => ('line' in origin ? origin.line : 0);

function describe(shapes: ReadonlyMap<string, Shape>, { descriptions, examples }: Decisions): void {
  for (const [path, text] of Object.entries(descriptions))
    if (path !== 'Input' && path !== 'Output')
      shapes.get(path)?.setFact('description', text, { why: 'Described in our own words.' });
  for (const [path, values] of Object.entries(examples))
    shapes.get(path)?.setFact('examples', values, { why: 'An example of our own.' });
}

function correct(shape: Shape | undefined, correction: Correction, index: number): StaleDecision[] {
  const { keyword, from, to, why } = correction;
  const steps = ['corrections', index];
  if (!shape)
    return [{ steps, expected: 'a path of the page', actual: `"${correction.path}", which the page does not have` }];
  if (keyword === 'pattern') return correctPattern(shape, correction, steps);
  const found = shape.facts.get(keyword)?.value;
  if (JSON.stringify(found) !== JSON.stringify(from))
    return [{ steps, expected: `${keyword}: ${showJson(from)} on the page`, actual: showJson(found) }];
  if (to === undefined) shape.dropFact(keyword);
  else shape.setFact(keyword, to, { why });
  return [];
}

/** A clause is found by its pattern; the one in its place is a pattern, or a pattern and what it says. */
function correctPattern(
  shape: Shape,
  { from, to, why }: Correction,
  steps: readonly (string | number)[],
): StaleDecision[] {
  const at = from === undefined ? shape.clauses.length : shape.clauses.findIndex(({ pattern }) => pattern === from);
  if (at < 0)
    return [
      {
        steps,
        expected: `the pattern ${showJson(from)} on the page`,
        actual: showJson(shape.clauses.map(({ pattern }) => pattern)),
      },
    ];
  const clause = toClause(to, why);
  shape.clauses = [...shape.clauses.slice(0, at), ...(clause ? [clause] : []), ...shape.clauses.slice(at + 1)];
  return [];
}

function toClause(to: JsonValue | undefined, why: string): Clause | undefined {
  if (typeof to === 'string') return { pattern: to, says: why, origin: { why } };
  if (!isObject(to) || typeof to.pattern !== 'string' || typeof to.says !== 'string') return undefined;
  return { pattern: to.pattern, says: to.says, origin: { why } };
}
