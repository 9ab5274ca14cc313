import type { StringTable } from '../ontology.ts';

const encoder = new TextEncoder();
// A text may begin with U+FEFF: it is part of the text.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function buildStringTable(strings: readonly string[]): StringTable {
  const encoded = strings.map((text) => encoder.encode(text));
  const offsets = new Uint32Array(strings.length + 1);
  encoded.forEach((part, i) => (offsets[i + 1] = offsets[i]! + part.length));
  const bytes = new Uint8Array(offsets[strings.length]!);
  encoded.forEach((part, i) => bytes.set(part, offsets[i]!));
  return { bytes, offsets };
}

export function stringAt(table: StringTable, row: number): string {
  const start = table.offsets[row]!;
  const end = table.offsets[row + 1]!;
  return start === end ? '' : decoder.decode(table.bytes.subarray(start, end));
}
