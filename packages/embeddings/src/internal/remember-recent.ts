/**
 * A function that keeps its last answers, between `size` and twice as many: the older half goes when the newer one
 * is full, and what is asked for again moves to the newer one.
 */
export function rememberRecent<T>(compute: (key: string) => T, size: number): (key: string) => T {
  let newer = new Map<string, T>();
  let older = new Map<string, T>();
  return (key) => {
    const kept = newer.get(key);
    if (kept !== undefined) return kept;
    const value = older.get(key) ?? compute(key);
    if (newer.size >= size) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, value);
    return value;
  };
}
