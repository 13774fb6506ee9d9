/** Tells how far a run is. */
export interface Progress {
  /** One more case of this operation. */
  tick(operation: string): void;
  end(): void;
}

const silent: Progress = { tick: () => {}, end: () => {} };

/** A line that is written over and over on a terminal; nothing in a pipe. */
export function progressOf(stream: NodeJS.WriteStream, operations: number): Progress {
  if (!stream.isTTY) return silent;
  const seen = new Set<string>();
  let cases = 0;
  return {
    tick(operation) {
      const isNew = !seen.has(operation);
      seen.add(operation);
      cases += 1;
      if (isNew || cases % 50 === 0) stream.write(`\r\x1b[2K${seen.size}/${operations} ${operation} ${cases} cases`);
    },
    end: () => stream.write('\r\x1b[2K'),
  };
}
