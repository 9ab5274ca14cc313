/**
 * JSON in one spelling: members by the UTF-16 code units of their names, numbers and strings as ECMAScript writes them, no
 * white space. `undefined` members are left out.
 *
 * Reference: RFC 8785, JSON Canonicalization Scheme, section 3.2.
 *
 * @throws TypeError for what JSON cannot tell apart or hold: NaN, infinities, unpaired surrogates, functions, dates.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`matching: ${value} has no JSON`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value))
      throw new TypeError('matching: a text with half a character has no canonical JSON');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || !isPlain(value))
    throw new TypeError(`matching: ${typeof value} that is no plain data has no JSON`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
