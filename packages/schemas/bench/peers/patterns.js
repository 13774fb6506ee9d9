/** The patterns of a schema, its clauses' too. */
export const patternsOf = ({ pattern, allOf = [] }) =>
  [pattern, ...allOf.map((clause) => clause.pattern)].filter((each) => each !== undefined);

/** One pattern that asks what several do, for libraries that take one. */
export const joined = (patterns) =>
  patterns.length === 1 ? patterns[0] : `^${patterns.map((pattern) => `(?=${pattern})`).join('')}`;

/** A pattern as someone writes it in code. */
export const literal = (pattern) => String(new RegExp(pattern, 'u'));

export const isNullable = ({ type }) => Array.isArray(type);
export const typeOf = ({ type }) => [type].flat()[0];
