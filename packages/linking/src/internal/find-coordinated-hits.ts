import { splitCoordinations } from '../reading/split-coordinations.ts';
import { findHits, type FormMatch, type Hit, type Reading } from './find-hits.ts';
import { SPACE } from './gap.ts';
import { resolveTokens } from './resolve-tokens.ts';
import { tokenize } from './tokenize.ts';

/** Words behind a conjunction that may hold what the word before it shares. */
const MOST_WORDS_BEHIND = 6;
const FEWEST_WORDS_BEHIND = 2;
/** The words of the label do not stand side by side. */
const APART = 0.95;

/**
 * Skills of which a text writes only the first word, the rest being shared with what is named beside it: "gestion"
 * in "gestion et suivi de projets" is "gestion de projets". A hit covers its own word alone, so that the other
 * skill keeps its place. A fixed number of look-ups per conjunction.
 */
export function findCoordinatedHits(reading: Reading): readonly Hit[] {
  const { words, tokens } = reading;
  const hits: Hit[] = [];
  for (let at = 1; at < words.length; at++) {
    const own = words[at - 1]!;
    if (!words[at]!.conjunction || own.stop || !own.known || tokens.gaps[at] !== SPACE) continue;
    const matches = matchesAt(reading, at);
    if (matches.length > 0) hits.push({ first: at - 1, last: at - 1, matches });
  }
  return hits;
}

/** Of the longest phrase that names something. */
function matchesAt(reading: Reading, conjunction: number): readonly FormMatch[] {
  const { tokens } = reading;
  let end = conjunction;
  while (end - conjunction < MOST_WORDS_BEHIND && tokens.gaps[end + 1] === SPACE) end++;
  const start = tokens.starts[conjunction - 1]!;
  for (; end >= conjunction + FEWEST_WORDS_BEHIND; end--) {
    const [first] = splitCoordinations(tokens.text.slice(start, tokens.ends[end]));
    if (!first || first.pieces.length < 2) continue;
    const matches = wholeSkills(reading, first.text);
    if (matches.length > 0) return matches;
  }
  return [];
}

function wholeSkills({ index }: Reading, text: string): readonly FormMatch[] {
  const tokens = tokenize(text);
  const words = resolveTokens(index, tokens);
  return findHits({ index, tokens, words, isLabel: false })
    .hits.filter(({ first, last }) => first === 0 && last === tokens.folds.length - 1)
    .flatMap(({ matches }) => matches)
    .filter(({ form, method }) => form.kind === 'skill' && method !== 'fuzzy')
    .map((match) => ({ ...match, confidence: match.confidence * APART }));
}
