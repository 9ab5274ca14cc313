import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCodeLists } from '../src/internal/volume/code-lists.ts';

const list = fc.array(fc.oneof(fc.nat(3), fc.nat(65_535)), { minLength: 1, maxLength: 5 });

it('gives the same number to the same list, and no other, through any growth', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 400 }), (given) => {
      const lists = createCodeLists();
      const numbers = new Map<string, number>();
      for (const codes of given) {
        const id = lists.add(codes);
        expect(id).toBe(numbers.get(codes.join()) ?? numbers.size);
        numbers.set(codes.join(), id);
      }
      expect(lists.size).toBe(numbers.size);
      for (const [key, id] of numbers) expect(lists.codesOf(id).join()).toBe(key);
    }),
  );
});
