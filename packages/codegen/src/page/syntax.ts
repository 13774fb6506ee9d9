/** One value of a syntax block, such as `'string'`, `123`, `[ {…}, ]`. Lines count from 1 in the page. */
export type SyntaxNode =
  | {
      readonly kind:
        | 'string'
        | 'integer'
        | 'double'
        | 'float'
        | 'boolean'
        | 'datetime'
        | 'bytes'
        | 'stream'
        | 'document'
        | 'recursive';
      readonly line: number;
    }
  | { readonly kind: 'enum'; readonly line: number; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly line: number; readonly item: SyntaxNode }
  | { readonly kind: 'structure' | 'eventstream'; readonly line: number; readonly members: readonly SyntaxMember[] }
  /** `{'string': X}`: a map, or a structure with a member called `string`; the described list tells which. */
  | { readonly kind: 'map'; readonly line: number; readonly value: SyntaxNode };

/** A named member of a structure in a syntax block. */
export interface SyntaxMember {
  readonly name: string;
  readonly line: number;
  readonly value: SyntaxNode;
}
