import { OntologyError } from '../ontology-error.ts';
import type { CsvSink } from './csv-reader.ts';

/** Takes the rows of a table as they are parsed, tells the header from the rest, and counts what is broken. */
export interface RowCounter {
  take(line: number, cells: readonly string[]): void;
  fail(line: number, message: string): void;
  /** Throws when there was no header. */
  end(): void;
}

/** A file with more broken rows than this is not a CSV file with accidents. */
const MAXIMUM_BROKEN_ROWS = 1_000;

export function createRowCounter(file: string, sink: CsvSink): RowCounter {
  let columns = 0;
  let failed = 0;
  const broken = (line: number, message: string): void =>
    sink.broken({ code: 'broken-row', file, line, message });
  return {
    take(line, cells) {
      if (columns === 0) {
        if (cells.length === 1 && cells[0]!.trim() === '') return;
        columns = cells.length;
        sink.header(cells.map((cell) => cell.trim()));
      } else if (cells.length === columns) sink.row(line, cells);
      else if (cells.length < columns && sink.allowsShortRows) {
        sink.row(line, [...cells, ...Array<string>(columns - cells.length).fill('')]);
      } else {
        const message = `${cells.length} cells where the header has ${columns}; row left out, check its quotes and commas`;
        broken(line, message);
      }
    },
    fail(line, message) {
      broken(line, message);
      failed++;
      if (failed > MAXIMUM_BROKEN_ROWS) throw tooManyBroken(file, line);
    },
    end() {
      if (columns === 0) throw noHeader(file);
    },
  };
}

function noHeader(file: string): OntologyError {
  return new OntologyError(
    'missing-column',
    `${file}: line 1: no readable header row; restore the official header`,
  );
}

function tooManyBroken(file: string, line: number): OntologyError {
  return new OntologyError(
    'unreadable-file',
    `${file}: more than ${MAXIMUM_BROKEN_ROWS} broken rows, the last at line ${line}; is this a comma-separated file in UTF-8?`,
  );
}
