/** A non-negative rational number. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The simplest fraction that rounds to this double: 0.29 is 29/100 and 1/3 is a third, although neither
 * double is. What a caller writes as a decimal or a quotient is what the exact arithmetic then uses.
 *
 * Reference: Graham, Knuth & Patashnik (1994), Concrete Mathematics, §4.5 (Stern–Brocot tree).
 */
export function exactFraction(value: number): Fraction {
  if (Number.isInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  let exponent = 0;
  let mantissa = value;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent += 1;
  }
  // Up to 53 bits, so that one unit is one ulp of the double.
  while (mantissa < 2 ** 52 && exponent < 1074) {
    mantissa *= 2;
    exponent += 1;
  }
  const twice = 2n * BigInt(mantissa);
  const denominator = 2n ** BigInt(exponent + 1);
  return simplestBetween(
    { numerator: twice - 1n, denominator },
    { numerator: twice + 1n, denominator },
  );
}

/** The fraction with the smallest denominator in [low, high]. */
function simplestBetween(low: Fraction, high: Fraction): Fraction {
  const whole = low.numerator / low.denominator;
  const rest = low.numerator - whole * low.denominator;
  if (rest === 0n) return { numerator: whole, denominator: 1n };
  if ((whole + 1n) * high.denominator <= high.numerator) {
    return { numerator: whole + 1n, denominator: 1n };
  }
  const inner = simplestBetween(
    { numerator: high.denominator, denominator: high.numerator - whole * high.denominator },
    { numerator: low.denominator, denominator: rest },
  );
  return {
    numerator: whole * inner.numerator + inner.denominator,
    denominator: inner.numerator,
  };
}

/** ⌊count · share⌋ without rounding: .29 × 100 is 29, which doubles get wrong. */
export function floorOf(count: number, share: Fraction): number {
  return Number((BigInt(count) * share.numerator) / share.denominator);
}

/** ⌈count · share⌉ without rounding. */
export function ceilOf(count: number, share: Fraction): number {
  return Number(ceilDivide(BigInt(count) * share.numerator, share.denominator));
}

export function ceilDivide(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** Negative, zero or positive as a < b, a = b, a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The double nearest to the quotient, whatever the size of the integers (subnormal ones aside). */
export function toNumber({ numerator, denominator }: Fraction): number {
  if (numerator === 0n) return 0;
  const shift = bitLength(denominator) - bitLength(numerator) + 64;
  const dividend = shift >= 0 ? numerator << BigInt(shift) : numerator;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  const quotient = dividend / divisor;
  // What is cut off only matters where the rest is a tie: a last bit tells it from one.
  const sticky = quotient * divisor === dividend ? quotient : quotient | 1n;
  // In two steps, because 2 ** -shift alone can underflow where the quotient does not.
  const half = Math.trunc(shift / 2);
  return Number(sticky) * 2 ** -half * 2 ** -(shift - half);
}

export function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}
