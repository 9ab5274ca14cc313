import type { Candidate } from '../src/internal/meaning/candidate.ts';
import { findCandidates, type Meaning } from '../src/internal/meaning/find-candidates.ts';
import type { buildLabelIndex } from '../src/internal/build-label-index.ts';
import { admittedHits, readText, toNamedHits } from '../src/internal/find-named-hits.ts';
import type { Example } from './fit-logistic.ts';
import type { GoldText } from './read-gold.ts';

export interface Examples {
  readonly named: readonly Example[];
  readonly described: readonly Example[];
}

/**
 * The candidates of each text, right or wrong by its gold.
 *
 * Sentences are annotated with the skills that they were made for, not with all that they name. So a label that
 * stands there and is not annotated counts as wrong only where an annotated skill is a candidate for the same
 * words, or where the sentence has no skill; else nobody has judged it, and it is left out. What is merely near in
 * meaning has no such benefit of the doubt.
 */
export async function collectExamples(
  texts: readonly GoldText[],
  meaning: Meaning,
  labels: ReturnType<typeof buildLabelIndex>,
): Promise<Examples> {
  const named: Example[] = [];
  const described: Example[] = [];
  for (const { text, skills } of texts) {
    const reading = readText(labels, text);
    const candidates = await findCandidates(
      meaning,
      text,
      toNamedHits(reading, admittedHits(reading)),
    );
    const isRight = ({ concept }: Candidate): boolean =>
      skills.has(meaning.store.texts.at(meaning.store.rows[concept]!));
    const right = candidates.filter(isRight);
    for (const candidate of candidates) {
      const example = { features: candidate.features, isRight: isRight(candidate) };
      if (!candidate.named) described.push(example);
      else if (
        example.isRight ||
        skills.size === 0 ||
        right.some((each) => overlap(each, candidate))
      ) {
        named.push(example);
      }
    }
  }
  return { named, described };
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}
