import { escapeCode, escapeText } from './escape-markdown.ts';
import type { Block } from './fit.ts';
import { blocksOf, cellText, legend, unseenIn } from './matrix-table.ts';
import type { Report, ReportedOperation } from './report.ts';

/** About as wide as a comment is. */
const width = 98;

/** Operations by versions as tables of Markdown, what their signs mean, and what versions do not say of themselves. */
export function markdownMatrixTable(report: Report): readonly Block[] {
  const { package: name = '', versions = [], operations } = report;
  const tables = blocksOf(versions, width).map((places): Block => {
    const heads = places.map((place) => escapeText(versions[place] ?? ''));
    return {
      heading: `\n| ${[`<code>${escapeCode(name)}</code>`, ...heads].join(' | ')} |\n| --- |${' --: |'.repeat(heads.length)}\n`,
      items: operations.map((operation) => rowOf(operation, places)),
    };
  });
  const unseen = unseenIn(report).map((line) => `<br>not looked at: ${escapeText(line)}`);
  return [...tables, { heading: '', items: [`\n<sub>${[legend.join(', '), ...unseen].join('')}</sub>\n`] }];
}

function rowOf({ service, operation, cells = [] }: ReportedOperation, places: readonly number[]): string {
  const row = places.map((place) => {
    const cell = cells[place];
    return cell ? cellText(cell) : '';
  });
  return `| <code>${escapeCode(`${service}/${operation}`)}</code> | ${row.join(' | ')} |\n`;
}
