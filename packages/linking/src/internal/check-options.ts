import type { ConceptKind, Language } from '@tremplin/ontology';
import type { LinkTextOptions } from '../linker.ts';
import type { Stance } from '../reading/read-stance.ts';
import { LinkingError } from '../linking-error.ts';

/** Options with their defaults in. */
export interface LinkSettings {
  readonly language: Language | undefined;
  readonly kinds: ReadonlySet<ConceptKind>;
  readonly minimumConfidence: number;
  readonly stances: ReadonlySet<Stance>;
}

const KINDS: readonly string[] = ['skill', 'occupation', 'skillGroup', 'occupationGroup'];
const DEFAULT_KINDS: readonly ConceptKind[] = ['skill', 'occupation'];
const DEFAULT_MINIMUM_CONFIDENCE = 0.6;
const STANCES: readonly Stance[] = ['has', 'lacks', 'wants', 'wanted-optional', 'others'];
const DEFAULT_STANCES: readonly Stance[] = ['has', 'wanted-optional'];

export function checkOptions(options: LinkTextOptions): LinkSettings {
  const { kinds = DEFAULT_KINDS, stances = DEFAULT_STANCES } = options;
  const { minimumConfidence = DEFAULT_MINIMUM_CONFIDENCE } = options;
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
  const unknownStance = stances.find((stance) => !STANCES.includes(stance));
  if (unknownStance !== undefined || stances.length === 0) {
    throw new LinkingError(
      'invalid-option',
      `stances [${stances.join(', ')}]; give at least one of ${STANCES.join(', ')}`,
    );
  }
  return {
    language: options.language,
    kinds: new Set(kinds),
    minimumConfidence,
    stances: new Set(stances),
  };
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
