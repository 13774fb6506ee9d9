/** A fault as the service sends it. */
export interface FaultBinding {
  /** The code on the wire; not always the name of the shape. */
  readonly code: string;
  readonly status: number;
  readonly side: 'client' | 'server';
  /** The type of each member, `message` among them. */
  readonly members: Readonly<Record<string, 'string'>>;
}

/** How a paginated operation reads on: the names of the members that carry it. */
export interface PaginationBinding {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly limit: string;
  readonly items: string;
}

/** How a service speaks: what pages do not say. One `service.json` a service. */
export interface ServiceBinding {
  readonly service: string;
  readonly title: string;
  readonly apiVersion: string;
  /** Every operation of the service with its true capitals, which some forms of the pages lose. */
  readonly operations?: readonly string[];
  readonly protocol: 'awsQuery' | 'awsJson1_1';
  /** The first label of the service's host. */
  readonly endpointPrefix: string;
  readonly signingName: string;
  readonly xmlNamespace?: string;
  readonly targetPrefix?: string;
  readonly timestampFormat: 'date-time' | 'epoch-seconds';
  readonly sdk: { readonly package: string; readonly client: string; readonly baseException: string };
  /** The XML name of a list's items, by `Shape.Member`; a top-level shape is `<Operation>Input` or `<Operation>Output`. */
  readonly listNames: Readonly<Record<string, string>>;
  readonly pagination: Readonly<Record<string, PaginationBinding>>;
  /** The fault that answers a broken constraint, by its wire code. */
  readonly constraintFault: { readonly code: string; readonly status: number };
  readonly faults: Readonly<Record<string, FaultBinding>>;
}
