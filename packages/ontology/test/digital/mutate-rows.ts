import type { GroupRow, OccupationRow, PackRows, SkillRow } from './pack-rows.ts';

/** A copy of `rows` in which one row has other values; `undefined` takes a field away. */
export function mutateRows(
  rows: PackRows,
  id: string,
  values: Readonly<Record<string, unknown>>,
): PackRows {
  let found = 0;
  const change = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    list.map((row) => {
      if (row.id !== id) return row;
      found++;
      const changed = Object.entries({ ...row, ...values }).filter(
        ([, value]) => value !== undefined,
      );
      return Object.fromEntries(changed) as unknown as T;
    });
  const mutated = {
    groups: change<GroupRow>(rows.groups),
    skills: change<SkillRow>(rows.skills),
    occupations: change<OccupationRow>(rows.occupations),
    fileOf: rows.fileOf,
  };
  if (found !== 1) throw new Error(`${found} rows are called "${id}".`);
  return mutated;
}
