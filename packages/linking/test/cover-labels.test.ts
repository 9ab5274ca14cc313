import { digitalPack } from '@tremplin/ontology/digital';
import { expect, it } from 'vitest';
import { coverLabels, createCoverageScratch } from '../src/internal/meaning/cover-labels.ts';
import { createLabelStore } from '../src/internal/meaning/label-store.ts';
import { readSegments } from '../src/internal/meaning/segments.ts';

it('covers a segment alike whatever was covered before', () => {
  const store = createLabelStore(digitalPack(), ['skill']);
  const neighbors = new Map(
    [...store.wordIds].map(([word, id]) => [
      word,
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
