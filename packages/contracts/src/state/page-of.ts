import { draw } from './draw.ts';

/** A part of a list, and the token that leads on from it; without one it was the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** What a page is asked of. */
export interface PageRequest<Row> {
  /** The whole list; new rows may only come at its end, so that no token skips one or gives it twice. */
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly limit: number;
  /** From an earlier page. */
  readonly token: string | undefined;
  readonly seed: number;
  /** What was asked for: a token holds for the same question alone. */
  readonly question: readonly string[];
}

/** The page that a request asks for; undefined for a token that no earlier page of the same question gave. */
export function pageOf<Row>(request: PageRequest<Row>): Page<Row> | undefined {
  const { rows, limit, token } = request;
  const from = token === undefined ? 0 : Number.parseInt(token, 36);
  if (token !== undefined && token !== tokenAt(request, from)) return undefined;
  const next = tokenAt(request, from + limit);
  return { rows: rows.slice(from, from + limit), ...(next === undefined ? {} : { next }) };
}

/** The token that leads to the rows from a position on: where it is, and a seal over what stands before it. */
function tokenAt<Row>({ rows, nameOf, seed, question }: PageRequest<Row>, from: number): string | undefined {
  const before = rows[from - 1];
  if (before === undefined || rows[from] === undefined) return undefined;
  return `${from.toString(36)}-${draw(seed, 'token', ...question, nameOf(before)).slice(0, 32)}`;
}
