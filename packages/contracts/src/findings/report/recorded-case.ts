/** One case as it ran, with its requests and responses. Plain data, so it can be written and read as JSON. */
export interface RecordedCase {
  readonly check: string;
  readonly name: string;
  /** A case passes when it shows no error and no warning. */
  readonly passed: boolean;
  /** In the order in which they began. Empty if nothing was sent. */
  readonly exchanges: readonly RecordedExchange[];
  /** The number of further exchanges that were not kept. */
  readonly more: number;
}

/** One request and its outcome. */
export interface RecordedExchange {
  readonly request: RecordedRequest;
  readonly response?: RecordedResponse;
  /** Why there is no response. */
  readonly error?: string;
}

/** A request as it left the client. Values that differ between runs are written as `<date>`, `<signature>` … */
export interface RecordedRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** By name, sorted. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedBody;
}

/** A response as the service would have sent it. */
interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedBody;
}

/** The text of a body, cut where it is very long. */
export interface RecordedBody {
  readonly text: string;
  /** The length of the complete text in characters, if it is cut. */
  readonly cutFrom?: number;
}
