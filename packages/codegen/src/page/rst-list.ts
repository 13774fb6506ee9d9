import { listedType } from './listed-type.ts';
import type { Entry } from './page.ts';
import { PageError } from './page-error.ts';
import type { RstLines } from './rst-lines.ts';
import { RstProse } from './rst-prose.ts';

/** An entry whose children and prose may still follow. */
interface OpenEntry {
  readonly entry: Entry;
  readonly children: Entry[];
  readonly indent: number;
  readonly prose: RstProse;
}

/** `- **Name** *(string) --* text`, without a name for an item, a key or a value; some types stand without italics. */
const ENTRY = /^- (?:\*\*(.+?)\*\* )?(?:\*\(([^)]*)\) --\*|\((\*\w+\*|:\w+:`[^`]*`|JSON serializable)\) --)(?: |$)/;
const PARAMETER_TYPE = /^:type (\S+): (.*)$/;
const PARAMETER = /^:param (\S+):(?: |$)/;
const REQUIRED = /^\*\*\[REQUIRED\]\*\* ?/;
const DEEPEST = 400;

/**
 * Reads the described list that stands on the lines `from` to `to`: parameters, or the entries of a response.
 * @returns the entries that stand outermost
 */
export function readRstList(lines: RstLines, from: number, to: number): Entry[] {
  const outermost: Entry[] = [];
  const open: OpenEntry[] = [];
  let type: { name: string; text: string; line: number } | undefined;
  for (let at = from; at < to; at += 1) {
    const { text, indent } = lines.at(at);
    const line = at + 1;
    if (text.startsWith(':type ')) {
      type = parameterType(text, line);
      continue;
    }
    const parameter = text.startsWith(':param ') ? PARAMETER.exec(text) : null;
    const found = parameter ?? (text.startsWith('- ') ? ENTRY.exec(text) : null);
    if (!found) {
      open.at(-1)?.prose.add(text, indent, line);
      continue;
    }
    if (parameter && type?.name !== parameter[1]) throw broken(line, `:type ${parameter[1]}: above it`, text);
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()?.prose.end();
    if (open.length > DEEPEST) throw broken(line, `at most ${DEEPEST} levels of nesting`, 'more');
    const typeText = parameter ? type?.text : (found[2] ?? found[3]);
    const started = openEntry(
      found[1],
      typeText ?? '',
      { line, typeLine: parameter ? type?.line : line, indent },
      text.slice(found[0].length),
    );
    (open.at(-1)?.children ?? outermost).push(started.entry);
    open.push(started);
  }
  for (const { prose } of open) prose.end();
  return outermost;
}

function parameterType(text: string, line: number): { name: string; text: string; line: number } {
  const [, name, typeText] = PARAMETER_TYPE.exec(text) ?? [];
  if (name === undefined || typeText === undefined) throw broken(line, ':type NAME: TYPE', text);
  return { name, text: typeText.trim(), line };
}

/** @param rest what follows on the entry's own line: the mark of a required member, and prose */
function openEntry(
  name: string | undefined,
  typeText: string,
  { line, typeLine = line, indent }: { line: number; typeLine: number | undefined; indent: number },
  rest: string,
): OpenEntry {
  const prose = new RstProse();
  const children: Entry[] = [];
  const required = REQUIRED.exec(rest)?.[0] ?? '';
  prose.start(rest.slice(required.length).trim(), indent + 2, line);
  const type = listedType(typeText);
  const entry = { name, type, typeText, required: required !== '', line, typeLine, text: prose.paragraphs, children };
  return { entry, children, indent, prose };
}

const broken = (line: number, expected: string, actual: string): PageError =>
  new PageError('broken-page', line, expected, JSON.stringify(actual.slice(0, 60)), 'Fetch the page again.');
