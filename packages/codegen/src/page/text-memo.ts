/** Texts that were made of other texts, so that what stands in many places is made once, and is one string in all of them. */
export class TextMemo {
  readonly #made = new Map<string, string>();
  readonly #most: number;
  readonly #make: (text: string) => string;

  /** @param most how many are kept */
  constructor(most: number, make: (text: string) => string) {
    this.#most = most;
    this.#make = make;
  }

  get(text: string): string {
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    if (this.#made.size >= this.#most) this.#made.clear();
    const made = this.#make(text);
    this.#made.set(text, made);
    return made;
  }
}
