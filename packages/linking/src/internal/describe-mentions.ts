import {
  broaderOf,
  kindOf,
  preferredLabel,
  type ConceptId,
  type Ontology,
} from '@tremplin/ontology';
import type { LinkSettings } from './check-options.ts';
import { DESCRIBED } from './meaning/calibration-data.ts';
import type { Candidate } from './meaning/candidate.ts';
import { DESCRIBED_FEATURES } from './meaning/candidate-features.ts';
import type { Meaning } from './meaning/find-candidates.ts';
import { probabilityOf } from './meaning/logistic-model.ts';
import type { FoundMention } from './select-mentions.ts';

/** A described candidate and the probability that it is right. */
interface Weighed {
  readonly candidate: Candidate;
  readonly id: ConceptId;
  readonly probability: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Below this a concept adds nothing to the one above it but noise. */
const LEAST_SHARE = 0.05;
/** Concepts of one stretch exclude each other, so their sum is a probability; never quite sure. */
const SUREST_SUM = 0.95;

/**
 * Skills that the text describes in other words, where none is named: the likeliest first, each stretch once. Where
 * no concept is sure enough, the one right above several that are likely together.
 */
export function describeMentions(
  { meaning, ontology }: { readonly meaning: Meaning; readonly ontology: Ontology },
  {
    candidates,
    named,
  }: { readonly candidates: readonly Candidate[]; readonly named: readonly Stretch[] },
  settings: LinkSettings,
): readonly FoundMention[] {
  const reach = candidates.reduce((last, { end }) => Math.max(last, end), 0);
  // Per unit of the text.
  const taken = new Uint8Array(reach);
  for (const { start, end } of named) taken.fill(1, start, end);
  const mentions: FoundMention[] = [];
  const weighed = weighDescribed(meaning, candidates);
  const rivalsOf = overlapping(weighed);
  for (const best of weighed) {
    const { start, end } = best.candidate;
    if (taken.subarray(start, end).includes(1)) continue;
    const rivals = rivalsOf(best.candidate);
    const mention =
      settings.kinds.has('skill') && best.probability >= settings.minimumConfidence
        ? leafMention(meaning, best, { rivals, settings })
        : broaderMention(ontology, best, { rivals, settings });
    if (!mention) continue;
    mentions.push(mention);
    taken.fill(1, start, end);
  }
  return mentions;
}

/** Those that may add to anything, the likeliest first. */
function weighDescribed(meaning: Meaning, candidates: readonly Candidate[]): readonly Weighed[] {
  const weighed: Weighed[] = [];
  for (const candidate of candidates) {
    if (candidate.named) continue;
    const probability = probabilityOf(DESCRIBED, DESCRIBED_FEATURES, candidate.features);
    if (probability < LEAST_SHARE) continue;
    weighed.push({ candidate, id: conceptAt(meaning, candidate.concept), probability });
  }
  return weighed.sort(
    (a, b) =>
      b.probability - a.probability ||
      a.candidate.start - b.candidate.start ||
      (a.id < b.id ? -1 : 1),
  );
}

function conceptAt({ store }: Meaning, concept: number): ConceptId {
  return store.texts.at(store.rows[concept]!) as ConceptId;
}

interface Rivalry {
  /** All that overlap it, itself among them. */
  readonly rivals: readonly Weighed[];
  readonly settings: LinkSettings;
}

function leafMention(
  { store }: Meaning,
  best: Weighed,
  { rivals, settings }: Rivalry,
): FoundMention {
  const toCandidate = ({ candidate: { label }, id, probability }: Weighed) => ({
    concept: id,
    kind: 'skill' as const,
    label: store.texts.at(store.labelText[label]!),
    language: store.languages[store.labelLanguage[label]!]!,
    method: 'meaning' as const,
    confidence: probability,
  });
  const [coverage, similarity] = ['coverage', 'windowToName'].map(
    (name) => best.candidate.features[DESCRIBED_FEATURES.indexOf(name as 'coverage')]!,
  );
  return {
    ...toCandidate(best),
    start: best.candidate.start,
    end: best.candidate.end,
    alternatives: rivals
      .filter((each) => each.id !== best.id && each.probability >= settings.minimumConfidence)
      .map(toCandidate),
    reason: { by: 'meaning', coverage: coverage!, similarity: similarity! },
  };
}

function broaderMention(
  ontology: Ontology,
  { candidate: { start, end } }: Weighed,
  { rivals, settings }: Rivalry,
): FoundMention | undefined {
  const sums = new Map<ConceptId, Weighed[]>();
  for (const rival of rivals) {
    for (const parent of broaderOf(ontology, rival.id)) {
      if (settings.kinds.has(kindOf(ontology, parent)))
        sums.set(parent, [...(sums.get(parent) ?? []), rival]);
    }
  }
  const sumOf = (all: readonly Weighed[]): number =>
    all.reduce((sum, { probability }) => sum + probability, 0);
  const [best] = [...sums]
    .filter(([, leaves]) => leaves.length > 1)
    .toSorted(([a, of], [b, others]) => sumOf(others) - sumOf(of) || (a < b ? -1 : 1));
  if (!best) return undefined;
  const [concept, leaves] = best;
  const confidence = Math.min(SUREST_SUM, sumOf(leaves));
  if (confidence < settings.minimumConfidence) return undefined;
  const languages = [...(settings.language ? [settings.language] : []), ...ontology.meta.languages];
  const language = languages.find((each) => preferredLabel(ontology, concept, each) !== undefined);
  return {
    concept,
    kind: kindOf(ontology, concept),
    label: preferredLabel(ontology, concept, language ?? 'en') ?? concept,
    language: language ?? 'en',
    method: 'broader',
    confidence,
    start,
    end,
    alternatives: [],
    reason: { by: 'broader', narrower: leaves.map(({ id }) => id) },
  };
}

/** Of each stretch, all that overlap it, in their order: found from those that begin near it. */
function overlapping(weighed: readonly Weighed[]): (stretch: Stretch) => readonly Weighed[] {
  const byStart = [...weighed.keys()].sort(
    (a, b) => weighed[a]!.candidate.start - weighed[b]!.candidate.start || a - b,
  );
  const starts = Uint32Array.from(byStart, (place) => weighed[place]!.candidate.start);
  const longest = weighed.reduce(
    (most, { candidate: { start, end } }) => Math.max(most, end - start),
    0,
  );
  return ({ start, end }) => {
    const found: number[] = [];
    for (let i = firstFrom(starts, start - longest); i < starts.length && starts[i]! < end; i++) {
      if (weighed[byStart[i]!]!.candidate.end > start) found.push(byStart[i]!);
    }
    return found.sort((a, b) => a - b).map((place) => weighed[place]!);
  };
}

/** Place of the first number of a rising list that is not below `least`. */
function firstFrom(rising: Uint32Array, least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
