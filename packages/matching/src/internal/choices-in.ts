import type { NamedSkill } from './asked-skill.ts';
import { exampleLists } from './example-lists.ts';

/** What stands between the last two of a choice: "Vue.js ou d'Angular", "Cypress or Playwright". */
const OR =
  /^\s*,?\s*(?:(?:et|and)\s?\/\s?)?(?:ou|or)\s+(?:bien\s+)?(?:(?:un|une|a|an|le|la|les|the|de|du|des)\s+){0,2}(?:[dl]['’])?$/iu;

/** What a text leaves open, as indices of mentions. */
interface Choices {
  /** Of each of these one is enough. */
  readonly choices: readonly (readonly number[])[];
  /** The only known ones in lists of examples: something else would do as well. */
  readonly examples: ReadonlySet<number>;
}

/**
 * The choices between skills that a text leaves, each of neighbouring mentions. Of "HTML, CSS, React or Vue" the last
 * two only: what a comma joins may be asked for besides. Of examples all of them, with what they are examples of.
 */
export function choicesIn(text: string, mentions: readonly NamedSkill[]): Choices {
  const lists = exampleLists(text, mentions);
  const choices: number[][] = lists.map(({ members }) => [...members]);
  const inExamples = new Set(choices.flat());
  for (let i = 1; i < mentions.length; i++) {
    const [before, after] = [mentions[i - 1]!, mentions[i]!];
    if (inExamples.has(i) || !OR.test(text.slice(before.end, after.start))) continue;
    const last = choices.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else if (!inExamples.has(i - 1)) choices.push([i - 1, i]);
  }
  return {
    // "React or ReactJS" is one skill.
    choices: choices.filter((choice) => new Set(choice.map((i) => mentions[i]!.concept)).size > 1),
    examples: new Set(lists.flatMap(({ members, isPartial }) => (isPartial ? members : []))),
  };
}
