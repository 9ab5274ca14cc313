import type { BlockLayout } from './block-layout.ts';
import type { CompiledKernel } from './kernel.ts';

/** A query as the kernel reads it, and what its rounding may have cost. */
export interface ScanQuery {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Sets the floors so that no row with a dot product of at least `similarity` is lost. */
  setFloor(similarity: number): void;
  /** What the second number of a pair must reach for the row to have that dot product. */
  preciseFloor(): number;
}

interface Rounded {
  readonly numbers: Int32Array;
  readonly scale: number;
  /** Length of `numbers`. */
  readonly norm: number;
  /** Length of what rounding took away. */
  readonly error: number;
}

const SEVEN_BITS = 63;
const MOVED_UP_BY = 64;
const SIXTEEN_BITS = 32_767;
const INT32 = 0x7f_ff_ff_ff;
/** The kernel rounds to float32 five times, each by less than 2⁻²⁴ of numbers that stand for at most about 1. */
const SLACK = 1e-6;
/** No stored vector is longer: they are unit vectors rounded to float32. */
const LONGEST = 1 + 1e-6;

/**
 * With a row v ≈ a·c and a query q ≈ b·p (c, p whole numbers) the Cauchy–Schwarz inequality gives
 *
 *     |q·v − a·b·(c·p)| ≤ ‖b·p‖·‖v − a·c‖ + ‖q − b·p‖·‖v‖
 *
 * so that a row with q·v ≥ t has  a·(c·p) + ‖v − a·c‖·‖p‖ ≥ (t − ‖q − b·p‖·‖v‖) / b, which is what the kernel
 * asks. The search is exact because of this line: rows that fail cannot be among the nearest.
 */
export function createScanQuery(
  unit: Float32Array,
  { width, queryBytes, kernel }: BlockLayout & { readonly kernel: CompiledKernel['name'] },
): ScanQuery {
  const bytes = new Uint8Array(queryBytes);
  const floors = new Float32Array(bytes.buffer, 0, 4);
  const coarse = roundedTo(unit, SEVEN_BITS);
  const precise = roundedTo(unit, Math.min(SIXTEEN_BITS, Math.floor(INT32 / (127 * width))));
  // Without relaxed SIMD the first look is as sharp as the second.
  const first = kernel === 'relaxed-simd' ? coarse : precise;
  new Int16Array(bytes.buffer, 16, width).set(precise.numbers);
  bytes.fill(MOVED_UP_BY, 16 + 2 * width);
  coarse.numbers.forEach((number, i) => {
    bytes[16 + 2 * width + i] = number + MOVED_UP_BY;
  });
  return {
    bytes,
    setFloor: (similarity) => {
      floors[0] = floorOf(similarity, first);
      floors[1] = first.norm;
      floors[2] = floorOf(similarity, precise);
      floors[3] = precise.norm;
    },
    preciseFloor: () => floors[2]!,
  };
}

function floorOf(similarity: number, { scale, error }: Rounded): number {
  return (similarity - error * LONGEST - SLACK) / scale;
}

function roundedTo(unit: Float32Array, largest: number): Rounded {
  let magnitude = 0;
  for (const value of unit) magnitude = Math.max(magnitude, Math.abs(value));
  const scale = magnitude / largest;
  const numbers = Int32Array.from(unit, (value) => Math.round(value / scale));
  let squares = 0;
  let rest = 0;
  numbers.forEach((number, i) => {
    squares += number * number;
    rest += (unit[i]! - scale * number) ** 2;
  });
  return { numbers, scale, norm: Math.sqrt(squares), error: Math.sqrt(rest) };
}
