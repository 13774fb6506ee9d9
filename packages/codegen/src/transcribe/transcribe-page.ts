import type { Problem } from '../document/contract-error.ts';
import type { JsonObject } from '../document/json-value.ts';
import type { Page, Paragraph } from '../page/page.ts';
import { readPage } from '../page/read-page.ts';
import { splitSentences } from '../prose/sentences/sentence.ts';
import { addProse, type ReadSentence } from '../schema/add-prose.ts';
import { applyDecisions } from '../schema/apply-decisions.ts';
import { type Decisions, NO_DECISIONS, sentenceKey } from '../schema/decisions.ts';
import { hoistStatements } from '../schema/hoist-statements.ts';
import { nameShapes } from '../schema/name-shapes.ts';
import { type ReadShape, readShape } from '../schema/read-shape.ts';
import type { UncheckedStatement } from '../schema/shape.ts';
import { toDocument } from '../schema/to-document.ts';
import { decodePage } from './decode-page.ts';
import { describeByPage, describedShapes, joined } from './describe.ts';
import { nameOperation, type ServiceNames } from './name-operation.ts';
import { problemsOf } from './page-problems.ts';
import { sourceOf, type TracedSource } from './provenance.ts';

/** What a page is read with, besides its bytes. */
export interface TranscribeOptions {
  /** The folder that the page lies in, for a form that does not name the service's. */
  readonly folder?: string;
  /** Looks up what stands in the service's `service.json`. */
  readonly service?: (folder: string) => ServiceNames | undefined;
  /** Looks up what was decided about the operation, with the file that says so. */
  readonly decisions?: (
    service: string,
    operation: string,
  ) => { readonly file: string; readonly decisions: Decisions } | undefined;
  /** Whether descriptions are the page's words. */
  readonly descriptions?: boolean;
}

/** One page as a contract document with its sidecar, and what its reader should know. */
export interface Transcription {
  readonly service: string;
  readonly operation: string;
  readonly document: JsonObject;
  /** The page, and where each keyword comes from; `toProvenance` makes the sidecar of it. */
  readonly source: TracedSource;
  /** Every sentence that looks like a constraint. */
  readonly sentences: readonly ReadSentence[];
  /** Where the page contradicts itself, where a decision no longer fits it, what it does not say. */
  readonly problems: readonly Problem[];
}

/**
 * Transcribes one page.
 * @param file the name that messages give it
 * @param bytes the file's content, in any of the three forms
 * @throws PageError for a page that cannot be read
 */
export function transcribePage(file: string, bytes: Uint8Array, options: TranscribeOptions = {}): Transcription {
  const page = readPage(file, decodePage(bytes));
  const folder = page.folder ?? options.folder;
  const operation = nameOperation(page, options.folder, folder === undefined ? undefined : options.service?.(folder));
  const decided = options.decisions?.(operation.service, operation.name);
  const decisions = decided?.decisions ?? NO_DECISIONS;
  const sides = [readShape(page, 'Input'), readShape(page, 'Output')] as const;
  const roots = sides.map(({ root }) => root);
  const sentences = roots.flatMap(addProse).sort((a, b) => a.line - b.line);
  if (options.descriptions) describeByPage(roots);
  const unknown = new Set(sides.filter((side) => stateUnknown(side, page)).map(({ root }) => root));
  const { statements, keys } = statementsOf(page.text, decisions);
  const stale = applyDecisions(roots, decisions, keys);
  const unchecked = withHoisted(statements, hoistStatements(roots));
  const { names, holders, conflicts } = nameShapes(roots, decisions.shapes);
  const { document, origins } = toDocument(
    { ...operation, ...operationFacts(page, decisions, options), unchecked },
    { input: sides[0].root, output: sides[1].root, names, holders, descriptions: describedShapes(decisions), unknown },
  );
  return {
    service: operation.service,
    operation: operation.name,
    document,
    source: sourceOf(page, operation.service, bytes, origins),
    sentences,
    problems: problemsOf({ file, page, operation, sides, stale, conflicts, decisionsFile: decided?.file ?? file }),
  };
}

/** What is said of the operation, with what its members have in common. */
const withHoisted = (own: readonly UncheckedStatement[], hoisted: readonly UncheckedStatement[]) => [
  ...own,
  ...hoisted.filter(({ statement }) => !own.some((known) => known.statement === statement)),
];

/** How a page says that its operation is deprecated. */
const DEPRECATED = /^This operation is deprecated and may not function as expected\./;

function operationFacts(page: Page, decisions: Decisions, { descriptions }: TranscribeOptions) {
  return {
    errors: page.exceptions,
    description: decisions.descriptions[''] ?? (descriptions ? joined(page.text) : undefined),
    deprecatedLine: page.text.find(({ text }) => DEPRECATED.test(text))?.line,
  };
}

/** What was decided to be said of the operation as a whole, and the keys of the sentences that stand behind it. */
function statementsOf(
  text: readonly Paragraph[],
  { sentences }: Decisions,
): { statements: UncheckedStatement[]; keys: ReadonlySet<string> } {
  const statements: UncheckedStatement[] = [];
  const keys = new Set<string>();
  if (Object.keys(sentences).length === 0) return { statements, keys };
  for (const sentence of splitSentences(text)) {
    const key = sentenceKey(sentence.text);
    if (!Object.hasOwn(sentences, key)) continue;
    keys.add(key);
    for (const { reason, statement } of sentences[key] ?? [])
      statements.push({ reason, statement, origin: { line: sentence.line } });
  }
  return { statements, keys };
}

/**
 * States what a section does not show because it is too large to render.
 * @returns whether nothing of the section is known, so that its shape must stay open
 */
function stateUnknown({ root }: ReadShape, page: Page): boolean {
  const { syntax, list, line } = root.path === 'Input' ? page.input : page.output;
  if (syntax !== 'too-large' && list !== 'too-large') return false;
  const hidden = (statement: Page['input']['syntax'] | Page['input']['list']): boolean =>
    statement === 'too-large' || statement === undefined;
  const all = hidden(syntax) && hidden(list);
  const statement = all
    ? 'The page does not show the members: the section is too large.'
    : syntax === 'too-large'
      ? 'The page does not show the values of enums: the syntax block is too large.'
      : 'The page does not show which members are required, nor what they are for: the list is too large.';
  root.unchecked = [...root.unchecked, { reason: 'not-checkable', statement, origin: { line } }];
  return all;
}
