import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HnswlibGraph } from '../hnsw/hnswlib-module.ts';
import { invalidSnapshot } from './snapshot.ts';

/** The graph as hnswlib writes it. It writes to files only. */
export function graphToBytes(graph: HnswlibGraph): Uint8Array {
  return withTemporaryFile((path) => {
    graph.writeIndexSync(path);
    return readFileSync(path);
  });
}

/**
 * Reads such bytes into `graph`, and gives it back.
 *
 * @throws VectorIndexError `invalid-snapshot`.
 */
export function graphFromBytes(graph: HnswlibGraph, bytes: Uint8Array): HnswlibGraph {
  withTemporaryFile((path) => {
    writeFileSync(path, bytes);
    try {
      graph.readIndexSync(path);
    } catch (cause) {
      throw invalidSnapshot('hnswlib cannot read the graph', { cause });
    }
  });
  return graph;
}

/** `mkdtemp` makes a folder that only this user can enter. */
function withTemporaryFile<T>(use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tremplin-hnsw-'));
  try {
    return use(join(folder, 'graph'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
