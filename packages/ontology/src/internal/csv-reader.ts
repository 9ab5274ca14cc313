import type { ImportIssue } from '../import/import-report.ts';
import { OntologyError } from '../ontology-error.ts';
import { createLineEnds } from './line-ends.ts';
import type { TableLayout } from './parse-rows.ts';
import { createRowCounter } from './row-counter.ts';
import { createRowReader } from './row-reader.ts';

/** What a table gives while it is read, in the order of its lines but for the broken rows. */
export interface CsvSink {
  /** Rows may leave out empty last cells: they are filled up. @defaultValue false */
  readonly allowsShortRows?: boolean;
  /** The names of the columns, once, before any row. */
  header(columns: readonly string[]): void;
  /** A row with as many cells as there are columns, and the line where it starts, from 1. */
  row(line: number, cells: readonly string[]): void;
  /** A row that cannot be read; reading goes on at the next line. */
  broken(issue: ImportIssue): void;
}

/** Takes the text of one table in pieces of any size. */
export interface CsvReader {
  write(piece: string): void;
  /** To be called once, after the last piece. */
  end(): void;
  /** Characters held because their row may go on: never more than a row may have. */
  readonly held: number;
}

const COMMA_SEPARATED: TableLayout = { delimiter: ',', quote: '"' };
/** `.txt` tables (O*NET) are separated by tabs and know no quotes. */
const TAB_SEPARATED: TableLayout = { delimiter: '\t', quote: false };

/** The parser works on no more than this at a time, however large the pieces are. */
const PIECE_LENGTH = 131_072;

/**
 * Reads a CSV text (or, by its name, a tab-separated one) with a header, holding no more of it than a
 * row. A row with broken quotes or a wrong number of cells is reported with its line, and reading goes
 * on at the next line, so that the good rows after it are kept. A row of one empty cell is a blank line.
 *
 * @throws OntologyError from `write` or `end`: `empty-file`, `missing-column` (no readable header),
 *   `unreadable-file` (more than 1000 broken rows).
 */
export function createCsvReader(file: string, sink: CsvSink): CsvReader {
  const layout = file.toLowerCase().endsWith('.txt') ? TAB_SEPARATED : COMMA_SEPARATED;
  const lineEnds = createLineEnds();
  const counter = createRowCounter(file, sink);
  const rows = createRowReader(layout, counter);
  let isBlank = true;
  const add = (text: string): void => {
    isBlank &&= text.trim() === '';
    rows.add(text);
  };
  return {
    write(piece) {
      for (let at = 0; at < piece.length; at += PIECE_LENGTH)
        add(lineEnds(piece.slice(at, at + PIECE_LENGTH), false));
    },
    end() {
      add(lineEnds('', true));
      if (isBlank) {
        throw new OntologyError(
          'empty-file',
          `${file}: the file is empty; give the file with its header row`,
        );
      }
      rows.finish();
      counter.end();
    },
    get held() {
      return rows.held;
    },
  };
}
