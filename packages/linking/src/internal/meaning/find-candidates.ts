import type { Embedder } from '@tremplin/embeddings';
import { CONJUNCTIONS } from '../stop-words.ts';
import type { Candidate, NamedHit } from './candidate.ts';
import { featuresOf, likenessOf, type Measured } from './candidate-features.ts';
import { nearestName, type ConceptVectors } from './concept-vectors.ts';
import { coverLabels, type CoverageScratch, type CoveredLabel } from './cover-labels.ts';
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
  readonly places: ReadonlyMap<string, number>;
}

/** UTF-16 units that are read for their meaning: some fifty CVs. */
const MOST_READ = 200_000;

/** Coverage by forms of the same words. */
const SAME_WORDS = 0.85;

interface Found {
  readonly segment: Segment;
  readonly concept: number;
  readonly label: number;
  readonly start: number;
  readonly end: number;
  readonly hit: NamedHit | undefined;
  readonly covered: CoveredLabel | undefined;
  readonly rank: number;
}

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
  const known = hits.filter(({ concept }) => meaning.places.has(concept));
  let next = 0;
  const found = segments.map((segment) => {
    const own: NamedHit[] = [];
    while (next < known.length && known[next]!.start < segment.end) own.push(known[next++]!);
    const covered = coverLabels(meaning, segment, neighbors);
    return join(meaning, text, { segment, hits: own, covered });
  });
  return measure(meaning, text, found);
}

/** Named ones stand where they are named; of the others each concept once. */
function join(
  { store, places }: Meaning,
  text: string,
  {
    segment,
    hits,
    covered,
  }: {
    readonly segment: Segment;
    readonly hits: readonly NamedHit[];
    readonly covered: readonly CoveredLabel[];
  },
): readonly Found[] {
  const named = hits.map((hit): Found => {
    const concept = places.get(hit.concept)!;
    const { start, end } = hit;
    const label = labelOf(store, concept, hit.label);
    return { segment, concept, label, start, end, hit, covered: undefined, rank: 0 };
  });
  const isNamed = new Set(named.map(({ concept }) => concept));
  const described = covered.flatMap((each, rank): readonly Found[] => {
    const concept = store.labelConcept[each.label]!;
    if (isNamed.has(concept) || isRefused(text, store, { segment, covered: each })) return [];
    const { start } = segment.words[each.first]!;
    const { end } = segment.words[each.last]!;
    return [
      { segment, concept, label: each.label, start, end, hit: undefined, covered: each, rank },
    ];
  });
  return [...named, ...described];
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
function labelOf({ conceptStart, texts }: LabelStore, concept: number, label: string): number {
  const first = conceptStart[concept]!;
  for (let at = first; at < conceptStart[concept + 1]!; at++) if (texts[at] === label) return at;
  return first;
}

/** One call of the embedder for the whole text. */
async function measure(
  { embedder, store, vectors }: Meaning,
  text: string,
  found: readonly (readonly Found[])[],
): Promise<readonly Candidate[]> {
  const vectorOf = await embedParts(embedder, text, found);
  return found.flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const segment = vectorOf(text.slice(first.segment.start, first.segment.end));
    const measured = all.map((each): Measured => {
      const { concept, label, start, end, hit, covered, rank } = each;
      const sharing = hit ? all.filter((other) => sameLabel(other, each)).length : 0;
      const likeness = likenessOf(vectors, concept, {
        window: vectorOf(text.slice(start, end)),
        segment,
      });
      const labelToName = hit ? nearestName(vectors, concept, vectorOf(hit.label)) : 0;
      // Field by field: a spread costs more than all the rest.
      return {
        text,
        segment: each.segment,
        concept,
        label,
        start,
        end,
        hit,
        covered,
        rank,
        sharing,
        likeness,
        labelToName,
      };
    });
    const features = featuresOf(store, measured);
    return measured.map(({ concept, label, start, end, hit }, i) => ({
      concept,
      label,
      start,
      end,
      named: hit,
      features: features[i]!,
    }));
  });
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

function sameLabel(a: Found, b: Found): boolean {
  return (
    a.hit !== undefined &&
    b.hit !== undefined &&
    a.start === b.start &&
    a.end === b.end &&
    a.concept !== b.concept
  );
}
