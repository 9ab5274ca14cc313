/** One label, as a plain search would hold it. */
export interface ScannedLabel {
  readonly concept: string;
  readonly label: string;
  readonly preferred: boolean;
  /** Lower case, without accents. */
  readonly folded: string;
}

/** Lower case, without accents: what one would write first. */
export function foldPlainly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The first `limit` concepts with a label that starts with the text: preferred labels first, then shorter ones. */
export function findByScan(
  labels: readonly ScannedLabel[],
  text: string,
  limit: number,
): readonly string[] {
  const typed = foldPlainly(text);
  const found = labels
    .filter(({ folded }) => folded.startsWith(typed))
    .toSorted(
      (a, b) => Number(b.preferred) - Number(a.preferred) || a.label.length - b.label.length,
    );
  return [...new Set(found.map(({ concept }) => concept))].slice(0, limit);
}
