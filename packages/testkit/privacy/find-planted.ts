import type { Person } from '../src/people/person.ts';
import { plantedValues } from '../src/people/planted-values.ts';

/** As short as a hidden piece of a name may be; shorter ones are in every text. */
const SHORTEST = 4;

/** Letters and digits only, in lower case, without accents: "Le Goff" is in "legoff@…" and in "LE-GOFF". */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The planted values of a person that stand in the strings of a JSON text, whole or one of their words. Each string is
 * looked at alone: "plan" before "evidence" is no lane.
 */
export function findPlanted(
  text: string,
  person: Person,
  { allowed }: { readonly allowed: string },
): readonly string[] {
  const haystack = text.split('"').map(folded);
  const innocent = folded(allowed);
  const pieces = plantedValues(person).flatMap((value) => [
    value,
    ...value.split(/[^\p{L}\p{N}]+/u),
  ]);
  return (
    [...new Set(pieces.map(folded))]
      .filter((piece) => piece.length >= SHORTEST)
      // A word of the pack's own ids is there with or without the person.
      .filter((piece) => haystack.some((part) => part.includes(piece)) && !innocent.includes(piece))
  );
}
