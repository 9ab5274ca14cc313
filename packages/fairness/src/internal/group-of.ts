import type { GroupLabels } from '../ranking.ts';

/** A look-up of the group of an id; `undefined` when it is not known. */
export function groupOf(labels: GroupLabels): (id: string) => string | undefined {
  if (labels instanceof Map)
    return (id) => (labels as ReadonlyMap<string, string>).get(id) ?? undefined;
  const record = labels as Readonly<Record<string, string | null | undefined>>;
  return (id) => (Object.hasOwn(record, id) ? (record[id] ?? undefined) : undefined);
}

/** The ids that have a label, in the order given. */
export function labelledIds(labels: GroupLabels): readonly string[] {
  return labels instanceof Map ? Array.from(labels.keys()) : Object.keys(labels);
}
