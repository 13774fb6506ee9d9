/** A part of a list, and the token of the next part. The last part has no token. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** The list, and the page requested from it. */
export interface PageRequest<Row> {
  /** The complete list. New rows may only be added at its end, so that no token skips or repeats one. */
  readonly rows: readonly Row[];
  readonly limit: number;
  /** The token of an earlier page. Undefined for the first. */
  readonly token: string | undefined;
  /** The prefix of the token for a position. A token with another prefix does not belong to this list. */
  readonly seal: (position: number) => string;
}

/** The page that a request asks for. Undefined for a token that no earlier page gave. */
export function pageOf<Row>({ rows, limit, token, seal }: PageRequest<Row>): Page<Row> | undefined {
  const tokenAt = (position: number): string | undefined =>
    position > 0 && position < rows.length ? `${seal(position)}-${position}` : undefined;
  const from = token === undefined ? 0 : Number(/-(\d{1,15})$/.exec(token)?.[1] ?? 0);
  if (token !== undefined && token !== tokenAt(from)) return undefined;
  const next = tokenAt(from + limit);
  return { rows: rows.slice(from, from + limit), ...(next === undefined ? {} : { next }) };
}
