import { readTitle } from './reading/read-title.ts';

/**
 * The titles that a title with a slash stands for: `Agent / Agente d'accueil` is `Agent d'accueil` and
 * `Agente d'accueil`. Marks such as `(h/f/x)` and endings such as `·euse` fall away. A title without a slash
 * stands for itself.
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
  return readTitle(title).readings;
}
