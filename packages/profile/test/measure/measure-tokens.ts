import { detect } from '../../src/index.ts';
import {
  AMBIGUOUS_TOKENS,
  PERSON_SENTENCES,
  SKILL_SENTENCES,
  type TokenSentence,
} from './ambiguous-tokens.ts';

const PEOPLE_FOUND = 0.98;

interface Tally {
  readonly mentions: number;
  readonly covered: number;
  readonly examples: readonly string[];
}

/**
 * Prints what becomes of words that are techniques and names, as the one and as the other. True when no technique is
 * damaged and 98 % of the people are found.
 */
export function measureTokens(): boolean {
  const rows = [...new Set(SKILL_SENTENCES.map(({ place }) => place))].map((place) => {
    const at = (sentences: readonly TokenSentence[]): readonly TokenSentence[] =>
      sentences.filter((sentence) => sentence.place === place);
    // A technique is damaged by one lost letter, somebody is found when no letter is left.
    return {
      place,
      skills: tally(at(SKILL_SENTENCES), 'any'),
      people: tally(at(PERSON_SENTENCES), 'all'),
    };
  });
  console.table(
    rows.map(({ place, skills, people }) => ({
      place,
      'as a skill': skills.mentions,
      damaged: skills.covered,
      'as a person': people.mentions,
      found: people.covered,
      'share found': (people.covered / people.mentions).toFixed(3),
    })),
  );
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  const damaged = sum(({ skills }) => skills.covered);
  const found = sum(({ people }) => people.covered) / sum(({ people }) => people.mentions);
  console.log(
    `${AMBIGUOUS_TOKENS.length} words: ${damaged} of ${sum(({ skills }) => skills.mentions)} techniques damaged; ${(100 * found).toFixed(1)} % of ${sum(({ people }) => people.mentions)} people found`,
  );
  for (const { skills } of rows)
    for (const text of skills.examples) console.log(`damaged: ${text}`);
  for (const { people } of rows) for (const text of people.examples) console.log(`missed: ${text}`);
  return damaged === 0 && found >= PEOPLE_FOUND;
}

function tally(sentences: readonly TokenSentence[], wanted: 'any' | 'all'): Tally {
  let mentions = 0;
  let covered = 0;
  const examples: string[] = [];
  for (const { text, language, place } of sentences) {
    for (const { token, usedAs } of AMBIGUOUS_TOKENS) {
      const cased = (name: string): string => (place === 'capitals' ? name.toUpperCase() : name);
      const shown = cased(token);
      const name =
        usedAs === 'first' ? `${shown} ${cased('Morvan')}` : `${cased('Solène')} ${shown}`;
      const sentence = text.replace(/@@?/u, (mark) => (mark === '@@' ? name : shown));
      const at = sentence.indexOf(shown);
      const marks = new Uint8Array(sentence.length);
      for (const { start, end } of detect(sentence, { language })) marks.fill(1, start, end);
      const letters = marks.subarray(at, at + shown.length);
      const isCovered = wanted === 'any' ? letters.includes(1) : !letters.includes(0);
      mentions += 1;
      if (isCovered) covered += 1;
      if (isCovered === (wanted === 'any') && examples.length < 8)
        examples.push(sentence.replaceAll('\n', ' / '));
    }
  }
  return { mentions, covered, examples };
}
