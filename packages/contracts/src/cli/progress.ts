import { visibleLine } from '../base/visible.ts';

/** Shows the progress of a run. */
export interface Progress {
  show(text: string): void;
  end(): void;
}

const silent: Progress = { show: () => {}, end: () => {} };

/** On a terminal, one line that is overwritten. In a pipe, nothing. */
export function progressOf(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return silent;
  return {
    show: (text) => stream.write(`\r\x1b[2K${visibleLine(text)}`),
    end: () => stream.write('\r\x1b[2K'),
  };
}
