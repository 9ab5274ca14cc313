import { digitalPack } from '@tremplin/ontology/digital';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverLabels, createCoverageScratch } from '../src/internal/meaning/cover-labels.ts';
import type { CoveredLabel } from '../src/internal/meaning/best-window.ts';
import { createLabelStore, type LabelStore } from '../src/internal/meaning/label-store.ts';
import { readSegments, type Segment } from '../src/internal/meaning/segments.ts';
import type { Neighbors } from '../src/internal/meaning/word-neighbors.ts';
import { wordAt, wordCount } from '../src/internal/word-table.ts';

it('covers a segment alike whatever was covered before', () => {
  const store = createLabelStore(digitalPack());
  const neighbors = new Map(
    Array.from({ length: wordCount(store.words) }, (_, id) => [
      wordAt(store.words, id),
      { words: Uint32Array.of(id), nearness: Float32Array.of(1) },
    ]),
  );
  const text =
    'Web project management. Database design, data analysis.\n\nProject data on the web.';
  const segments = readSegments(`${text}\n\n${text}`);
  const kept = createCoverageScratch(store);
  const covered = segments.map((segment) =>
    coverLabels({ store, scratch: kept }, segment, neighbors),
  );
  const fresh = segments.map((segment) =>
    coverLabels({ store, scratch: createCoverageScratch(store) }, segment, neighbors),
  );
  expect(covered.every(({ length }) => length > 0)).toBe(true);
  expect(covered).toEqual(fresh);
});

it('covers as the plain search does, which keeps nothing and looks at every window', () => {
  const store = createLabelStore(digitalPack());
  const scratch = createCoverageScratch(store);
  // Few words, so that labels share them and are met more than once.
  const word = fc.nat(11).map(String);
  const neighbor = fc.tuple(fc.nat(150), fc.constantFrom(1, 0.9, 0.75, 0.5));
  const segment = fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 24 });
  const near = fc.uniqueArray(neighbor, { minLength: 4, maxLength: 12, selector: ([id]) => id });
  const nearTo12 = fc.array(near, { minLength: 12, maxLength: 12 });
  let found = 0;
  fc.assert(
    fc.property(segment, nearTo12, (read, nearTo) => {
      const neighbors = new Map(
        nearTo.map((all, of): [string, Neighbors] => [
          String(of),
          {
            words: Uint32Array.from(all, ([id]) => id),
            nearness: Float32Array.from(all, ([, value]) => value),
          },
        ]),
      );
      const given: Segment = {
        start: 0,
        end: read.length,
        words: read.map(([each, stop], at) => ({ word: each, start: at, end: at + 1, stop })),
      };
      const covered = coverLabels({ store, scratch }, given, neighbors);
      expect(covered).toEqual(plainCover(store, given, neighbors));
      found += covered.length;
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(100);
});

it('looks for a label within ten words', () => {
  const store = createLabelStore(digitalPack());
  const label = store.labelText.findIndex(
    (_, i) => store.labelStart[i + 1]! - store.labelStart[i]! === 2,
  );
  const ids = store.labelWords.subarray(store.labelStart[label], store.labelStart[label + 1]);
  const neighbors = new Map(
    Array.from(ids, (id): [string, Neighbors] => [
      String(id),
      { words: Uint32Array.of(id), nearness: Float32Array.of(1) },
    ]),
  );
  const widthOf = (between: number): number | undefined => {
    const read = [String(ids[0]), ...Array.from({ length: between }, () => '-'), String(ids[1])];
    const words = read.map((word, at) => ({ word, start: at, end: at + 1, stop: false }));
    const segment: Segment = { start: 0, end: words.length, words };
    const scratch = createCoverageScratch(store);
    const found = coverLabels({ store, scratch }, segment, neighbors).find(
      (each) => each.label === label,
    );
    return found && found.last - found.first + 1;
  };
  expect([0, 8].map(widthOf)).toEqual([2, 10]);
  // The rarer word alone, where it is enough.
  expect([1, undefined]).toContain(widthOf(9));
});

/** The best label of each concept by its whole segment, then its best window; sums in float32, rare words first. */
function plainCover(
  store: LabelStore,
  segment: Segment,
  neighbors: ReadonlyMap<string, Neighbors>,
): readonly CoveredLabel[] {
  const spots = new Map<number, { readonly at: number; readonly near: number }[]>();
  segment.words.forEach(({ word, stop }, at) => {
    const found = stop ? undefined : neighbors.get(word);
    found?.words.forEach((id, i) => {
      spots.set(id, [...(spots.get(id) ?? []), { at, near: found.nearness[i]! ** 2 }]);
    });
  });
  const labelsWith = (id: number): number => store.postingStart[id + 1]! - store.postingStart[id]!;
  const rareFirst = [...spots.keys()].sort((a, b) => labelsWith(a) - labelsWith(b) || a - b);
  const best = new Map<number, { readonly label: number; readonly sum: number }>();
  for (let label = 0; label < store.labelText.length; label++) {
    const [from, to] = [store.labelStart[label]!, store.labelStart[label + 1]!];
    const own = store.labelWords.subarray(from, to);
    let sum = 0;
    for (const id of rareFirst.filter((each) => own.includes(each))) {
      const nearest = Math.max(...spots.get(id)!.map(({ near }) => near));
      sum = Math.fround(sum + store.shares[from + own.indexOf(id)]! * nearest);
    }
    const concept = store.labelConcept[label]!;
    if (sum >= Math.fround(0.4) && sum > (best.get(concept)?.sum ?? 0)) {
      best.set(concept, { label, sum });
    }
  }
  const first = [...best.values()].sort((a, b) => b.sum - a.sum || a.label - b.label).slice(0, 32);
  return first
    .map(({ label }) => plainWindow(store, label, spots))
    .filter(({ coverage }) => coverage >= 0.4)
    .sort((a, b) => b.coverage - a.coverage || a.label - b.label)
    .slice(0, 16);
}

function plainWindow(
  { labelStart, labelWords, shares }: LabelStore,
  label: number,
  spots: ReadonlyMap<number, readonly { readonly at: number; readonly near: number }[]>,
): CoveredLabel {
  const [from, to] = [labelStart[label]!, labelStart[label + 1]!];
  const own = [...labelWords.subarray(from, to)];
  const places = own.flatMap((id) => spots.get(id) ?? []).map(({ at }) => at);
  let best: CoveredLabel = { label, first: 0, last: 0, coverage: 0, exact: 0 };
  let highest = -1;
  for (const first of [...new Set(places)].sort((a, b) => a - b)) {
    for (let last = first; last < first + 10; last++) {
      const nearest = own.map((id) =>
        Math.max(
          0,
          ...(spots.get(id) ?? [])
            .filter(({ at }) => at >= first && at <= last)
            .map(({ near }) => near),
        ),
      );
      const coverage = nearest.reduce((sum, near, w) => sum + shares[from + w]! * near, 0);
      const exact = nearest.reduce((sum, near, w) => sum + (near === 1 ? shares[from + w]! : 0), 0);
      const score = coverage - 0.02 * Math.max(0, last - first + 1 - own.length);
      if (score <= highest || !places.includes(last)) continue;
      highest = score;
      best = { label, first, last, coverage, exact };
    }
  }
  return best;
}
