import type { JsonSchema } from '../../runtime/json-schema.ts';
import { emitItemCounts } from './limits.ts';
import type { Emit, Scope } from './scope.ts';
import type { Spot } from './spot.ts';
import { failIf, refusal } from './statements.ts';

/** What is asked of a list. */
export function emitList(node: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  const counts = emitItemCounts(node, spot, scope);
  const unique = node.uniqueItems
    ? failIf(`!isUnique(${spot.value})`, refusal(spot, scope, 'uniqueItems', 'no two equal items'), scope)
    : '';
  return counts + emitItems(node, spot, scope, emit) + unique;
}

function emitItems({ items }: JsonSchema, spot: Spot, scope: Scope, emit: Emit): string {
  if (typeof items !== 'object') return '';
  const index = scope.fresh('index');
  const value = scope.fresh('value');
  const body = emit(items, { value, path: `${spot.path}[\${${index}}]`, site: `${spot.site}/items` }, scope);
  if (body === '') return '';
  const { value: list } = spot;
  return `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) {\nconst ${value} = ${list}[${index}];\n${body}}\n`;
}
