import type { Embedder } from '@tremplin/embeddings';
import { CONJUNCTIONS } from '../stop-words.ts';
import type { Candidate, NamedHit } from './candidate.ts';
import { featuresOf, LIKENESSES, writeLikeness, type Found } from './candidate-features.ts';
import { nearestName, type ConceptVectors } from './concept-vectors.ts';
import type { CoveredLabel } from './best-window.ts';
import { coverLabels, type CoverageScratch } from './cover-labels.ts';
import type { LabelStore } from './label-store.ts';
import { readSegments, type Segment } from './segments.ts';
import type { WordNeighbors } from './word-neighbors.ts';

/** What candidates are found with. */
export interface Meaning {
  readonly embedder: Embedder;
  readonly store: LabelStore;
  readonly vectors: ConceptVectors;
  readonly neighbors: WordNeighbors;
  readonly scratch: CoverageScratch;
}

/** UTF-16 units that are read for their meaning: some fifty CVs. */
const MOST_READ = 200_000;

/** Coverage by forms of the same words. */
const SAME_WORDS = 0.85;

/** The concepts that the segments of a text may name or describe, segment by segment. */
export async function findCandidates(
  meaning: Meaning,
  text: string,
  hits: readonly NamedHit[],
): Promise<readonly Candidate[]> {
  const segments = readSegments(text.slice(0, MOST_READ));
  const words = new Set(
    segments.flatMap(({ words: all }) => all.flatMap(({ word, stop }) => (stop ? [] : [word]))),
  );
  const neighbors = await meaning.neighbors.find([...words]);
  const known = hits.flatMap((hit) => {
    const concept = meaning.store.places[hit.row]!;
    return concept < 0 ? [] : [{ hit, concept }];
  });
  let next = 0;
  const found = segments.map((segment) => {
    const own: KnownHit[] = [];
    while (next < known.length && known[next]!.hit.start < segment.end) own.push(known[next++]!);
    const covered = coverLabels(meaning, segment, neighbors);
    return join(meaning, text, { segment, hits: own, covered });
  });
  return measure(meaning, text, found);
}

/** A label and the place of its concept. */
interface KnownHit {
  readonly hit: NamedHit;
  readonly concept: number;
}

/** Named ones stand where they are named; of the others each concept once. */
function join(
  { store }: Meaning,
  text: string,
  {
    segment,
    hits,
    covered,
  }: {
    readonly segment: Segment;
    readonly hits: readonly KnownHit[];
    readonly covered: readonly CoveredLabel[];
  },
): readonly Found[] {
  const found: Found[] = [];
  const isNamed = new Set<number>();
  for (const { hit, concept } of hits) {
    const { start, end } = hit;
    const label = labelOf(store, concept, hit.label);
    found.push({ segment, concept, label, start, end, hit, covered: undefined, rank: 0 });
    isNamed.add(concept);
  }
  covered.forEach((each, rank) => {
    const { label } = each;
    const concept = store.labelConcept[label]!;
    if (isNamed.has(concept) || isRefused(text, store, { segment, covered: each })) return;
    const { start } = segment.words[each.first]!;
    const { end } = segment.words[each.last]!;
    found.push({ segment, concept, label, start, end, hit: undefined, covered: each, rank });
  });
  return found;
}

/**
 * Nothing but the words of the label, and yet not found as one: the order, the case or the commas forbid it. Or as
 * many words, but two things: "management and projects".
 */
function isRefused(
  text: string,
  { labelStart }: LabelStore,
  { segment, covered }: { readonly segment: Segment; readonly covered: CoveredLabel },
): boolean {
  const { label, first, last, coverage } = covered;
  const words = segment.words.slice(first, last + 1);
  const content = words.filter(({ stop }) => !stop).length;
  if (content > labelStart[label + 1]! - labelStart[label]!) return false;
  const isTwoThings =
    words.some(({ word }) => CONJUNCTIONS.has(word)) ||
    /[,;:]/u.test(text.slice(words[0]!.start, words.at(-1)!.end));
  return coverage >= SAME_WORDS || isTwoThings;
}

/** Place of a label of a concept; its first one when the label has no word of its own. */
function labelOf(store: LabelStore, concept: number, label: string): number {
  const { conceptStart, texts, labelText } = store;
  const first = conceptStart[concept]!;
  for (let at = first; at < conceptStart[concept + 1]!; at++) {
    if (texts.at(labelText[at]!) === label) return at;
  }
  return first;
}

/** One call of the embedder for the whole text. */
async function measure(
  { embedder, store, vectors }: Meaning,
  text: string,
  found: readonly (readonly Found[])[],
): Promise<readonly Candidate[]> {
  const vectorOf = await embedParts(embedder, text, found);
  const candidates: Candidate[] = [];
  for (const all of found) {
    const first = all[0];
    if (!first) continue;
    const segment = vectorOf(text.slice(first.segment.start, first.segment.end));
    const likeness = new Float64Array(LIKENESSES * all.length);
    const labelToName = new Float64Array(all.length);
    all.forEach(({ concept, start, end, hit }, i) => {
      const window = vectorOf(text.slice(start, end));
      writeLikeness(vectors, concept, { window, segment, into: likeness, from: i * LIKENESSES });
      if (hit) labelToName[i] = nearestName(vectors, concept, vectorOf(hit.label));
    });
    const features = featuresOf({ text, store, likeness, labelToName }, all);
    all.forEach(({ concept, label, start, end, hit }, i) => {
      candidates.push({ concept, label, start, end, named: hit, features: features[i]! });
    });
  }
  return candidates;
}

/** The vectors of the windows, segments and labels of a text. */
async function embedParts(
  embedder: Embedder,
  text: string,
  found: readonly (readonly Found[])[],
): Promise<(part: string) => Float32Array> {
  const { dimensions } = embedder;
  const places = new Map<string, number>();
  const ask = (part: string): void => void (places.has(part) || places.set(part, places.size));
  for (const all of found) {
    const segment = all[0]?.segment;
    if (segment) ask(text.slice(segment.start, segment.end));
    for (const { start, end, hit } of all) {
      ask(text.slice(start, end));
      if (hit) ask(hit.label);
    }
  }
  const rows =
    places.size === 0
      ? new Float32Array()
      : await embedder.embed([...places.keys()], { kind: 'query' });
  const vectors = new Map<string, Float32Array>();
  for (const [part, place] of places) {
    vectors.set(part, rows.subarray(place * dimensions, (place + 1) * dimensions));
  }
  return (part) => vectors.get(part)!;
}
