/** Bitcoin's alphabet: no 0, O, I, l. */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Keys and signatures have some sixty characters; the decoding takes quadratic time. */
const MAXIMUM_CHARACTERS = 200;

/**
 * The bytes of a base58btc text, or `undefined` where it is none. One text for each byte string: a changed
 * character always gives other bytes.
 *
 * Reference: Sporny, Longley (2024), W3C Controlled Identifiers 1.0, section 2.4 (multibase).
 */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length > MAXIMUM_CHARACTERS) return undefined;
  let value = 0n;
  let zeros = 0;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    if (value === 0n && digit === 0) zeros += 1;
    value = value * 58n + BigInt(digit);
  }
  const bytes: number[] = [];
  for (; value > 0n; value >>= 8n) bytes.push(Number(value & 255n));
  return Uint8Array.from([...Array.from({ length: zeros }, () => 0), ...bytes.toReversed()]);
}
