import type { CoverageRow } from '../json-resume-coverage.ts';
import { DROP_POLICIES } from './drop-policy.ts';

/** Fields of one category below one place: `['contact', '/person', 'email phone']`. */
export type FieldGroup = readonly [category: CoverageRow['category'], base: string, fields: string];

/** A coverage table from its groups: one row per field, with the policy of its category. */
export function coverageRows(groups: readonly FieldGroup[]): readonly CoverageRow[] {
  return groups.flatMap(([category, base, fields]) =>
    fields.split(' ').map((field) => coverageRow(category, `${base}/${field}`)),
  );
}

/** One row of a coverage table. */
export function coverageRow(category: CoverageRow['category'], pattern: string): CoverageRow {
  if (category === 'skill') return { pattern, category, treatment: 'competence' };
  const { treatment, criterion } = DROP_POLICIES[category];
  return { pattern, category, treatment, ...(criterion !== undefined && { criterion }) };
}
