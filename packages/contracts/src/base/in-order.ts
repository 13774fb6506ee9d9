/**
 * Runs a function for each item, some at a time, and yields the results in the order of the items. It never holds more results than run at a
 * time, however many items there are. Throws what a run throws.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void> {
  const running: Promise<Result>[] = [];
  const start = (item: Item): void => {
    const started = run(item);
    // It is awaited later. Until then, an error is kept, not lost.
    started.catch(() => {});
    running.push(started);
  };
  for (const item of items) {
    start(item);
    if (running.length >= atOnce) yield* firstOf(running);
  }
  while (running.length > 0) yield* firstOf(running);
}

async function* firstOf<Result>(running: Promise<Result>[]): AsyncGenerator<Result, void> {
  const first = running.shift();
  if (first) yield await first;
}
