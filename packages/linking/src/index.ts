export { createLinker, type LinkerOptions } from './create-linker.ts';
export { detectLanguage, type LanguageGuess } from './detect-language.ts';
export type { Linker, LinkOptions } from './linker.ts';
export { LinkingError, type LinkingErrorCode } from './linking-error.ts';
export type { LinkCandidate, LinkingMethod, Mention } from './mention.ts';
