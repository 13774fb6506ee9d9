import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Markup } from './markup.ts';

/** The style and scripts of the page, and the policy that allows nothing else. */
export interface PageAssets {
  readonly style: Markup;
  /** Runs before anything is displayed. */
  readonly theme: Markup;
  /** Runs once the page is loaded. */
  readonly script: Markup;
  readonly policy: string;
}

/** The modules of the page's script. A module comes after those that it imports. */
const modules = ['pretty-body.js', 'wire-view.js', 'filter-state.js', 'filter.js', 'reveal.js', 'main.js'];

/** The parts of the style, in order: later rules override earlier ones. */
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

/** Reads the style and scripts of the page from the package. */
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

// A browser turns every line end into \n before it computes the hash.
const read = (name: string): string =>
  readFileSync(new URL(`../../../../page/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

/** A module as part of one script. The modules that it imports come before it, and nothing imports the script itself. */
const unbound = (text: string): string => text.replace(/^import .*;\n/gm, '').replace(/^export /gm, '');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
