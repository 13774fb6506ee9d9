/**
 * Where a page differs from what was printed, or undefined. `…` in a line stands for anything within the line, a line
 * that is `…` alone for any lines, and blanks at the ends of lines do not count. A page that is nothing but `…` says nothing.
 */
export function differenceOf(expected, actual) {
  const want = linesOf(expected);
  const got = linesOf(actual);
  if (want.every((line) => line.trim() === '' || line.trim() === '…'))
    return 'the page says nothing of what is printed';
  const end = furthest(want, got);
  if (end === undefined) return undefined;
  const [line, seen] = end;
  return `line ${line + 1} of the output: expected ${show(want[line])}, got ${show(got[seen])}`;
}

/** Undefined if all lines match; else the first line of the page that nothing matches, and the printed line that it met. */
function furthest(want, got) {
  let reached = [0, 0];
  const failed = new Set();
  const matches = (i, j) => {
    if (i > reached[0] || (i === reached[0] && j > reached[1])) reached = [i, j];
    if (i === want.length) return j === got.length;
    const key = `${i}:${j}`;
    if (failed.has(key)) return false;
    const found =
      want[i].trim() === '…'
        ? matches(i + 1, j) || (j < got.length && matches(i, j + 1))
        : j < got.length && matchesLine(want[i], got[j]) && matches(i + 1, j + 1);
    if (!found) failed.add(key);
    return found;
  };
  return matches(0, 0) ? undefined : reached;
}

const matchesLine = (want, got) => new RegExp(`^${want.split('…').map(escapeRegExp).join('.*')}$`, 'u').test(got);

const escapeRegExp = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const linesOf = (text) => {
  const lines = text.split('\n').map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  while (lines[0] === '') lines.shift();
  return lines;
};

const show = (line) => (line === undefined ? 'the end' : JSON.stringify(line));
