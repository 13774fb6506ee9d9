/** Tells how far a run is. */
export interface Progress {
  show(text: string): void;
  end(): void;
}

const silent: Progress = { show: () => {}, end: () => {} };

/** A line that is written over and over on a terminal; nothing in a pipe. */
export function progressOf(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return silent;
  return {
    show: (text) => stream.write(`\r\x1b[2K${text}`),
    end: () => stream.write('\r\x1b[2K'),
  };
}
