import type { Mention } from '@tremplin/linking';

/** What stands between the last two of a choice: "Vue.js ou d'Angular", "Cypress or Playwright". */
const OR =
  /^\s*,?\s*(?:(?:et|and)\s?\/\s?)?(?:ou|or)\s+(?:bien\s+)?(?:(?:un|une|a|an|le|la|les|the|de|du|des)\s+){0,2}(?:[dl]['’])?$/iu;

/**
 * The choices between skills that a text leaves, each as indices of neighbouring mentions. Of "HTML, CSS, React or
 * Vue" the last two only: what a comma joins may be asked for besides.
 */
export function choicesIn(
  text: string,
  mentions: readonly Mention[],
): readonly (readonly number[])[] {
  const choices: number[][] = [];
  for (let i = 1; i < mentions.length; i++) {
    const [before, after] = [mentions[i - 1]!, mentions[i]!];
    if (!OR.test(text.slice(before.end, after.start))) continue;
    const last = choices.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else choices.push([i - 1, i]);
  }
  // "React or ReactJS" is one skill.
  return choices.filter((choice) => new Set(choice.map((i) => mentions[i]!.concept)).size > 1);
}
