import type { VaultStore } from './vault.ts';

/**
 * A store in memory: for tests and trials. What it holds is gone with the process.
 *
 * @example
 * ```ts
 * import { createMemoryVaultStore } from '@tremplin/profile';
 *
 * const store = createMemoryVaultStore();
 * await store.set('entry/1', Uint8Array.of(1, 2, 3));
 * await store.list('entry/'); // ['entry/1']
 * ```
 */
export function createMemoryVaultStore(): VaultStore {
  const held = new Map<string, Uint8Array>();
  return {
    get: (name) => Promise.resolve(held.get(name)?.slice()),
    set: (name, bytes) => Promise.resolve(void held.set(name, bytes.slice())),
    delete: (name) => Promise.resolve(void held.delete(name)),
    list: (prefix) => Promise.resolve([...held.keys()].filter((name) => name.startsWith(prefix))),
  };
}
