import { MAX_PAGES } from './arena.ts';
import { multiplyKernel } from './multiply-kernel.ts';
import { multiplyPlain, type Product } from './multiply-plain.ts';
import { webAssembly, type WebAssemblyMemory } from './web-assembly.ts';

/** Addresses of left, right and into, then rows, columns and the bytes of a row. */
type Kernel = (...numbers: readonly number[]) => void;

/**
 * `into[i][j] = left[i] · right[j]` on arrays of an arena, about five times as fast as plain JavaScript; which
 * way a number is computed depends on the shape alone, never on the rows asked for.
 */
export function createMultiply(memory: WebAssemblyMemory): (product: Product) => void {
  const module = new webAssembly.Module(multiplyKernel(MAX_PAGES));
  const instance = new webAssembly.Instance(module, { engine: { memory } });
  const kernel = instance.exports['multiply'] as Kernel;
  return (product) => {
    const { left, right, into, from, to, columns, inner } = product;
    if (columns % 4 !== 0 || inner % 4 !== 0) {
      multiplyPlain(product);
      return;
    }
    if (from >= to) return;
    const first = left.byteOffset + from * inner * 4;
    const out = into.byteOffset + from * columns * 4;
    kernel(first, right.byteOffset, out, to - from, columns, inner * 4);
  };
}
