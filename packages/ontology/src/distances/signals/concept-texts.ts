import type { Ontology } from '../../ontology.ts';
import { stringAt } from '../../internal/string-table.ts';
import { createTfIdfMatrix, transposed, type SparseMatrix } from './sparse-matrix.ts';
import { createWordNumbers } from './word-numbers.ts';

/** The words of every concept, as counts and as tf-idf rows of preferred labels, by concept row. */
export interface ConceptTexts {
  readonly wordCount: number;
  /** Words of the preferred labels, all languages. */
  readonly names: readonly (readonly number[])[];
  readonly nameMatrix: SparseMatrix;
  readonly nameMatrixByWord: SparseMatrix;
  /** Words of the descriptions, all languages. */
  descriptionWordsOf(row: number): readonly number[];
  /** Words of all labels, all languages. */
  labelWordsOf(row: number): readonly number[];
  /** Words of a text from outside, those that no concept has left out. */
  knownWordsOf(text: string): readonly number[];
}

const caches = new WeakMap<Ontology, ConceptTexts>();

export function conceptTextsOf(ontology: Ontology): ConceptTexts {
  let texts = caches.get(ontology);
  if (!texts) {
    texts = createConceptTexts(ontology);
    caches.set(ontology, texts);
  }
  return texts;
}

function createConceptTexts({ tables, size, meta }: Ontology): ConceptTexts {
  const words = createWordNumbers();
  const labelTables = meta.languages.map((language) => tables.labels[language]!);
  const labelsOf = (row: number, isEveryLabel: boolean): readonly number[] =>
    labelTables.flatMap(({ offsets, strings }) => {
      const end = isEveryLabel ? offsets[row + 1]! : Math.min(offsets[row]! + 1, offsets[row + 1]!);
      const numbers: number[] = [];
      for (let i = offsets[row]!; i < end; i++)
        numbers.push(...words.numbersOf(stringAt(strings, i)));
      return numbers;
    });
  const descriptionWordsOf = (row: number): readonly number[] =>
    meta.languages.flatMap((language) => {
      const table = tables.descriptions[language];
      return table ? words.numbersOf(stringAt(table, row)) : [];
    });
  const names = Array.from({ length: size }, (_, row) => labelsOf(row, false));
  const nameMatrix = createTfIdfMatrix(
    names.map((numbers) => new Map(numbers.map((word) => [word, 1]))),
    words.count(),
  );
  return {
    // Later texts bring further words: this is asked after they were read.
    get wordCount() {
      return words.count();
    },
    names,
    nameMatrix,
    nameMatrixByWord: transposed(nameMatrix),
    labelWordsOf: (row) => labelsOf(row, true),
    descriptionWordsOf,
    knownWordsOf: words.knownNumbersOf,
  };
}
