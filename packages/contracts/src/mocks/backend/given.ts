/** A resource as a test gives it: its name, and of the rest whatever matters. */
export type Given<Row, Name extends keyof Row> = Pick<Row, Name> & Partial<Row>;
