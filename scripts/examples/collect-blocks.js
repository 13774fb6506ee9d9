import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * What an HTML comment right before a block may say of it. A page begins with `one folder` where its blocks build on each other.
 *
 * `not run: REASON`    it is not run; the reason is printed
 * `given: COMMANDS`    shell commands that make what the block takes for granted; CHECKOUT is this repository
 * `schema: NAME`       the schema that a JSON block is held to, where it has no `$schema`
 * `file: NAME`         the file that a JSON block becomes for the blocks after it; a script says so itself: `// NAME`
 * `output`             the block is what the one before it prints; `text`, `xml`, `markdown` and `diff` always are
 */
const note = /^<!--\s*(not run|given|schema|file|output|one folder)\b:?\s*([\s\S]*?)\s*-->$/;

const outputs = new Set(['text', 'xml', 'markdown', 'diff']);

/** The fenced blocks of a page in order, each with the line on which its code begins, its notes, and the section (`#`, `##`) that it is in. */
export function collectBlocks(file, text) {
  const blocks = [];
  const oneFolder = /^<!-- one folder -->$/m.test(text);
  let section = 0;
  walk(fromMarkdown(text), (node, before) => {
    if (node.type === 'heading' && node.depth <= 2 && !oneFolder) section += 1;
    if (node.type !== 'code' || !/^[`~]/.test(text.slice(node.position.start.offset))) return;
    const notes = notesIn(before);
    blocks.push({
      file,
      line: node.position.start.line + 1,
      lang: node.lang ?? '',
      text: node.value,
      folder: `${file.replace(/\W+/g, '-')}-${section}`,
      notes,
      isOutput: 'output' in notes || (outputs.has(node.lang) && !('not run' in notes)),
    });
  });
  return blocks;
}

/** Every node in the order of the page, with the HTML comments that stand right before it. */
function walk(node, visit) {
  let comments = [];
  for (const child of node.children ?? []) {
    if (child.type === 'html') {
      comments.push(child.value);
      continue;
    }
    visit(child, comments);
    walk(child, visit);
    comments = [];
  }
}

/** A comment that is no note is one that was misspelt. */
const notesIn = (comments) =>
  Object.fromEntries(comments.map((comment) => note.exec(comment)?.slice(1) ?? ['unknown', comment]));

/** Blocks with what they print: an output belongs to the block before it in the same section. */
export function pairOutputs(blocks) {
  const problems = [];
  const pairs = [];
  for (const block of blocks) {
    const last = pairs.at(-1);
    if (!block.isOutput) pairs.push({ block });
    else if (last && !last.output && last.block.folder === block.folder && last.block.file === block.file)
      last.output = block;
    else problems.push(`${block.file}:${block.line}: nothing before it in its section could have printed this block`);
  }
  return { pairs, problems };
}
