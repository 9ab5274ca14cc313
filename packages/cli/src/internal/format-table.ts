import Table from 'cli-table3';
import type { Colors } from './colors-for.ts';
import { displayWidth } from './display-width.ts';
import { printable } from './printable.ts';
import { wrapText } from './wrap-text.ts';

/** A line of a cell, with how to colour it. */
export interface CellLine {
  readonly text: string;
  readonly color?: (text: string) => string;
}

export type Cell = string | readonly CellLine[];

export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

export interface TableLayout {
  readonly columns: readonly Column[];
  /** The columns that give way, the widest first, when the table is wider than the terminal. */
  readonly flexible: readonly number[];
  readonly width: number;
  readonly colors: Colors;
}

const GAP = 2;
const NARROWEST = 12;

/** Rows between two spaces, without a frame: it copies well, and reads the same in a file. */
export function formatTable(rows: readonly (readonly Cell[])[], layout: TableLayout): string {
  const { columns, colors } = layout;
  const cells = rows.map((row) => row.map(linesOf));
  const natural = columns.map(({ heading }, i) =>
    Math.max(
      displayWidth(heading),
      ...cells.flatMap((row) => row[i]!.map(({ text }) => displayWidth(text))),
    ),
  );
  const widths = fit(natural, layout);
  const table = new Table({
    chars: NO_FRAME,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align ?? 'left'),
  });
  table.push(
    columns.map(({ heading }, i) => wrapped([{ text: heading, color: colors.bold }], widths[i]!)),
  );
  for (const row of cells) table.push(row.map((lines, i) => wrapped(lines, widths[i]!)));
  return `${table.toString().replaceAll(/ +$/gmu, '')}\n`;
}

function fit(natural: readonly number[], { flexible, width }: TableLayout): readonly number[] {
  const widths = [...natural];
  const gaps = GAP * (natural.length - 1);
  let excess = widths.reduce((sum, each) => sum + each, gaps) - width;
  for (; excess > 0; excess--) {
    const widest = flexible.reduce((a, b) => (widths[b]! > widths[a]! ? b : a));
    if (widths[widest]! <= NARROWEST) break;
    widths[widest]!--;
  }
  return widths;
}

const NO_FRAME = Object.fromEntries([
  ...['top', 'bottom', 'mid', 'left', 'right'].map((name) => [name, '']),
  ...['top-mid', 'top-left', 'top-right', 'bottom-mid', 'bottom-left', 'bottom-right'].map(
    (name) => [name, ''],
  ),
  ...['left-mid', 'mid-mid', 'right-mid'].map((name) => [name, '']),
  ['middle', ' '.repeat(GAP)],
]) as Readonly<Record<string, string>>;

function linesOf(cell: Cell): readonly CellLine[] {
  const lines = typeof cell === 'string' ? [{ text: cell }] : cell;
  return lines.map((line) => ({ ...line, text: printable(line.text).replaceAll('\n', ' ') }));
}

function wrapped(lines: readonly CellLine[], width: number): string {
  return lines
    .flatMap(({ text, color }) =>
      wrapText(text, width).map((line) => (color && line ? color(line) : line)),
    )
    .join('\n');
}
