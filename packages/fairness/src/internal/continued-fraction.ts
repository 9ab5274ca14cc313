const TINY = 1e-300;
const MOST_TERMS = 1_000_000;

/** The partial numerator and denominator number `i` (from 1) of b₀ + a₁/(b₁ + a₂/(b₂ + …)). */
export type Partial = (i: number) => readonly [a: number, b: number];

/**
 * a₁/(b₁ + a₂/(b₂ + …)) to double precision.
 *
 * Reference: Thompson & Barnett (1986), Coulomb and Bessel functions of complex arguments and order,
 * J. Comput. Phys. 64 (the modified algorithm of Lentz).
 */
export function continuedFraction(partial: Partial): number {
  let value = TINY;
  let c = TINY;
  let d = 0;
  for (let i = 1; i <= MOST_TERMS; i++) {
    const [a, b] = partial(i);
    d = 1 / nonZero(b + a * d);
    c = nonZero(b + a / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 2 ** -52) break;
  }
  return value;
}

function nonZero(x: number): number {
  return x === 0 ? TINY : x;
}
