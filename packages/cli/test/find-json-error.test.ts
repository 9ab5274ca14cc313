import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../src/internal/find-json-error.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('findJsonError', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a" 1}', 1, 6],
    ['{"a": 1,}', 1, 9],
    ['[1, 2,]', 1, 7],
    ['{\n  "a": 01\n}', 2, 8],
    ['[1] x', 1, 5],
    ['"a\tb"', 1, 3],
    ['"\\x"', 1, 2],
    ['[tru]', 1, 2],
    ['{a: 1}', 1, 2],
    ['[}', 1, 2],
  ])('%j: line %d, column %d', (text, line, column) => {
    expect(findJsonError(text)).toMatchObject({ line, column });
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const nearJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', '0', '\\', ' ', '.', '-'))
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(nearJson, (text) => {
        expect(findJsonError(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads long strings and deep nesting', () => {
    expect(findJsonError(`["${'é\\n'.repeat(1_000_000)}", x]`)).toMatchObject({ line: 1 });
    expect(findJsonError('['.repeat(500_000))).toMatchObject({
      problem: 'the file ends too early',
    });
  });
});
