import type { CliIo } from '../cli-io.ts';
import { colorsFor, type Colors } from './colors-for.ts';
import { formatTable, type Cell, type Column } from './format-table.ts';
import { MESSAGES, type Messages } from './messages.ts';
import { printable } from './printable.ts';
import type { UiLanguage } from './ui-language.ts';
import { wrapText } from './wrap-text.ts';

/** Width for files and pipes, so that the same command gives the same bytes wherever it runs. */
const PIPED_WIDTH = 100;
const NARROWEST = 80;

/** What a command writes its result on. */
export interface Screen {
  readonly language: UiLanguage;
  readonly messages: Messages;
  readonly colors: Colors;
  /** One paragraph on standard output, wrapped to the terminal; `''` is an empty line. */
  print(text: string, color?: (line: string) => string): void;
  /** Lines that must not be broken: commands to copy. */
  verbatim(lines: readonly string[]): void;
  table(
    columns: readonly Column[],
    rows: readonly (readonly Cell[])[],
    flexible: readonly number[],
  ): void;
  /** One JSON document on standard output. */
  json(value: unknown): void;
  /** A line on standard error. */
  note(text: string): void;
}

export function createScreen({ stdout, stderr, env }: CliIo, language: UiLanguage): Screen {
  const isTerminal = stdout.isTTY === true;
  const colors = colorsFor(stdout, env);
  const width = isTerminal ? Math.max(NARROWEST, stdout.columns ?? NARROWEST) : PIPED_WIDTH;
  return {
    language,
    messages: MESSAGES[language],
    colors,
    print(text, color = (line) => line) {
      const lines = wrapText(printable(text), width);
      stdout.write(`${lines.map((line) => (line === '' ? '' : color(line))).join('\n')}\n`);
    },
    verbatim(lines) {
      stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
    },
    table(columns, rows, flexible) {
      stdout.write(formatTable(rows, { columns, flexible, width, colors }));
    },
    json(value) {
      stdout.write(`${jsonText(value)}\n`);
    },
    note(text) {
      stderr.write(`${printable(text)}\n`);
    },
  };
}

/** `JSON.stringify` leaves the control characters above ASCII as they are; a terminal may obey them. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u007f-\u009f]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
