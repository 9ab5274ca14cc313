const GENDER_MARK = /[([]\s*[hfmwdxn](?:\s*[/.|-]\s*[hfmwdxn])+\s*[)\]]/giu;

/** `(e)`, `(trice)`: the feminine ending in brackets. */
const BRACKETED_ENDING = /(\p{L})\(\p{Ll}{1,6}\)/gu;

/** Letters that a masculine word and its feminine have in common at least: `roi / reine` do not. */
const SHARED_LETTERS = 2;

/**
 * The titles that a French title with a slash stands for: `Agent / Agente d'accueil` is
 * `Agent d'accueil` and `Agente d'accueil`. Marks such as `(h/f/x)` fall away. A title without a slash stands for
 * itself.
 */
export function titleVariants(title: string): readonly string[] {
  const plain = title.replace(GENDER_MARK, ' ').replace(BRACKETED_ENDING, '$1');
  const [first = [], ...rest] = plain.split('/').map(wordsOf);
  let variants = [first];
  for (const words of rest) variants = variants.flatMap((before) => joined(before, words));
  return [...new Set(variants.map((words) => words.join(' ')))].filter((text) => text !== '');
}

/** Both readings of `before / after`. */
function joined(before: readonly string[], after: readonly string[]): readonly string[][] {
  const shared = sharedWords(before, after) || Math.min(before.length, after.length);
  const masculine = [...before, ...after.slice(shared)];
  const feminine = [...before.slice(0, before.length - shared), ...after];
  return [masculine, feminine];
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
