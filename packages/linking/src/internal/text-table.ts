import type { Ontology, StringTable } from '@tremplin/ontology';

/** Texts by number. */
export interface TextTable {
  readonly length: number;
  at(place: number): string;
}

export function textsInMemory(texts: readonly string[]): TextTable {
  return { length: texts.length, at: (place) => texts[place]! };
}

/** The ids of a pack's concepts by their rows, then its labels, language by language: read where they lie. */
export interface PackTexts extends TextTable {
  /** Place of the first label of each language of the pack. */
  readonly firstLabel: readonly number[];
}

export function packTexts({ meta, tables }: Ontology): PackTexts {
  const strings = [tables.ids, ...meta.languages.map((each) => tables.labels[each]?.strings)];
  const starts: number[] = [];
  let length = 0;
  for (const table of strings) {
    starts.push(length);
    length += table ? table.offsets.length - 1 : 0;
  }
  return {
    length,
    firstLabel: starts.slice(1),
    at(place) {
      let table = strings.length - 1;
      while (starts[table]! > place) table--;
      return textAt(strings[table]!, place - starts[table]!);
    },
  };
}

/** The first texts, then the others. */
export function joinTexts(first: TextTable, others: TextTable): TextTable {
  return {
    length: first.length + others.length,
    at: (place) => (place < first.length ? first.at(place) : others.at(place - first.length)),
  };
}

export function encodeTexts(texts: TextTable): StringTable {
  const encoder = new TextEncoder();
  const encoded = Array.from({ length: texts.length }, (_, i) => encoder.encode(texts.at(i)));
  const offsets = new Uint32Array(encoded.length + 1);
  encoded.forEach((part, i) => (offsets[i + 1] = offsets[i]! + part.length));
  const bytes = new Uint8Array(offsets[encoded.length]!);
  encoded.forEach((part, i) => bytes.set(part, offsets[i]!));
  return { bytes, offsets };
}

export function decodeTexts(table: StringTable): TextTable {
  return { length: table.offsets.length - 1, at: (place) => textAt(table, place) };
}

// A text may begin with U+FEFF: it is part of the text.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function textAt({ bytes, offsets }: StringTable, place: number): string {
  return decoder.decode(bytes.subarray(offsets[place], offsets[place + 1]));
}
