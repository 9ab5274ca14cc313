/** `(h/f)`, `[m/w/d]`, `(h/f:x)`: says that the title holds for everybody. */
const GENDER_MARK = /[([]\s*[hfmwdxn](?:\s*[/.|:-]\s*[hfmwdxn])+\s*[)\]]/giu;

/** The same without brackets, at the end: `Boulanger H/F`. */
const FINAL_MARK = /[\s,-]+[hm]\s*\/\s*[fw](?:\s*\/\s*[dx])?\s*$/iu;

/** `vendeur(se)`, `employé(e)s`: the feminine ending in brackets. */
const BRACKETED_ENDING = /(\p{L})\(\p{Ll}{1,6}\)/gu;

/** Letters that a masculine word and its feminine have in common at least; `roi / reine` share one. */
const SHARED_LETTERS = 2;

/** More slashes than this are a list of something else; each would double the number of readings. */
const MOST_SLASHES = 3;

/**
 * The titles that a title with a slash stands for: `Agent / Agente d'accueil` is `Agent d'accueil` and
 * `Agente d'accueil`. Marks such as `(h/f/x)` fall away. A title without a slash stands for itself.
 *
 * @returns one title or more, each once, in the order of the text.
 *
 * @example
 * ```ts
 * import { titleVariants } from '@tremplin/linking';
 *
 * titleVariants('Vendeur / Vendeuse en boulangerie (h/f)');
 * // ['Vendeur en boulangerie', 'Vendeuse en boulangerie']
 * ```
 */
export function titleVariants(title: string): readonly string[] {
  const plain = title
    .replace(GENDER_MARK, ' ')
    .replace(FINAL_MARK, '')
    .replace(BRACKETED_ENDING, '$1');
  const [first = '', ...rest] = plain.split('/');
  if (rest.length > MOST_SLASHES) return [plain.replaceAll('/', ' ')];
  let variants = [wordsOf(first)];
  for (const part of rest) {
    const words = wordsOf(part);
    variants = variants.flatMap((before) => joined(before, words));
  }
  const texts = [...new Set(variants.map((words) => words.join(' ')))].filter(
    (text) => text !== '',
  );
  return texts.length > 0 ? texts : [title];
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
