import type { ContainmentRow } from './measure-containment.ts';

/** Prints the tally by format. Exit code 3 when anything planted was found. */
export function showContainment(parts: readonly (readonly ContainmentRow[])[]): number {
  const rows = parts[0]!.map(({ format }, f) => {
    const same = parts.map((part) => part[f]!);
    const sum = (of: (row: ContainmentRow) => number): number =>
      same.reduce((total, row) => total + of(row), 0);
    return {
      format: format as string,
      profiles: sum(({ profiles }) => profiles),
      leaks: sum(({ leaks }) => leaks.length),
      held: sum(({ skillsHeld }) => skillsHeld),
      found: sum(({ skillsFound }) => skillsFound),
    };
  });
  const total = rows.reduce((sum, row) => ({
    format: 'all',
    profiles: sum.profiles + row.profiles,
    leaks: sum.leaks + row.leaks,
    held: sum.held + row.held,
    found: sum.found + row.found,
  }));
  console.table(
    [...rows, total].map(({ format, profiles, leaks, held, found }) => ({
      format,
      profiles,
      leaks,
      'share of skills found': held === 0 ? '–' : (found / held).toFixed(3),
    })),
  );
  // People of the generator: their values may be shown.
  for (const { format, leaks } of parts.flat()) {
    for (const { person, pieces } of leaks.slice(0, 5)) {
      console.log(`${person} ${format}: ${pieces.join(', ')}`);
    }
  }
  return total.leaks > 0 ? 3 : 0;
}
