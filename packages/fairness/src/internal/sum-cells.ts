import type { Proportion } from '../proportion.ts';

/** Sums the cells that are wanted. */
export function sumCells<Cell extends Proportion>(
  cells: readonly Cell[],
  isWanted: (cell: Cell) => boolean,
): Proportion {
  let [selected, total] = [0, 0];
  for (const cell of cells) {
    if (!isWanted(cell)) continue;
    selected += cell.selected;
    total += cell.total;
  }
  return { selected, total };
}
