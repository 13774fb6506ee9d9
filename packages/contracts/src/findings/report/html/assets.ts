import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Markup } from './markup.ts';

/** What the page brings along beside its text, and the policy that lets it use nothing else. */
export interface PageAssets {
  readonly style: Markup;
  /** Runs before anything is shown. */
  readonly theme: Markup;
  /** Runs once the page is there. */
  readonly script: Markup;
  readonly policy: string;
}

/** The modules of the page's script: a module stands behind those that it imports. */
const modules = ['pretty-body.js', 'wire-view.js', 'filter-state.js', 'filter.js', 'reveal.js', 'main.js'];

/** The parts of its style, in their order: what stands later has the last word. */
const styles = [
  'colors',
  'base',
  'header',
  'controls',
  'overview',
  'filter',
  'findings',
  'members',
  'cases',
  'places',
  'narrow',
  'print',
  'last',
];

/** Reads style and scripts of the page as the package holds them. */
export function readAssets(): PageAssets {
  const style = styles.map((name) => read(`style/${name}.css`)).join('');
  const theme = read('theme.js');
  const script = modules.map((name) => unbound(read(name))).join('\n');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(theme)} ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return { style: new Markup(style), theme: new Markup(theme), script: new Markup(script), policy: policy.join('; ') };
}

// A browser reads every line end as \n before it looks at the hash.
const read = (name: string): string =>
  readFileSync(new URL(`../../../../page/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

/** A module as part of one script: what it imports stands in front of it, and nothing imports the whole. */
const unbound = (text: string): string => text.replace(/^import .*;\n/gm, '').replace(/^export /gm, '');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
