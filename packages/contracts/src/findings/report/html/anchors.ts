import { visible } from '../../../base/visible.ts';

/** The ids of everything in the page that can be linked to. They are unique, whatever the names are. */
export class Anchors {
  readonly #taken = new Set<string>();
  readonly #ids = new Map<object, string>();

  /** Gives a thing the id that it asks for. If the id is taken, adds a number. */
  claim(thing: object, wanted: string): void {
    this.#ids.set(thing, this.take(wanted));
  }

  /** A new id that is not taken yet. */
  take(wanted: string): string {
    const id = visible(wanted).replace(/\s+/g, '_');
    const free = this.#taken.has(id) ? this.#numbered(id, 2) : id;
    this.#taken.add(free);
    return free;
  }

  /** The id of a thing that has claimed one. */
  idOf(thing: object): string {
    const id = this.#ids.get(thing);
    if (id === undefined) throw new Error('a part of the report has no place in the page');
    return id;
  }

  /** The link to a thing, for an `href`. */
  linkTo(thing: object): string {
    return linkTo(this.idOf(thing));
  }

  #numbered(id: string, number: number): string {
    const numbered = `${id}~${number}`;
    return this.#taken.has(numbered) ? this.#numbered(id, number + 1) : numbered;
  }
}

/** The link to an id in the same page. */
export const linkTo = (id: string): string => `#${encodeURI(id).replaceAll('#', '%23')}`;
