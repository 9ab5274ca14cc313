import type { WindowOf } from '../reading/internal/folded-window.ts';
import { senseInWindow } from '../reading/read-sense.ts';
import type { FormMatch, Hit, Reading } from './find-hits.ts';
import { CASE_SENSITIVE, ORDINARY_WORD, PROPER_NAME } from './label-index.ts';

const AMBIGUOUS = CASE_SENSITIVE | ORDINARY_WORD | PROPER_NAME;
/** From here on the words around speak for or against a name. */
const AGAINST = 0.4;
/** From here down the words beside it leave no doubt: "the rust", "who Excel in". */
const ORDINARY = -0.9;
/** A name among words of another field: still likely the name, no longer surely. */
const DOUBTFUL = 0.78;

/**
 * Leaves out names that their sentence uses as ordinary words, and lowers single words that stand in strange
 * company: a name or a skill among words of another field, an occupation in a list of tools.
 */
export function weighSenses(
  reading: Reading,
  hits: readonly Hit[],
  windowOf: WindowOf,
): readonly Hit[] {
  return hits.flatMap((hit) => {
    if (hit.last > hit.first) return [hit];
    const matches = weigh(reading, hit, windowOf);
    return matches.length === 0 ? [] : [{ ...hit, matches }];
  });
}

function weigh(
  { tokens }: Reading,
  { first, matches }: Hit,
  windowOf: WindowOf,
): readonly FormMatch[] {
  const span = { start: tokens.starts[first]!, end: tokens.ends[first]! };
  const written = tokens.text.slice(span.start, span.end);
  // Nobody writes an ordinary word as SQL or PHP in the middle of small letters.
  if (/^\p{Lu}{2,}/u.test(written)) return matches;
  const text = contextOf(tokens.text, span);
  const { asName, evidence } = senseInWindow(text, span, () => windowOf(span, text.length));
  if (Math.abs(asName) < AGAINST) return matches;
  return matches.flatMap((match) => {
    const { form } = match;
    const isTitle = form.kind === 'occupation';
    if (asName > 0 && !isTitle) return [match];
    const isOtherCase =
      evidence === 'surroundings' && /^\p{Ll}/u.test(written) && /\p{Lu}/u.test(form.text);
    const isOrdinary = (form.flags & AMBIGUOUS) !== 0 && (asName <= ORDINARY || isOtherCase);
    return isOrdinary && !isTitle ? [] : [{ ...match, confidence: match.confidence * DOUBTFUL }];
  });
}

/** A full stop after one letter may be an initial's; after a word it ends the sentence, and what follows is no matter. */
function contextOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return end - start > 1 && /^[.!?]\s/u.test(text.slice(end, end + 2)) ? text.slice(0, end) : text;
}
