/** Ids that were added, replaced or removed while something longer was done. */
export type Changed = ReadonlySet<string>;

/** Tells those who work on an index over several turns what changes meanwhile. */
export interface ChangeWatch {
  note(id: string): void;
  /** The set fills while the work goes on. */
  watch<T>(work: (changed: Changed) => Promise<T>): Promise<T>;
}

export function createChangeWatch(): ChangeWatch {
  const watchers = new Set<Set<string>>();
  return {
    note: (id) => {
      for (const changed of watchers) changed.add(id);
    },
    watch: async (work) => {
      const changed = new Set<string>();
      watchers.add(changed);
      try {
        return await work(changed);
      } finally {
        watchers.delete(changed);
      }
    },
  };
}
