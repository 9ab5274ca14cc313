import type { ScanKernel } from '../exact-index.ts';
import { VectorIndexError } from '../vector-index-error.ts';

const KERNELS: readonly string[] = ['auto', 'relaxed-simd', 'simd', 'js'];

/** @throws VectorIndexError `invalid-option`. */
export function checkKernel(kernel: ScanKernel | 'auto'): void {
  if (KERNELS.includes(kernel)) return;
  throw new VectorIndexError(
    'invalid-option',
    `kernel is ${String(kernel)}; give one of ${KERNELS.join(', ')}`,
  );
}
