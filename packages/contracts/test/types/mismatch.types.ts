/** Each way in which types can differ is found, with its sentence. `tsc` is the test. */
import type { Agree, Mismatch } from './mismatch.ts';

interface Contract {
  name: string;
  note?: string | undefined;
  count?: number | undefined;
  done?: boolean | undefined;
  at?: Date | undefined;
  state?: 'pending' | 'available' | undefined;
  parent?: string | null | undefined;
  tags?: { key: string; value?: string | undefined }[] | undefined;
}

type Differs<Change, Side extends 'Input' | 'Output' = 'Input'> = Mismatch<
  Contract,
  Omit<Contract, keyof Change> & Change,
  Side
>;
/** What a contract documents of an output. */
interface Open {
  state?: 'pending' | 'available' | (string & {}) | undefined;
}

type OpenDiffers<State> = Mismatch<Open, { state?: State | undefined }, 'Output'>;

type Same<A, B> = [A, B] extends [B, A] ? never : { found: A; expected: B };

export type Equal = Agree<Mismatch<Contract, Contract, 'Input'> | Mismatch<Contract, Contract, 'Output'>>;
export type Additions = Agree<Differs<{ more: string; state?: 'pending' | 'available' | 'error' | undefined }>>;
export type OpenAdditions = Agree<OpenDiffers<'pending' | 'available' | 'error'>>;
export type NullAsUndefined = Agree<Differs<{ parent?: string | undefined }>>;

export type Cases = Agree<
  | Same<OpenDiffers<'pending'>, 'Output.state: the SDK lacks a documented value'>
  | Same<OpenDiffers<string>, 'Output.state: an enum on one side alone'>
  | Same<Mismatch<Contract, Omit<Contract, 'note'>, 'Output'>, 'Output.note: the SDK has no such member'>
  | Same<Differs<{ note: string }>, 'Input.note: required by the SDK alone'>
  | Same<Differs<{ name?: string | undefined }>, 'Input.name: optional in the SDK alone'>
  | Same<Differs<{ name: string | undefined }, 'Output'>, 'Output.name: may be absent in the SDK alone'>
  | Same<Differs<{ note?: string | null | undefined }>, 'Input.note: may be null in the SDK alone'>
  | Same<Differs<{ parent: string }>, 'Input.parent: may be null in the contract alone'>
  | Same<Differs<{ count?: string | undefined }>, 'Input.count: another type'>
  | Same<Differs<{ done?: string | undefined }>, 'Input.done: another type'>
  | Same<Differs<{ at?: string | undefined }>, 'Input.at: another type'>
  | Same<Differs<{ count?: bigint | number | undefined }>, 'Input.count: another type'>
  | Same<Differs<{ state?: 'pending' | undefined }>, 'Input.state: the SDK lacks a documented value'>
  | Same<Differs<{ state?: string | undefined }>, 'Input.state: an enum on one side alone'>
  | Same<Differs<{ note?: 'a' | undefined }>, 'Input.note: another type'>
  | Same<Differs<{ tags?: string | undefined }>, 'Input.tags: a list in the contract alone'>
  | Same<Differs<{ tags?: string[] | undefined }>, 'Input.tags[]: a structure in the contract alone'>
  | Same<
      Differs<{ tags?: { key?: string; value?: string }[] | undefined }>,
      'Input.tags[].key: optional in the SDK alone'
    >
>;
