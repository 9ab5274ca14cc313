import type { FoundRows } from '../scan/tie-collector.ts';
import type { WasmMemory, WasmModule } from '../scan/web-assembly.ts';

/** What a thread knows from the start. */
export interface ThreadData {
  readonly dimensions: number;
  readonly rowsPerMemory: number;
  readonly kernel: { readonly name: 'relaxed-simd' | 'simd'; readonly module: WasmModule };
  /** Which of the scratch areas is its own, and how many there are. */
  readonly thread: number;
  readonly threads: number;
}

/** Memory that has been added since the last request. */
export interface NewMemory {
  readonly memories: readonly WasmMemory[];
  readonly segments: readonly Float32Array[];
}

export interface ScanRequest extends NewMemory {
  readonly number: number;
  readonly units: readonly Float32Array[];
  readonly count: number;
  readonly first: number;
  readonly end: number;
  /** Of the rows from `first` on. */
  readonly mask: Uint32Array;
}

export interface ScanReply {
  readonly number: number;
  /** One for each unit vector. */
  readonly found: readonly FoundRows[];
}
