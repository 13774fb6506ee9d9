import type { Problem } from './contract-error.ts';
import { contradictions, typesOf } from './contradictions.ts';
import { escapeStep, isObject, type JsonObject, type JsonValue, showJson } from './json-value.ts';
import { annotations, keywordTypes, keywordValues } from './keyword-values.ts';

/** A problem without its file, as the checks of one document report it. */
export type LocatedProblem = Omit<Problem, 'file'>;

/** A schema on its way through the checks: nothing is known of its content yet. */
interface LocatedNode {
  readonly node: JsonValue;
  readonly pointer: string;
  /** The JSON types that the value can have by the schemas around this one. */
  readonly types: readonly string[];
}

const inPlaceKeywords = ['allOf', 'anyOf', 'oneOf'];

/** Checks a schema and every schema inside it, keyword by keyword. */
export function checkSchema(located: LocatedNode): LocatedProblem[] {
  const { node, pointer } = located;
  if (!isObject(node)) return [];
  const types = typesOf(node) ?? located.types;
  const own = Object.entries(node).flatMap(([keyword, value]) => checkKeyword(keyword, value, pointer));
  if (own.length > 0) return own;
  return [
    ...checkView(located),
    ...checkPlacement(node, pointer, types),
    ...inner(node, pointer, types).flatMap(checkSchema),
  ];
}

/** In the SDK's view a timestamp is a `Date`, a blob bytes: a schema around it that wants text would refuse both. */
function checkView({ node, pointer, types }: LocatedNode): LocatedProblem[] {
  const keyword = ['format', 'contentEncoding'].find((name) => isObject(node) && node[name] !== undefined);
  if (keyword === undefined || types.length === 0) return [];
  const expected = 'a place around which nothing gives the type';
  const hint = 'Write it on the member itself, beside its type.';
  const actual = `${keyword} inside type ${types.join(' or ')}`;
  return [{ code: 'misplaced-keyword', pointer: `${pointer}/${keyword}`, expected, actual, hint }];
}

function checkKeyword(keyword: string, value: JsonValue, pointer: string): LocatedProblem[] {
  const at = `${pointer}/${escapeStep(keyword)}`;
  const rule = Object.hasOwn(keywordValues, keyword) ? keywordValues[keyword] : undefined;
  if (!rule) {
    const expected = 'a keyword that contracts use';
    const hint = 'Say it with a known keyword, or as a statement under "x-unchecked".';
    return [{ code: 'unknown-keyword', pointer: at, expected, actual: `"${keyword}"`, hint }];
  }
  if (!rule.holds(value)) {
    const hint = `Correct the value of "${keyword}".`;
    return [{ code: 'wrong-value', pointer: at, expected: rule.expected, actual: showJson(value), hint }];
  }
  return keyword === 'pattern' ? checkPattern(String(value), at) : [];
}

/** Patterns are read with the `u` flag, as JSON Schema wants them. */
function checkPattern(pattern: string, pointer: string): LocatedProblem[] {
  try {
    new RegExp(pattern, 'u');
    return [];
  } catch (cause) {
    const expected = 'a regular expression of ECMA-262 with the "u" flag';
    const actual = cause instanceof Error ? cause.message : showJson(pattern);
    const hint = 'Write "\\-" as "-" outside a class, "\\A" as "^"; flags such as "(?i)" have no counterpart.';
    return [{ code: 'broken-pattern', pointer, expected, actual, hint }];
  }
}

/** Keywords that would check nothing, or never pass, where they stand. */
function checkPlacement(node: JsonObject, pointer: string, types: readonly string[]): LocatedProblem[] {
  const misplaced = (keyword: string, expected: string, hint: string): LocatedProblem => {
    const actual = `${keyword}: ${showJson(node[keyword])}`;
    return { code: 'misplaced-keyword', pointer: `${pointer}/${keyword}`, expected, actual, hint };
  };
  const keywords = Object.keys(node).filter((keyword) => !annotations.has(keyword));
  const lone = keywords.find((keyword) => ['$ref', 'format', 'contentEncoding'].includes(keyword));
  const strangers = keywords.filter((keyword) => keyword !== lone && (lone === '$ref' || keyword !== 'type'));
  if (lone !== undefined && strangers.length > 0)
    return strangers.map((keyword) =>
      misplaced(keyword, `"${lone}" without constraints`, 'Move it to a place of its own.'),
    );
  return [
    ...keywords
      .filter((keyword) => keywordTypes[keyword]?.some((type) => types.includes(type)) === false)
      .map((keyword) => misplaced(keyword, `type ${keywordTypes[keyword]?.join(' or ')} beside it`, 'Give the type.')),
    ...contradictions(node).map(([keyword, expected]) => misplaced(keyword, expected, 'No value could pass.')),
  ];
}

function inner(node: JsonObject, pointer: string, types: readonly string[]): LocatedNode[] {
  const at = (keyword: string, step?: string | number): string =>
    step === undefined ? `${pointer}/${keyword}` : `${pointer}/${keyword}/${escapeStep(step)}`;
  const one = (keyword: string, inherited: readonly string[]): LocatedNode[] =>
    node[keyword] === undefined ? [] : [{ node: node[keyword], pointer: at(keyword), types: inherited }];
  const members = isObject(node.properties) ? Object.entries(node.properties) : [];
  return [
    ...members.map(([name, member]) => ({ node: member, pointer: at('properties', name), types: [] })),
    ...one('additionalProperties', []),
    ...one('propertyNames', ['string']),
    ...one('items', []),
    ...one('not', types),
    ...inPlaceKeywords.flatMap((keyword) => {
      const list = node[keyword];
      return Array.isArray(list) ? list.map((item, i) => ({ node: item, pointer: at(keyword, i), types })) : [];
    }),
  ];
}
