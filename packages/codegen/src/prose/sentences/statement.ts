/** One sentence of a member's prose, with what stands around it. */
export interface Statement {
  /** The sentence as the page has it, inline code between backquotes, without its bullet. */
  readonly text: string;
  readonly line: number;
  /** What it stands under, without the colon: the sentence that introduces its bullets ("Constraints"), a bullet's own lead ("`ENABLED`"), a title. */
  readonly heading: string | undefined;
  /** The sentence that introduces the bullets that it stands in. */
  readonly introduction: Statement | undefined;
  /** The sentence before it in the same paragraph; the first of a bullet has the introduction. */
  readonly before: Statement | undefined;
  /** The text of the sentence that follows in the same paragraph. */
  readonly after: string | undefined;
  /** The first paragraph of the member's prose. */
  readonly opening: string;
  /** The bullets of the list that this sentence introduces, each with its first paragraph as text. */
  readonly items: readonly string[];
}
