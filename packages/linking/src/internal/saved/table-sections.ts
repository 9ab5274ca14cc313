import { decodeTexts, encodeTexts, type TextTable } from '../text-table.ts';
import type { WordTable } from '../word-table.ts';
import type { SectionArray, SectionSource } from './section-file.ts';

/** Takes the arrays of a file, by name. */
export type PutSection = (name: string, array: SectionArray) => void;

export function putWords(put: PutSection, name: string, words: WordTable): void {
  put(`${name}.letters`, words.letters);
  put(`${name}.starts`, words.starts);
  put(`${name}.slots`, words.slots);
}

export function takeWords({ take }: SectionSource, name: string): WordTable {
  return {
    letters: take(`${name}.letters`, Uint16Array),
    starts: take(`${name}.starts`, Uint32Array),
    slots: take(`${name}.slots`, Uint32Array),
  };
}

export function putTexts(put: PutSection, name: string, texts: TextTable): void {
  const { bytes, offsets } = encodeTexts(texts);
  put(`${name}.bytes`, bytes);
  put(`${name}.offsets`, offsets);
}

export function takeTexts({ take }: SectionSource, name: string): TextTable {
  return decodeTexts({
    bytes: take(`${name}.bytes`, Uint8Array),
    offsets: take(`${name}.offsets`, Uint32Array),
  });
}
