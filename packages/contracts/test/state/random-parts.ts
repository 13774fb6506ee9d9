import fc from 'fast-check';

/** Names of the resources that are there, and of those that are asked for: calls meet, and sometimes miss. */
export const names = fc.constantFrom('a', 'b', 'c', 'B');
export const missing = fc.constantFrom('a', 'b', 'c', 'd');

/** A quota that calls come up to. */
export const few = fc.integer({ min: 0, max: 4 });

/** A list of at most three, no two of the same name. */
export const listOf = <Row>(rows: fc.Arbitrary<Row>, nameOf: (row: Row) => string): fc.Arbitrary<Row[]> =>
  fc.uniqueArray(rows, { maxLength: 3, selector: (row) => nameOf(row).toLowerCase() });
