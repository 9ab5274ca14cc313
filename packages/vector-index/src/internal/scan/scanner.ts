import type { ScanKernel } from '../../exact-index.ts';
import { blockLayout } from './block-layout.ts';
import { compileKernel, type CompiledKernel, type KernelSources } from './kernel.ts';
import { createScanMemory, rowsPerMemory, type ScanMemory } from './scan-memory.ts';

/** Rounded copies of the rows, and the kernel that reads them; in as many memories as it takes. */
export interface Scanner {
  readonly dimensions: number;
  readonly kernel: CompiledKernel;
  readonly rowsPerMemory: number;
  readonly parts: readonly ScanMemory[];
  /** @throws VectorIndexError `out-of-memory`, and nothing is changed. */
  reserve(row: number): void;
  put(row: number, unit: Float32Array): void;
  /** Neighbouring rows, one vector after the other. */
  putRun(first: number, vectors: Float32Array): void;
}

export interface ScannerOptions {
  readonly dimensions: number;
  readonly kernel: CompiledKernel;
  /** @defaultValue 1 */
  readonly threads?: number;
  /** @defaultValue false */
  readonly shared?: boolean;
  /** @defaultValue what half of 4 GiB holds */
  readonly rowsPerMemory?: number;
}

export function createScanner(options: ScannerOptions): Scanner {
  const { dimensions, kernel, threads = 1, shared = false } = options;
  const layout = blockLayout(dimensions);
  const perMemory = options.rowsPerMemory ?? rowsPerMemory(layout);
  const parts: ScanMemory[] = [];
  return {
    dimensions,
    kernel,
    rowsPerMemory: perMemory,
    parts,
    reserve: (row) => {
      while (parts.length * perMemory <= row) {
        // Many rows at once: those before the last memory fill theirs.
        parts.at(-1)?.reserve(perMemory - 1);
        parts.push(createScanMemory({ layout, kernel, threads, shared }));
      }
      parts[Math.floor(row / perMemory)]!.reserve(row % perMemory);
    },
    put: (row, unit) => parts[Math.floor(row / perMemory)]!.put(row % perMemory, unit),
    putRun: (first, vectors) => {
      const end = first + vectors.length / dimensions;
      for (let row = first; row < end;) {
        const memory = Math.floor(row / perMemory);
        const to = Math.min((memory + 1) * perMemory, end);
        const part = vectors.subarray((row - first) * dimensions, (to - first) * dimensions);
        parts[memory]!.putRun(row % perMemory, part);
        row = to;
      }
    },
  };
}

/** The kernel to use where this one is asked for; `undefined` stands for plain JavaScript. */
export function chooseKernel(
  asked: ScanKernel | 'auto',
  sources: KernelSources,
): CompiledKernel | undefined {
  if (asked === 'js') return undefined;
  return compileKernel(asked === 'simd' ? ['simd'] : ['relaxed-simd', 'simd'], sources);
}
