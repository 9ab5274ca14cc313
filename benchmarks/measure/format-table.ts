import type { Row, Table } from './table.ts';

/** A Markdown table, readable as it is in a terminal. */
export function formatTable({ title, unit, reference, rows }: Table): string {
  const header = ['', `median (${unit})`, 'lowest', 'highest', 'ratio'];
  const body = rows.map((row) => cells(row, reference));
  const widths = header.map((_, i) =>
    Math.max(...[header, ...body].map((line) => line[i]!.length), 3),
  );
  const pad = (line: readonly string[]): string =>
    `| ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [`${title}:`, '', pad(header), rule, ...body.map(pad)].join('\n');
}

function cells({ way, median, low, high, ratio }: Row, reference: string): readonly string[] {
  const compared = way === reference ? '1 (reference)' : `${rounded(ratio)} ×`;
  return [way, rounded(median), rounded(low), rounded(high), compared];
}

/** Three figures, in full: `0.0123`, `4.56`, `789`, `12 300 000`. */
function rounded(value: number): string {
  const short = Number(value.toPrecision(3));
  if (short >= 1_000) return Math.round(short).toLocaleString('en').replaceAll(',', ' ');
  return String(short);
}
