import { compareStrings } from '../../internal/compare-strings.ts';
import type { ProfileId } from '../../profile.ts';

/** People who share groups and outcome. Stays within the vault. */
export interface LabelledCell {
  readonly groups: readonly string[];
  readonly outcome: string;
  readonly members: ReadonlySet<ProfileId>;
}

export interface LabelledPerson {
  readonly token: ProfileId;
  readonly groups: readonly string[];
  readonly outcome: string;
}

/** The cells of a table, in order. */
export function countCells(people: readonly LabelledPerson[]): readonly LabelledCell[] {
  const cells = new Map<
    string,
    { groups: readonly string[]; outcome: string; members: Set<ProfileId> }
  >();
  for (const { token, groups, outcome } of people) {
    const key = JSON.stringify([groups, outcome]);
    const cell = cells.get(key) ?? { groups, outcome, members: new Set<ProfileId>() };
    cell.members.add(token);
    cells.set(key, cell);
  }
  return [...cells].toSorted(([a], [b]) => compareStrings(a, b)).map(([, cell]) => cell);
}

/**
 * The cells that may be told: large ones, and where just one of an outcome or of a group is small, the next larger
 * one is kept back too, or the small one would follow from a total that is known elsewhere.
 *
 * Reference: Hundepool et al. (2012), Statistical Disclosure Control, sections 4.3 and 4.4 (primary and secondary
 * suppression, frequency rule).
 */
export function tellableCells(
  cells: readonly LabelledCell[],
  minimum: number,
): readonly LabelledCell[] {
  const hidden = new Set(cells.filter(({ members }) => members.size < minimum));
  const lines = [
    ...new Set(cells.map(({ outcome }) => `o ${outcome}`)),
    ...new Set(cells.map(({ groups }) => `g ${JSON.stringify(groups)}`)),
  ].map((line) =>
    cells.filter(({ outcome, groups }) =>
      [`o ${outcome}`, `g ${JSON.stringify(groups)}`].includes(line),
    ),
  );
  for (let grew = true; grew;) {
    grew = false;
    for (const line of lines) {
      const told = line.filter((cell) => !hidden.has(cell));
      if (line.length - told.length !== 1 || told.length === 0) continue;
      hidden.add(told.toSorted((a, b) => a.members.size - b.members.size)[0]!);
      grew = true;
    }
  }
  return cells.filter((cell) => !hidden.has(cell));
}

/** Whether two counts of one group would, taken from each other, tell of fewer people than the minimum. */
export function isTooClose(a: LabelledCell, b: LabelledCell, minimum: number): boolean {
  if (JSON.stringify(a.groups) !== JSON.stringify(b.groups)) return false;
  let apart = 0;
  for (const member of a.members) if (!b.members.has(member)) apart += 1;
  for (const member of b.members) if (!a.members.has(member)) apart += 1;
  const nested = Math.abs(a.members.size - b.members.size) === apart;
  return nested && apart > 0 && apart < minimum;
}
