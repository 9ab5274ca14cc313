import { invalidSnapshot } from './snapshot.ts';
import { IDS_PER_PIECE, idStarts } from './written-ids.ts';

/** The ids of rows. */
export interface RowIds {
  /** One more than the last row that ever had an id. */
  readonly length: number;
  /** `undefined` where a row is free. */
  at(row: number): string | undefined;
  set(row: number, id: string | undefined): void;
}

/** Ids of a piece that are decoded one by one before all of them are at once. */
const FEW = 64;

/**
 * Ids in rows without gaps, as they were written: JSON arrays of 65,536 each but the last. They stay bytes until they are asked
 * for, since the first search after a restart asks for a few of a million.
 *
 * @throws VectorIndexError `invalid-snapshot` when they are no strings, or not so many.
 */
export function createRowIds(written: readonly Uint8Array[] = [], size = 0): RowIds {
  const pieces = written.map((json, piece): WrittenPiece | undefined =>
    readPiece(json, Math.min(IDS_PER_PIECE, size - piece * IDS_PER_PIECE)),
  );
  const open: (string | undefined)[][] = [];
  let length = size;
  const openPiece = (piece: number): (string | undefined)[] => {
    const json = pieces[piece]?.json;
    pieces[piece] = undefined;
    return (open[piece] ??= json ? (parsed(json) as string[]) : []);
  };
  return {
    get length() {
      return length;
    },
    at: (row) => {
      const piece = Math.floor(row / IDS_PER_PIECE);
      const within = row % IDS_PER_PIECE;
      const closed = pieces[piece];
      if (!closed) return open[piece]?.[within];
      if (closed.asked === FEW) return openPiece(piece)[within];
      closed.asked += 1;
      return idAt(closed, within);
    },
    set: (row, id) => {
      openPiece(Math.floor(row / IDS_PER_PIECE))[row % IDS_PER_PIECE] = id;
      length = Math.max(length, row + 1);
    },
  };
}

interface WrittenPiece {
  readonly json: Uint8Array;
  readonly starts: Uint32Array;
  /** How often somebody asked for one of them. */
  asked: number;
}

function readPiece(json: Uint8Array, count: number): WrittenPiece {
  const starts = idStarts(json, count);
  if (starts) return { json, starts, asked: 0 };
  throw invalidSnapshot(`the ids are not a list of ${count} strings`);
}

function idAt({ json, starts }: WrittenPiece, at: number): string | undefined {
  const [from, next] = [starts[at], starts[at + 1]];
  return next === undefined ? undefined : (parsed(json.subarray(from, next - 1)) as string);
}

function parsed(json: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(json));
}
