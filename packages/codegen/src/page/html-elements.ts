/** Elements that end a paragraph where they begin and where they end. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header'],
  ...['hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot'],
  ...['th', 'thead', 'title', 'tr', 'ul'],
]);

/** What a block is that stands in one of these elements. */
export const KINDS: ReadonlyMap<string, 'heading' | 'term' | 'code'> = new Map([
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map((name) => [name, 'heading'] as const),
  ['dt', 'term'],
  ['th', 'term'],
  ['pre', 'code'],
]);

export const LISTS: ReadonlySet<string> = new Set(['ul', 'ol']);

/** Elements that hold nothing to read: scripts, pictures, the buttons that copy code. */
export const SKIPPED: ReadonlySet<string> = new Set(['button', 'noscript', 'script', 'style', 'svg', 'template']);

/** Classes of docutils and Sphinx, whatever the theme: the mark behind a heading, a note's title, numbers of lines. */
export const SKIPPED_CLASS = /(?:^|\s)(?:headerlink|admonition-title|linenos)(?:\s|$)/;

export const STRONG: ReadonlySet<string> = new Set(['b', 'strong']);

/** Inline code, which stands between backquotes. Sphinx also sets the names of classes as code, and marks them as references. */
export const LITERALS: ReadonlySet<string> = new Set(['code', 'tt']);
export const REFERENCE_CLASS = /(?:^|\s)xref(?:\s|$)/;

/** The elements in which a type stands: emphasis, the name of a class, a link. */
export const TYPE_MARKS: ReadonlySet<string> = new Set(['a', 'cite', 'code', 'em', 'i', 'tt']);
