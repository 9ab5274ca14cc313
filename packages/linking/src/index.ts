export type {
  ConceptRanker,
  RankedConcept,
  RankedText,
  RankOptions,
  ScoreOptions,
} from './concept-ranker.ts';
export { createConceptRanker, type ConceptRankerOptions } from './create-concept-ranker.ts';
export { createLinker, type LinkerOptions } from './create-linker.ts';
export {
  createTitleComparer,
  type CompareOptions,
  type TitleComparer,
  type TitleComparerOptions,
} from './create-title-comparer.ts';
export { encodeLinkerIndex } from './encode-linker-index.ts';
export { detectLanguage, type LanguageGuess } from './detect-language.ts';
export type { AbstentionReason, Linker, LinkOptions, LinkTextOptions } from './linker.ts';
export { LinkingError, type LinkingErrorCode } from './linking-error.ts';
export type { LinkCandidate, LinkingMethod, LinkReason, Mention } from './mention.ts';
export { titleVariants } from './title-variants.ts';
export { embedConcepts, type EmbedConceptsOptions } from './embed-concepts.ts';
export { readStance, type Stance, type StanceReading } from './reading/read-stance.ts';
export type { ReadingLanguage, ReadSpan } from './reading/reading-language.ts';
export { isLanguageName } from './reading/is-language-name.ts';
export {
  readSections,
  type ReadSectionsOptions,
  type Section,
  type SectionKind,
} from './reading/read-sections.ts';
