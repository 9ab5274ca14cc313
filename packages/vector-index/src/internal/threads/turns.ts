/** Reading goes on beside reading, writing alone; in the order in which they were asked for. */
export interface Turns {
  read<T>(work: () => Promise<T>): Promise<T>;
  write<T>(work: () => T): Promise<T>;
  /** When all that was asked for is done, whatever became of it. */
  idle(): Promise<void>;
}

export function createTurns(): Turns {
  const reading = new Set<Promise<unknown>>();
  let writing: Promise<unknown> | undefined;
  const settled = async (works: Iterable<Promise<unknown>>): Promise<void> => {
    await Promise.allSettled(works);
  };
  return {
    read: (work) => {
      const result = writing ? settled([writing]).then(work) : work();
      reading.add(result);
      void settled([result]).then(() => reading.delete(result));
      return result;
    },
    write: async (work) => {
      // Nobody before it: at once.
      if (!writing && reading.size === 0) return work();
      const before = [...reading, ...(writing ? [writing] : [])];
      const result = settled(before).then(work);
      writing = result;
      await settled([result]);
      if (writing === result) writing = undefined;
      return result;
    },
    idle: () => settled([...reading, ...(writing ? [writing] : [])]),
  };
}
