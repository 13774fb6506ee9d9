/** Why a request is refused before an operation sees it. */
export type RefusalKind =
  | 'foreign caller'
  | 'no operation'
  | 'unknown operation'
  | 'unknown path'
  | 'wrong method'
  | 'wrong media type'
  | 'malformed body'
  | 'wrong type'
  | 'body too large'
  | 'failure';

/** Ends the handling of a request. The message is for the caller. Each protocol has its own code for each kind. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  /** The allowed methods, if the request used another one. */
  readonly allow: string | undefined;

  constructor(kind: RefusalKind, message: string, allow?: string) {
    super(message);
    this.kind = kind;
    this.allow = allow;
  }
}

/** Shortens a text from a request for a message. */
export const shorten = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
