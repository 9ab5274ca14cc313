import type { Ontology } from '@tremplin/ontology';
import { admitHits } from './internal/admit-hits.ts';
import { buildLabelIndex } from './internal/build-label-index.ts';
import { checkOptions, checkText } from './internal/check-options.ts';
import { findHits } from './internal/find-hits.ts';
import { linkWholeLabel } from './internal/link-whole-label.ts';
import { resolveTokens } from './internal/resolve-tokens.ts';
import { selectMentions } from './internal/select-mentions.ts';
import { tokenize } from './internal/tokenize.ts';
import type { Linker } from './linker.ts';
import { LinkingError } from './linking-error.ts';

export interface LinkerOptions {
  /**
   * UTF-16 units. A longer text is refused, so that one upload cannot hold a server.
   *
   * @defaultValue 2_000_000
   */
  readonly maximumTextLength?: number;
}

const DEFAULT_MAXIMUM_TEXT_LENGTH = 2_000_000;

/**
 * Indexes the labels of an ontology in all its languages. Build it once and keep it: building takes
 * about a second for the whole of ESCO, linking a CV a few milliseconds.
 *
 * `link` and `linkLabel` throw {@link LinkingError} `invalid-text`, `text-too-long` or
 * `invalid-option`; no string makes them throw anything else.
 *
 * @throws LinkingError `invalid-option` for a `maximumTextLength` that is no positive integer.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { createOntology } from '@tremplin/ontology';
 *
 * const ontology = createOntology({
 *   meta: { id: 'mine', version: '1', title: 'Mine', languages: ['en', 'fr'], licence: 'CC0-1.0', attribution: '' },
 *   concepts: [
 *     {
 *       id: 'urn:mine:web-developer',
 *       kind: 'occupation',
 *       labels: {
 *         en: { preferred: 'web developer', alternatives: [] },
 *         fr: { preferred: 'développeur web/développeuse web', alternatives: [] },
 *       },
 *     },
 *   ],
 *   occupationSkills: [],
 *   skillRelations: [],
 *   broader: [],
 * });
 * const linker = await createLinker(ontology);
 *
 * const [mention] = await linker.link('Poste : développeur·euse web (H/F), Lyon');
 * mention?.concept; // 'urn:mine:web-developer'
 * mention?.start; // 8
 * (await linker.linkLabel('Senior web developer'))[0]?.concept; // 'urn:mine:web-developer'
 * ```
 */
export async function createLinker(
  ontology: Ontology,
  options: LinkerOptions = {},
): Promise<Linker> {
  const { maximumTextLength = DEFAULT_MAXIMUM_TEXT_LENGTH } = options;
  if (!Number.isInteger(maximumTextLength) || maximumTextLength < 1) {
    throw new LinkingError(
      'invalid-option',
      `maximumTextLength ${String(maximumTextLength)}; give a whole number of UTF-16 units, 1 or more`,
    );
  }
  const index = buildLabelIndex(ontology);
  return {
    ontology,
    async link(text, linkOptions = {}) {
      checkText(text, maximumTextLength);
      const settings = checkOptions(linkOptions);
      const tokens = tokenize(text);
      const reading = { index, tokens, words: resolveTokens(index, tokens), isLabel: false };
      const hits = admitHits(reading, findHits(reading).hits);
      return selectMentions(reading, hits, settings);
    },
    async linkLabel(label, linkOptions = {}) {
      checkText(label, maximumTextLength);
      return linkWholeLabel(index, label, checkOptions(linkOptions));
    },
  };
}
