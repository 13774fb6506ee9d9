/**
 * Prints rows of figures, `[title, figures]`: ours, and each peer's with how many times ours it is. A figure that could not be had is
 * undefined.
 */
export function printTable(title, names, rows, digits = 0) {
  const cells = rows.map(([, figures]) => figures.map((figure, i) => cellOf(figure, i > 0 && figures[0], digits)));
  const columns = names.map((name, i) =>
    alignedColumn(
      name,
      cells.map((row) => row[i]),
    ),
  );
  const first = Math.max(...rows.map(([row]) => row.length));
  console.log(`\n${title}`);
  for (const [i, row] of ['', ...rows.map(([row]) => row)].entries())
    console.log([row.padEnd(first), ...columns.map((column) => column[i])].join(''));
}

const cellOf = (figure, own, digits) =>
  figure === undefined
    ? { figure: '–', multiple: '' }
    : { figure: figure.toFixed(digits), multiple: own ? ` ${(figure / own).toFixed(2)}×` : '' };

/** The name and the cells of a column, as wide as the widest. */
function alignedColumn(name, cells) {
  const width = Math.max(...cells.map(({ multiple }) => multiple.length));
  const texts = [name, ...cells.map(({ figure, multiple }) => figure + multiple.padStart(width))];
  const widest = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(widest + 3));
}
