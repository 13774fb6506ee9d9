import { createRequire } from 'node:module';
import type { ParserPlugin } from '@babel/parser';
import type { Node } from '@babel/types';

/** A node of a syntax tree and the one that it stands in. */
export interface PlacedNode {
  readonly node: Node;
  readonly parent: Node | undefined;
}

/**
 * The nodes of a source, each after the one that it stands in. `undefined` for a text that is not what its name says.
 * @param path only its extension is looked at
 */
export function nodesOf(path: string, text: string): readonly PlacedNode[] | undefined {
  const plugins = pluginsOf(path);
  try {
    const file = loadParser().parse(text, {
      sourceType: 'module',
      errorRecovery: true,
      attachComment: false,
      plugins,
    });
    return below(file.program);
  } catch {
    return undefined;
  }
}

/** Loaded on demand: most checks never need it. */
const loadParser = (): typeof import('@babel/parser') => createRequire(import.meta.url)('@babel/parser');

const always: readonly ParserPlugin[] = ['decorators-legacy', 'decoratorAutoAccessors', 'explicitResourceManagement'];

function pluginsOf(path: string): ParserPlugin[] {
  if (/\.[cm]?ts$/.test(path)) return [...always, 'typescript'];
  return path.endsWith('.tsx') ? [...always, 'typescript', 'jsx'] : [...always, 'flow', 'jsx'];
}

/** Without recursion, which a long chain of calls or operators would bring to its limit. */
function below(root: Node): readonly PlacedNode[] {
  const placed: PlacedNode[] = [{ node: root, parent: undefined }];
  for (const { node: parent } of placed)
    for (const value of Object.values(parent)) {
      if (isNode(value)) placed.push({ node: value, parent });
      else if (Array.isArray(value)) for (const node of value) if (isNode(node)) placed.push({ node, parent });
    }
  return placed;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What a text in the source can be: of `a ? 'x' : 'y'` both. `undefined` for a text that only a run of the program would tell. */
export function textsOf(node: Node): readonly string[] | undefined {
  switch (node.type) {
    case 'StringLiteral':
      return [node.value];
    case 'NumericLiteral':
      return [String(node.value)];
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? node.quasis.map(({ value }) => value.cooked ?? value.raw) : undefined;
    case 'ConditionalExpression': {
      const [yes, no] = [textsOf(node.consequent), textsOf(node.alternate)];
      return yes && no && [...yes, ...no];
    }
    case 'MemberExpression':
      // `Symbol.iterator` and its like are keys without a text.
      return node.object.type === 'Identifier' && node.object.name === 'Symbol' ? [] : undefined;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return textsOf(node.expression);
    default:
      return undefined;
  }
}

/** The name of a key or of an imported or exported member. `undefined` if the program computes it. */
export function keyOf(key: Node, computed = false): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateName') return `#${key.id.name}`;
  const texts = textsOf(key);
  return texts?.length === 1 ? texts[0] : undefined;
}
