import type { TextGrid } from './barometer-grid.ts';

/** Names come from data: they may neither end a cell nor be read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\|`*_[\]<>#&]/gu, (sign) => `\\${sign}`).replaceAll(/\s+/gu, ' ');
}

/** The lines of a table, without its caption. */
export function markdownTable({ headings, numbersFrom, rows }: TextGrid): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = headings.map((_, i) => (i < numbersFrom ? '---' : '--:'));
  return [line(headings), `| ${rule.join(' | ')} |`, ...rows.map(line)];
}
