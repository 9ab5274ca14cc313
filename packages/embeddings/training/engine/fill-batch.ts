import type { DrawnBatch } from './draw-batch.ts';
import { ENTRIES, PAIRS, type TrainingMemory } from './training-memory.ts';

/** Writes drawn texts into the memory that the workers read. */
export function fillBatch(memory: TrainingMemory, { left, right }: DrawnBatch): void {
  const { batch } = memory;
  const pairs = left.length;
  batch.header[PAIRS] = pairs;
  batch.header[ENTRIES] = 0;
  let occurrences = 0;
  for (let side = 0; side < 2; side++) {
    const entries = new Map<number, number>();
    for (let i = 0; i < pairs; i++) {
      const texts = side === 0 ? [left[i]!] : right[i]!;
      const text = side * pairs + i;
      batch.textNumbers[text] = texts.length === 1 ? texts[0]! : -1;
      batch.textOffsets[text] = occurrences;
      occurrences = appendWords(memory, { texts, entries, at: occurrences });
    }
  }
  batch.textOffsets[2 * pairs] = occurrences;
  indexEntries(memory, pairs);
}

/** The words of texts in a row, cut to the usual length; returns where they end. */
function appendWords(
  { settings, vocabulary, batch }: TrainingMemory,
  { texts, entries, at }: { texts: readonly number[]; entries: Map<number, number>; at: number },
): number {
  const end = at + settings.maxWords;
  let next = at;
  for (const text of texts) {
    const last = vocabulary.textOffsets[text + 1]!;
    for (let o = vocabulary.textOffsets[text]!; o < last && next < end; o++) {
      const word = vocabulary.textWords[o]!;
      let entry = entries.get(word);
      if (entry === undefined) {
        entry = batch.header[ENTRIES]!++;
        entries.set(word, entry);
        batch.entryWords[entry] = word;
      }
      batch.textEntries[next++] = entry;
    }
  }
  return next;
}

/** Which texts each entry is in, and where its rows begin. */
function indexEntries({ vocabulary, batch }: TrainingMemory, pairs: number): void {
  const entries = batch.header[ENTRIES]!;
  const { entryTextOffsets, entryTexts, entryRowOffsets, textOffsets, textEntries } = batch;
  const occurrences = textOffsets[2 * pairs]!;
  entryTextOffsets.fill(0, 0, entries + 1);
  for (let o = 0; o < occurrences; o++) entryTextOffsets[textEntries[o]! + 1]!++;
  for (let entry = 0; entry < entries; entry++) {
    entryTextOffsets[entry + 1]! += entryTextOffsets[entry]!;
    const word = batch.entryWords[entry]!;
    const rows = vocabulary.rowOffsets[word + 1]! - vocabulary.rowOffsets[word]!;
    entryRowOffsets[entry + 1] = entryRowOffsets[entry]! + rows;
  }
  const next = entryTextOffsets.slice(0, entries);
  for (let text = 0; text < 2 * pairs; text++) {
    for (let o = textOffsets[text]!; o < textOffsets[text + 1]!; o++) {
      entryTexts[next[textEntries[o]!]!++] = text;
    }
  }
}
