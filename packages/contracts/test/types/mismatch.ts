/**
 * Compares a contract's type `C` with the SDK's type `S`, member by member, at compile time.
 * Gives the union of what is wrong, as sentences with their path; `never` where nothing is.
 * A member that the SDK has beyond the contract is an addition and fine, an enum value likewise.
 */
export type Mismatch<C, S, Side extends 'Input' | 'Output'> = Structure<C, S, Side, Side>;

type Structure<C, S, Side, Path extends string> = {
  [K in keyof C & string]-?: K extends keyof S
    ? Member<C, S, K, Side, `${Path}.${K}`>
    : `${Path}.${K}: the SDK has no such member`;
}[keyof C & string];

type Member<C, S, K extends keyof C & keyof S, Side, Path extends string> =
  | Presence<C, S, K, Side, Path>
  | Value<Exclude<C[K], null | undefined>, Exclude<S[K], null | undefined>, Side, Path>;

/** The SDK says `undefined` for what is absent or null, since it drops null both ways; it must never say null of itself. */
type Presence<C, S, K extends keyof C & keyof S, Side, Path extends string> = null extends S[K]
  ? null extends C[K]
    ? never
    : `${Path}: may be null in the SDK alone`
  : null extends C[K]
    ? undefined extends S[K]
      ? never
      : `${Path}: may be null in the contract alone`
    : Side extends 'Input'
      ? IsOptional<C, K> extends IsOptional<S, K>
        ? never
        : IsOptional<C, K> extends true
          ? `${Path}: required by the SDK alone`
          : `${Path}: optional in the SDK alone`
      : IsOptional<C, K> extends true
        ? never
        : undefined extends S[K]
          ? `${Path}: may be absent in the SDK alone`
          : never;

type IsOptional<T, K extends keyof T> = object extends Pick<T, K> ? true : false;

type Value<C, S, Side, Path extends string> = [C] extends [readonly (infer CI)[]]
  ? [S] extends [readonly (infer SI)[]]
    ? Value<CI, SI, Side, `${Path}[]`>
    : `${Path}: a list in the contract alone`
  : [C] extends [Leaf]
    ? LeafMismatch<Documented<C>, Documented<S>, Path>
    : [S] extends [Leaf | readonly unknown[]]
      ? `${Path}: a structure in the contract alone`
      : Structure<C, S, Side, Path>;

type Leaf = string | number | boolean | Date | Uint8Array;

/** The documented values of an open set such as `'a' | 'b' | (string & {})`; any other type as it is. */
export type Documented<T> = [Literals<T>] extends [never] ? T : Literals<T>;

type Literals<T> = T extends string
  ? string extends T
    ? never
    : T
  : T extends number
    ? number extends T
      ? never
      : T
    : T;

type LeafMismatch<C, S, Path extends string> = [C] extends [S]
  ? [Widened<C>, Widened<S>] extends [Widened<S>, Widened<C>]
    ? IsEnum<C> extends IsEnum<S>
      ? never
      : `${Path}: an enum on one side alone`
    : `${Path}: another type`
  : IsEnum<C> extends true
    ? `${Path}: the SDK lacks a documented value`
    : `${Path}: another type`;

type IsEnum<T> = [T] extends [string] ? (string extends T ? false : true) : false;

type Widened<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T;

/** Fails to compile where something is wrong, and shows what. */
export type Agree<Wrong extends never> = Wrong;
