/** Letters that a masculine word and its feminine have in common at least; `roi / reine` share one. */
const SHARED_LETTERS = 2;

/** More slashes than this are a list of something else; each would double the number of readings. */
const MOST_SLASHES = 3;

/** The titles that a title with slashes stands for, each once, in the order of the text; none when it is empty. */
export function titleReadings(plain: string): readonly string[] {
  const [first = '', ...rest] = plain.split('/');
  if (rest.length > MOST_SLASHES) return [wordsOf(plain.replaceAll('/', ' ')).join(' ')];
  let variants = [wordsOf(first)];
  for (const part of rest) {
    const words = wordsOf(part);
    variants = variants.flatMap((before) => joined(before, words));
  }
  return [...new Set(variants.map((words) => words.join(' ')))].filter((text) => text !== '');
}

/** Both readings of `before / after`. */
function joined(before: readonly string[], after: readonly string[]): readonly string[][] {
  const shared = sharedWords(before, after) || Math.min(before.length, after.length);
  return [
    [...before, ...after.slice(shared)],
    [...before.slice(0, before.length - shared), ...after],
  ];
}

/** How many words at the end of one are the words at the start of the other in another gender. */
function sharedWords(before: readonly string[], after: readonly string[]): number {
  for (let count = Math.min(before.length, after.length); count > 0; count--) {
    const tail = before.slice(before.length - count);
    if (tail.every((word, i) => alike(word, after[i]!))) return count;
  }
  return 0;
}

function alike(a: string, b: string): boolean {
  const [x, y] = [a, b].map((word) => word.normalize('NFD').toLowerCase());
  return x === y || x!.slice(0, SHARED_LETTERS) === y!.slice(0, SHARED_LETTERS);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
