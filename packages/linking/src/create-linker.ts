import { staticEmbedder, type Embedder } from '@tremplin/embeddings';
import type { Ontology } from '@tremplin/ontology';
import { areKeywords } from './internal/are-keywords.ts';
import { buildLabelIndex } from './internal/build-label-index.ts';
import { buildTitleIndex } from './internal/build-title-index.ts';
import { checkOptions, checkText } from './internal/check-options.ts';
import type { LabelIndex } from './internal/label-index.ts';
import { linkText } from './internal/link-text.ts';
import { linkWholeLabel } from './internal/link-whole-label.ts';
import { rememberParts, type LinkerParts } from './internal/linker-parts.ts';
import { createMeaning } from './internal/meaning/create-meaning.ts';
import type { Meaning } from './internal/meaning/find-candidates.ts';
import { once } from './internal/ranker/once.ts';
import { openLinker } from './internal/saved/linker-file.ts';
import { invalidIndex } from './internal/saved/section-file.ts';
import type { Linker } from './linker.ts';
import { LinkingError } from './linking-error.ts';

export interface LinkerOptions {
  /**
   * UTF-16 units. A longer text is refused, so that one upload cannot hold a server.
   *
   * @defaultValue 2_000_000
   */
  readonly maximumTextLength?: number;
  /**
   * Reads skills that no label names. `'none'`: by words alone, without a model; the probabilities of a pack with
   * keywords are then grades.
   *
   * @defaultValue the bundled model of `@tremplin/embeddings`
   */
  readonly embedder?: Embedder | 'none';
  /**
   * What the labels of skills are. `names`: whoever writes one means its skill. `keywords`: what one might search
   * a skill by, so that a label in a text may as well mean something nearer; each is then weighed by its meaning,
   * and `confidence` is a probability.
   *
   * @defaultValue `keywords` for a pack in which one label in a thousand, and 20 or more, belong to several skills
   *   (ESCO), else `names`
   */
  readonly labels?: 'names' | 'keywords';
  /**
   * What {@link encodeLinkerIndex} wrote for the same pack and the same embedder: used as it is, so do not change it.
   *
   * @defaultValue the index is built
   */
  readonly index?: Uint8Array;
}

const DEFAULT_MAXIMUM_TEXT_LENGTH = 2_000_000;

/**
 * Indexes the labels of an ontology in all its languages. Build it once and keep it: building takes
 * about two seconds for the whole of ESCO, and the first text one or two more, for the model to read the labels.
 * With an `index` that was saved it takes a tenth of a second, and links the same.
 *
 * `link` and `linkLabel` reject with {@link LinkingError} `invalid-text`, `text-too-long` or
 * `invalid-option`, and with what the embedder throws; no string makes them reject with anything else.
 *
 * @throws LinkingError `invalid-option` for a `maximumTextLength` that is no positive integer; for an `index`
 *   `invalid-index` (not one), `index-version` (of another version of this package), `index-checksum` (truncated or
 *   altered), `index-mismatch` (of another pack or embedder). Rejects the promise, and so do the errors of the embedder.
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
  const parts = await (options.index === undefined
    ? buildParts(ontology, options)
    : loadParts(ontology, options, options.index));
  const linker: Linker = {
    ontology,
    async link(text, linkOptions = {}) {
      checkText(text, maximumTextLength);
      return linkText(parts, text, linkOptions);
    },
    async linkLabel(label, linkOptions = {}) {
      checkText(label, maximumTextLength);
      return linkWholeLabel(parts, label, checkOptions(linkOptions));
    },
  };
  return rememberParts(linker, parts);
}

function buildParts(ontology: Ontology, { embedder, labels }: LinkerOptions): LinkerParts {
  let titleIndex: LabelIndex | undefined;
  const prepared = once(async (): Promise<Meaning | undefined> =>
    embedder === 'none' ? undefined : createMeaning(ontology, embedder ?? (await staticEmbedder())),
  );
  return {
    ontology,
    index: buildLabelIndex(ontology),
    titles: () => (titleIndex ??= buildTitleIndex(ontology)),
    meaning: () => prepared('meaning'),
    isKeywords: labels === undefined ? areKeywords(ontology) : labels === 'keywords',
  };
}

async function loadParts(
  ontology: Ontology,
  { embedder, labels }: LinkerOptions,
  bytes: Uint8Array,
): Promise<LinkerParts> {
  if (!(bytes instanceof Uint8Array)) throw invalidIndex(`got ${typeof bytes}`);
  // The bytes are checked while the model is being read.
  const reading = embedder === 'none' ? undefined : (embedder ?? staticEmbedder());
  const [open, reader] = await Promise.all([openLinker(bytes, ontology), reading]);
  const { index, titles, meaning, isKeywords } = open(reader);
  return {
    ontology,
    index,
    titles: () => titles,
    meaning: () => Promise.resolve(meaning),
    isKeywords: labels === undefined ? isKeywords : labels === 'keywords',
  };
}
