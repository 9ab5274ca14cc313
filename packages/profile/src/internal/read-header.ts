import { SURE } from './concept-reader.ts';
import { droppedItem } from './drop-policy.ts';
import { headSegments } from './head-segments.ts';
import { isBlank, wordCount } from './line-form.ts';
import { occupationOf, readTitle } from './read-head.ts';
import { readLines } from './read-text-lines.ts';
import { skillHits, type TextReading } from './skill-hits.ts';
import type { TextLine } from './text-lines.ts';
import { headlineWishSpans } from './headline-wish-spans.ts';
import { shiftSpan, type TextSpan } from './text-span.ts';

/** A line at the top of a CV with as many words or more is a sentence about the person, not a name or an address. */
const SENTENCE_WORDS = 8;
/** A line of which the skills are that part is a list of skills. */
const MOST = 2 / 3;

/** Reads the top of a CV. Its first line is a name, whatever it looks like; a name may run over two. */
export async function readHeader(reading: TextReading, lines: readonly TextLine[]): Promise<void> {
  const filled = lines.filter(({ text }) => !isBlank(text));
  for (const [index, line] of filled.entries()) {
    const wishes = headlineWishSpans(line.text).map((span) => shiftSpan(span, line.start));
    for (const span of wishes) reading.document.hide(span);
    const isEvidence =
      index > 0 && (wordCount(line.text) >= SENTENCE_WORDS || (await isSkillList(reading, line)));
    if (isEvidence) await readLines(reading, [line], { kind: 'self' });
    else await readHeaderLine(reading, line, wishes);
  }
}

/**
 * A job title of two words or more, recognised as a whole, or else a name or an address. One word alone may be
 * the name of the person: Boulanger, Meunier, Baker.
 */
async function readHeaderLine(
  reading: TextReading,
  line: TextLine,
  wishes: readonly TextSpan[],
): Promise<void> {
  const { session, document } = reading;
  for (const segment of headSegments(line)) {
    const { start, end } = segment;
    const occupation = await occupationOf(reading, segment);
    const isTitle = occupation && occupation.confidence >= SURE && wordCount(segment.text) >= 2;
    if (isTitle) await readTitle(reading, segment, { kind: 'self' });
    else if (!document.isDetected(segment)) {
      const isWished = wishes.some((wish) => wish.start < end && start < wish.end);
      session.dropped.push(droppedItem(isWished ? 'title' : 'identity', { start, end }));
    }
  }
}

/** Several words, most of them of skills: one word alone may be a name or a town. */
async function isSkillList(reading: TextReading, line: TextLine): Promise<boolean> {
  if (wordCount(line.text) < 2 || reading.document.isDetected(line)) return false;
  const hits = await skillHits(reading, [line]);
  const length = hits.reduce((sum, { start, end }) => sum + end - start, 0);
  return length >= MOST * line.text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}
