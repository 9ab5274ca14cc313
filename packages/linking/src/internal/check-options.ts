import type { ConceptKind, Language } from '@tremplin/ontology';
import type { LinkOptions } from '../linker.ts';
import { LinkingError } from '../linking-error.ts';

/** Options with their defaults in. */
export interface LinkSettings {
  readonly language: Language | undefined;
  readonly kinds: ReadonlySet<ConceptKind>;
  readonly minimumConfidence: number;
}

const KINDS: readonly string[] = ['skill', 'occupation', 'skillGroup', 'occupationGroup'];
const DEFAULT_KINDS: readonly ConceptKind[] = ['skill', 'occupation'];
const DEFAULT_MINIMUM_CONFIDENCE = 0.6;

export function checkOptions(options: LinkOptions): LinkSettings {
  const { kinds = DEFAULT_KINDS, minimumConfidence = DEFAULT_MINIMUM_CONFIDENCE } = options;
  if (!(minimumConfidence > 0 && minimumConfidence <= 1)) {
    throw new LinkingError(
      'invalid-option',
      `minimumConfidence ${String(minimumConfidence)}; give a number above 0 and up to 1`,
    );
  }
  const unknown = kinds.find((kind) => !KINDS.includes(kind));
  if (unknown !== undefined || kinds.length === 0) {
    throw new LinkingError(
      'invalid-option',
      `kinds [${kinds.join(', ')}]; give at least one of ${KINDS.join(', ')}`,
    );
  }
  return { language: options.language, kinds: new Set(kinds), minimumConfidence };
}

export function checkText(text: unknown, maximumTextLength: number): void {
  if (typeof text !== 'string') {
    throw new LinkingError('invalid-text', `got ${typeof text}; give the text as a string`);
  }
  if (text.length > maximumTextLength) {
    throw new LinkingError(
      'text-too-long',
      `the text has ${text.length} UTF-16 units, at most ${maximumTextLength} are read; cut it or raise maximumTextLength`,
    );
  }
}
