import type { PageFile } from './find-pages.ts';

/** Pages that a thread takes at a time, by their index: the first one, and the one after the last. */
export interface Batch {
  readonly from: number;
  readonly to: number;
}

/** Pages in a batch, at most. */
const BATCH = 32;

/** What is left of the pages of a folder, or of some small folders. */
interface Folder {
  next: number;
  end: number;
}

/**
 * Hands out pages to threads. A thread stays in a folder as long as it has pages: the pages of a service share texts, and each thread
 * remembers what it has read. At the end the threads share the folder that has most left.
 */
export class PageQueue {
  readonly #folders: Folder[] = [];
  #started = 0;

  constructor(pages: readonly PageFile[]) {
    let last: Folder | undefined;
    for (const [index, { folder }] of pages.entries()) {
      if (last && (pages[index - 1]?.folder === folder || last.end - last.next < BATCH)) last.end = index + 1;
      else {
        last = { next: index, end: index + 1 };
        this.#folders.push(last);
      }
    }
  }

  /**
   * The next pages for a thread; nothing when all are taken.
   * @param before what the thread had before
   */
  take(before: Batch | undefined): Batch | undefined {
    const folder = this.#own(before) ?? this.#fresh() ?? this.#longest();
    if (folder === undefined || folder.next === folder.end) return undefined;
    const from = folder.next;
    folder.next = Math.min(from + BATCH, folder.end);
    return { from, to: folder.next };
  }

  #own(before: Batch | undefined): Folder | undefined {
    return before && this.#folders.find(({ next, end }) => next === before.to && next < end);
  }

  /** A thread that has come to the end of a folder may have taken the next ones whole. */
  #fresh(): Folder | undefined {
    for (; this.#started < this.#folders.length; this.#started += 1) {
      const fresh = this.#folders[this.#started];
      if (fresh && fresh.next < fresh.end) {
        this.#started += 1;
        return fresh;
      }
    }
    return undefined;
  }

  #longest(): Folder | undefined {
    const left = ({ next, end }: Folder): number => end - next;
    return this.#folders.toSorted((one, other) => left(other) - left(one))[0];
  }
}
