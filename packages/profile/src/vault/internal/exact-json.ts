import { describeValue } from '../../internal/describe-value.ts';
import { ProfileError } from '../../profile-error.ts';

/** The one member of an object that stands for a value JSON has no word for. */
const MARK = '\0';
const DEEPEST = 500;

/**
 * JSON from which each value comes back exactly: also `undefined`, −0, NaN and the infinities, which a parsed
 * document of a host can hold.
 *
 * @throws ProfileError `invalid-input` (a function, a date, an object of a class, a cycle: not plain data).
 */
export function encodeExact(value: unknown): string {
  return JSON.stringify(marked(value, 0));
}

export function decodeExact(text: string): unknown {
  return unmarked(JSON.parse(text) as unknown);
}

function marked(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw notPlain('an object nested deeper than any document');
  if (value === undefined) return { [MARK]: 'undefined' };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { [MARK]: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  if (Array.isArray(value)) return Array.from(value, (item) => marked(item, depth + 1));
  if (typeof value !== 'object' || !isPlain(value)) throw notPlain(describeValue(value));
  const members = Object.entries(value).map(([key, member]) => [key, marked(member, depth + 1)]);
  return Object.hasOwn(value, MARK) ? { [MARK]: members } : define(members as [string, unknown][]);
}

function unmarked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unmarked);
  if (!Object.hasOwn(value, MARK)) {
    return define(Object.entries(value).map(([key, member]) => [key, unmarked(member)]));
  }
  const mark = (value as Record<string, unknown>)[MARK];
  if (typeof mark === 'string') return mark === 'undefined' ? undefined : Number(mark);
  return define((mark as [string, unknown][]).map(([key, member]) => [key, unmarked(member)]));
}

/** Defined, not assigned: a key `__proto__` is data here. */
function define(members: readonly (readonly [string, unknown])[]): object {
  const object = {};
  for (const [key, value] of members) {
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return object;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function notPlain(got: string): ProfileError {
  return new ProfileError(
    'invalid-input',
    `vault.seal: an entry holds ${got}, which is not plain data; give the parsed document, without dates, functions or objects of classes`,
  );
}
