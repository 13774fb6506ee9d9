import { append, type BrokenCase, onCall, onRequest } from './breakage.ts';

/** A member that the page has as required and autopopulated: of this contract, and of the client's schema at a position. */
export interface AutopopulatedMember {
  readonly protocol: string;
  readonly service: string;
  readonly operation: string;
  readonly member: string;
  readonly client: string;
  readonly schema: string;
  readonly at: number;
  /** Another member, which nobody says is filled in. */
  readonly other: readonly [name: string, at: number];
}

export const json: AutopopulatedMember = {
  protocol: 'awsJson1_1',
  service: 'redshift-serverless',
  operation: 'CreateSnapshotCopyConfiguration',
  member: 'namespaceName',
  client: 'RedshiftServerlessClient',
  schema: 'CreateSnapshotCopyConfigurationRequest$',
  at: 0,
  other: ['destinationKmsKeyId', 3],
};

export const query: AutopopulatedMember = {
  protocol: 'awsQuery',
  service: 'elasticache',
  operation: 'CreateServerlessCacheSnapshot',
  member: 'ServerlessCacheName',
  client: 'ElastiCacheClient',
  schema: 'CreateServerlessCacheSnapshotRequest$',
  at: 1,
  other: ['KmsKeyId', 2],
};

/** The trait of idempotency tokens: `@smithy/core`, `schema`. The client's own code fills such a member in with a UUID. */
const token = (schema: string, at: number): string => `${schema}[5][${at}] = [0, 4];`;

/** Required members come first, and the schema ends with their count. */
const optional = (schema: string, at: number): string =>
  `for (const list of [${schema}[4], ${schema}[5]]) list.splice(1, 0, ...list.splice(${at}, 1)); ${schema}[6] = 1;`;

/** Clients with which everything is right. */
export const rightClients = ({
  schema,
  at,
}: AutopopulatedMember): readonly Pick<BrokenCase, 'title' | 'breakage'>[] => [
  { title: 'leaves it out, and has it as required', breakage: {} },
  { title: 'fills it in, and has it as required', breakage: append(token(schema, at)) },
  { title: 'fills it in, and has it as optional', breakage: append(token(schema, at) + optional(schema, at)) },
];

/** Clients that fill in what they should not, with what is found. */
export const wrongClients = ({
  client,
  operation,
  member,
  schema,
  at,
  other: [name, otherAt],
}: AutopopulatedMember): readonly BrokenCase[] => [
  {
    title: 'fills in another member too',
    operation,
    breakage: append(token(schema, at) + token(schema, otherAt)),
    want: [`input-member-invented Input.${name}`, 'use-answers-mixed Output'],
  },
  {
    title: 'fills it in although the caller gives it',
    operation,
    breakage: onCall(
      client,
      `if (command.input?.${member}) command.input = { ...command.input, ${member}: 'another' }; return sent();`,
    ),
    want: [`input-member-altered Input.${member}`, `use-middleware Input.${member}`],
  },
  {
    title: 'fills it in anew for each attempt',
    operation,
    breakage: {
      append: `${token(schema, at)} ${
        onRequest(
          client,
          `const body = Buffer.from(request.body).toString().replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/, require('crypto').randomUUID()); request.body = typeof request.body === 'string' ? body : Buffer.from(body)`,
        ).append
      }`,
    },
    want: ['retry-altered Request.body'],
  },
];
