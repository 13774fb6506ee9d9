import type { SourceNames, UsedName, WantedNames } from './source-names.ts';

/** Whether a text may use a wanted name, take all of a client, or put the name of a client or of an export together. */
export function mayUse(text: string, { names, modules }: WantedNames): boolean {
  if (modules.some((module) => text.includes(module))) return true;
  if (computedModule.test(text) || computedExport.test(text)) return true;
  const words = new RegExp(word);
  for (let found = words.exec(text); found; found = words.exec(text)) if (names.has(found[0])) return true;
  return false;
}

/** Whether a text may call a method whose name the program chooses: `client[operation](…)`. */
export const mayChooseMethod = (text: string): boolean => chosenMethod.test(text);

const word = /[A-Za-z_$][\w$]*/g;

/** `` `@aws-sdk/client-${name}` `` */
const computedModule = /@aws-sdk\/[\w-]*(?:\$\{|['"`]\s*\+)/;
/** `new client[name]`, `new (client as any)[name]`, `client[name + 'Command']`, `` client[`paginate${name}`] `` */
const computedExport =
  /\bnew\s*\(|\bnew\s+[\w$.!]+\s*\[|\}Command\b|\+\s*['"`]Command\b|(?:paginate|waitUntil)(?:\$\{|['"`]\s*\+)/;
/** `client[name](`, `client[name]?.(`, `(client[name] as any)(`, `client[name].call(` */
const chosenMethod = /\]\s*(?:!\s*)?(?:as\b|(?:\)\s*)?(?:!\s*)?(?:\?\.)?\(|(?:\)\s*)?\??\.(?:call|apply|bind)\b)/;

/** A name that a whole module is loaded into. */
const loaded = /(?<![\w$])([\w$]+)\s*(?:\bfrom|=\s*(?:await\s+)?(?:require|import)\s*\()\s*['"`]([^'"`]+)/g;

/**
 * The names in a text of any language, which counts with its comments and strings.
 * @param isBundle whether the text holds what it uses, except for the modules that it loads by name
 */
export function namesInWords(text: string, wanted: WantedNames, isBundle: boolean): SourceNames {
  const names: UsedName[] = [];
  const members: UsedName[] = [];
  for (const { 0: name, index } of text.matchAll(word)) {
    if (!wanted.names.has(name)) continue;
    names.push({ name, from: undefined });
    if (/[.'"`]\s*$/.test(text.slice(Math.max(0, index - 20), index))) members.push({ name, from: undefined });
  }
  const modules = wanted.modules.filter((one) => ['"', "'", '`'].some((quote) => text.includes(quote + one + quote)));
  const clients = [...text.matchAll(loaded)].filter(([, , specifier = '']) => wanted.isClient(specifier));
  const chosen = clients.filter(([, name]) => text.includes(`${name}[`)).map(([, , specifier]) => specifier);
  const mayChooseExport = !isBundle && computedExport.test(text);
  const mayChoose = mayChooseMethod(text) && (!isBundle || modules.length > 0);
  return {
    names,
    members,
    anyExport: mayChooseExport ? [...chosen, undefined] : chosen,
    anyMethod: mayChoose ? [undefined] : [],
    modules,
  };
}
