/** Tells on which line of a text a place stands. Asked in any order, fastest in rising order. */
export class TextLines {
  /** Where each line begins. */
  readonly #starts: number[] = [0];
  #last = 0;

  constructor(text: string) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.#starts.push(end + 1);
  }

  /** The line of a place, from 1. */
  at(place: number): number {
    let line = this.#last;
    while (line > 0 && (this.#starts[line] ?? 0) > place) line -= 1;
    while ((this.#starts[line + 1] ?? Number.POSITIVE_INFINITY) <= place) line += 1;
    this.#last = line;
    return line + 1;
  }
}
