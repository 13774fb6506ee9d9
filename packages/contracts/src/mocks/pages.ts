/** A part of a list, and the token that leads on from it; without one it was the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** What a page is asked of. */
export interface PageRequest<Row> {
  /** The whole list; new rows may only come at its end, so that no token skips one or gives it twice. */
  readonly rows: readonly Row[];
  readonly limit: number;
  /** From an earlier page; undefined for the first. */
  readonly token: string | undefined;
  /** What stands before the position in the token that leads to it: a token with another seal is none of this list's. */
  readonly seal: (position: number) => string;
}

/** The page that a request asks for; undefined for a token that no earlier page gave. */
export function pageOf<Row>({ rows, limit, token, seal }: PageRequest<Row>): Page<Row> | undefined {
  const tokenAt = (position: number): string | undefined =>
    position > 0 && position < rows.length ? `${seal(position)}-${position}` : undefined;
  const from = token === undefined ? 0 : Number(/-(\d{1,15})$/.exec(token)?.[1] ?? 0);
  if (token !== undefined && token !== tokenAt(from)) return undefined;
  const next = tokenAt(from + limit);
  return { rows: rows.slice(from, from + limit), ...(next === undefined ? {} : { next }) };
}
