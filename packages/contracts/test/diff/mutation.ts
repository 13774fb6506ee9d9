import type { ChangeRuleId } from '../../src/findings/change-rules.ts';
import type { Breakage } from '../broken-client.ts';

/** A change of a contract's file, of a client, or of a page, and what the command tells of it. */
export interface Mutation {
  readonly title: string;
  /** `rule path`, among whatever else the change causes. */
  readonly want: `${ChangeRuleId} ${string}`;
  readonly contract?: { readonly file: string; readonly edit: (document: Json) => void; readonly facts?: Facts };
  readonly client?: { readonly name: string; readonly operation: string; readonly breakage: Breakage };
  readonly page?: { readonly file: string; readonly from: string; readonly to: string };
  /** From the changed one to the real one, where the change is a loss. */
  readonly backwards?: true;
}

/** A parsed document, as loose as an edit wants it. */
// biome-ignore lint/suspicious/noExplicitAny: an edit reaches anywhere into a document of any form.
export type Json = any;

/** What becomes of the wire facts beside the document. */
type Facts = (facts: Json) => void;

export const edit = (
  want: Mutation['want'],
  file: string,
  edit: (document: Json) => void,
  facts?: Facts,
): Mutation => ({
  title: `${want.split(' ')[0]} in a contract`,
  want,
  contract: { file, edit, ...(facts ? { facts } : {}) },
});

export const breakClient = (
  want: Mutation['want'],
  service: string,
  operation: string,
  breakage: Breakage,
): Mutation => ({
  title: `${want.split(' ')[0]} in a client`,
  want,
  client: { name: `@aws-sdk/client-${service}`, operation, breakage },
});

export const back = (mutation: Mutation, want: Mutation['want']): Mutation => ({
  ...mutation,
  title: `${want.split(' ')[0]}, the other way`,
  want,
  backwards: true,
});
