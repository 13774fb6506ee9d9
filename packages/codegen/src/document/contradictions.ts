import { isObject, isTextList, type JsonObject, type JsonValue, showJson } from './json-value.ts';

const ranges = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minimum', 'maximum'],
] as const;

/** Keywords of one node that contradict each other, so that no value could pass; each with what was expected. */
export const contradictions = (node: JsonObject): readonly [keyword: string, expected: string][] => [
  ...ranges
    .filter(([low, high]) => Number(node[low]) > Number(node[high]))
    .map(([low, high]): [string, string] => [low, `no more than ${high}`]),
  ...strays(node).map(([keyword, value]): [string, string] => [
    keyword,
    `values of the type, unlike ${showJson(value)}`,
  ]),
  ...miscounts(node),
  ...unknownMembers(node).map((name): [string, string] => ['required', `"${name}" among the properties`]),
];

/** The types that a schema names, as a list. */
export const typesOf = ({ type }: JsonObject): readonly string[] | undefined =>
  type === undefined ? undefined : [type].flat().map(String);

/** Required members that a closed object does not have. */
function unknownMembers({ properties, required, additionalProperties }: JsonObject): readonly string[] {
  const names = isTextList(required) && additionalProperties === false ? required : [];
  return names.filter((name) => !isObject(properties) || !Object.hasOwn(properties, name));
}

/** A count of members that a closed object cannot reach, or that its required members go beyond. */
function miscounts(node: JsonObject): readonly [keyword: string, expected: string][] {
  const { properties, required, additionalProperties, minProperties, maxProperties } = node;
  const most = additionalProperties === false && isObject(properties) ? Object.keys(properties).length : undefined;
  const least = isTextList(required) ? required.length : 0;
  return [
    ...(most !== undefined && Number(minProperties) > most
      ? [['minProperties', `no more than the ${most} members of the object`] as const]
      : []),
    ...(Number(maxProperties) < least
      ? [['maxProperties', `no less than the ${least} required members`] as const]
      : []),
  ].map(([keyword, expected]) => [keyword, expected]);
}

/** Values of `enum` and `const` that the type beside them forbids. */
function strays(node: JsonObject): readonly [keyword: string, value: JsonValue][] {
  const types = typesOf(node);
  const values = [...listOf('enum', node.enum), ...listOf('const', node.const === undefined ? [] : [node.const])];
  return types === undefined ? [] : values.filter(([, value]) => !types.some((type) => isOf(type, value)));
}

const listOf = (keyword: string, values: JsonValue | undefined): [string, JsonValue][] =>
  Array.isArray(values) ? values.map((value): [string, JsonValue] => [keyword, value]) : [];

function isOf(type: string, value: JsonValue): boolean {
  if (value === null) return type === 'null';
  return type === 'integer' ? Number.isInteger(value) : type === typeof value;
}
