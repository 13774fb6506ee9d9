/** What was made of texts, so that a text that stands in many places is read once. */
export class TextMemo<T> {
  readonly #made = new Map<string, T>();
  readonly #most: number;
  readonly #make: (text: string) => T;

  /** @param most how many are kept */
  constructor(most: number, make: (text: string) => T) {
    this.#most = most;
    this.#make = make;
  }

  get(text: string): T {
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    if (this.#made.size >= this.#most) this.#made.clear();
    const made = this.#make(text);
    this.#made.set(text, made);
    return made;
  }
}
