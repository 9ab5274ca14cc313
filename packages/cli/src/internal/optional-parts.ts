import type { UiLanguage } from './ui-language.ts';

export interface OptionalPart {
  /** Any of these is enough. */
  readonly modules: readonly string[];
  readonly adds: Readonly<Record<UiLanguage, string>>;
}

/** What hosts may install beside Tremplin. */
export const OPTIONAL_PARTS: readonly OptionalPart[] = [
  {
    modules: ['unpdf'],
    adds: { en: 'CVs in PDF', fr: 'les CV en PDF' },
  },
  {
    modules: ['@huggingface/transformers', '@xenova/transformers'],
    adds: {
      en: 'sentence encoders in ONNX instead of the bundled model',
      fr: 'des encodeurs de phrases ONNX à la place du modèle embarqué',
    },
  },
  {
    modules: ['hnswlib-node'],
    adds: {
      en: 'approximate search, for millions of vectors that seldom change',
      fr: 'la recherche approchée, pour des millions de vecteurs qui changent peu',
    },
  },
  {
    modules: ['pg', '@electric-sql/pglite'],
    adds: {
      en: 'search in PostgreSQL, when one process is not enough',
      fr: 'la recherche dans PostgreSQL, quand un processus ne suffit plus',
    },
  },
];
