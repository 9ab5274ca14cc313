import { mkdirSync } from 'node:fs';
import type { ScanKernel } from '../exact-index.ts';
import { checkInteger } from '../internal/check-integer.ts';
import { checkKernel } from '../internal/check-kernel.ts';
import { nodeFiles } from '../internal/store/files-node.ts';
import { storageFailed } from '../internal/store/storage-failed.ts';
import { openStore } from '../internal/store/store-node.ts';
import type { VectorStore } from './vector-store.ts';

export interface VectorStoreOptions {
  /** How many numbers each vector has, at least 1; those that the folder holds must have as many. */
  readonly dimensions: number;
  /**
   * As of `createExactIndex`.
   *
   * @defaultValue `auto`
   */
  readonly kernel?: ScanKernel | 'auto';
  /**
   * When a change counts as stored: once it is on the `disk` (it survives a loss of power), or once the
   * `system` has it (it survives the end of the process, and takes microseconds).
   *
   * @defaultValue `disk`
   */
  readonly storedOn?: 'disk' | 'system';
  /**
   * Bytes of journal from which a snapshot is written by itself.
   *
   * @defaultValue 67,108,864
   */
  readonly compactAt?: number;
}

/**
 * Opens the exact index in a folder, or begins one there. Killed at any moment, it opens again with every change
 * that was acknowledged, and with each other change whole or not at all. One process at a time has it open.
 *
 * @throws VectorIndexError `invalid-option` (of other dimensions, for one), `snapshot-version`,
 *   `snapshot-checksum`, `invalid-snapshot`, `journal-damaged`, `storage-failed` (open elsewhere, disk full); all
 *   reject the promise, and the folder stays as it was.
 *
 * @example
 * ```ts
 * import { openVectorStore } from '@tremplin/vector-index/store';
 * import { mkdtempSync, rmSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 *
 * const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
 * const store = await openVectorStore(folder, { dimensions: 2 });
 * await store.add('east', [1, 0], { tags: ['open'] }); // stored
 * await store.close();
 *
 * const again = await openVectorStore(folder, { dimensions: 2 });
 * again.search([2, 0], 1); // [{ id: 'east', similarity: 1 }]
 * again.recovery.fromJournal; // 1
 * await again.close();
 * rmSync(folder, { recursive: true });
 * ```
 */
export async function openVectorStore(
  folder: string,
  options: VectorStoreOptions,
): Promise<VectorStore> {
  const { dimensions, kernel = 'auto', storedOn = 'disk', compactAt = 2 ** 26 } = options;
  checkInteger(dimensions, { name: 'dimensions', minimum: 1 });
  checkInteger(compactAt, { name: 'compactAt', minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
  checkKernel(kernel);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw storageFailed('the folder cannot be made; give one that can be written to', cause);
  }
  const sync = storedOn === 'disk';
  return openStore({ folder, files: nodeFiles, dimensions, kernel, sync, compactAt });
}
