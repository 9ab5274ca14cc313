import { CONCEPT_KINDS, type Language, type SkillId } from './concept.ts';
import { rowOf } from './internal/concept-rows.ts';
import { layoutNeighborhood } from './internal/layout-neighborhood.ts';
import { readNeighborhood } from './internal/neighborhood.ts';
import { neighborhoodStyle } from './internal/neighborhood-style.ts';
import { neighborhoodWords } from './internal/neighborhood-words.ts';
import { renderPage } from './internal/render-page.ts';
import { OntologyError } from './ontology-error.ts';
import type { Ontology } from './ontology.ts';

export interface DrawNeighborhoodOptions {
  /**
   * Language of the labels, where the pack has it; the other words are French for `fr`, else English.
   * @defaultValue the first language of the pack
   */
  readonly language?: Language;
  /**
   * How many steps of prerequisites to the left, and of what builds on the skill to the right: 1, 2 or 3.
   * @defaultValue 1
   */
  readonly depth?: number;
  /**
   * How many concepts around the skill at most, a whole number from 0 to 500. What is left out is counted in the picture.
   * @defaultValue 20
   */
  readonly maxNodes?: number;
  /**
   * `auto` follows the reader's setting where a picture can.
   * @defaultValue 'auto'
   */
  readonly theme?: 'auto' | 'light' | 'dark';
}

const DEEPEST = 3;
const MOST_NODES = 500;

/**
 * A picture of a skill and what is around it, as the text of an SVG file: what it builds on at the left, what
 * builds on it and the occupations that need it at the right, the groups it belongs to above, its special cases
 * below. Same input, same bytes; needs no browser.
 *
 * @throws OntologyError `unknown-concept`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { drawNeighborhood, findConcept, type SkillId } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const react = findConcept(ontology, 'urn:tremplin:digital:skill:react') as SkillId;
 * drawNeighborhood(ontology, react, { language: 'fr' }).startsWith('<svg '); // true
 * ```
 */
export function drawNeighborhood(
  ontology: Ontology,
  skill: SkillId,
  options: DrawNeighborhoodOptions = {},
): string {
  const { language = ontology.meta.languages[0] ?? 'en', depth = 1, maxNodes = 20 } = options;
  checkOptions(depth, maxNodes);
  const row = rowOf(ontology, skill);
  const kind = CONCEPT_KINDS[ontology.tables.kinds[row]!];
  if (kind !== 'skill') {
    throw new OntologyError(
      'invalid-option',
      `drawNeighborhood: "${skill}" is of kind ${kind}; give a skill`,
    );
  }
  const { id, version, attribution } = ontology.meta;
  const words = neighborhoodWords(language);
  const neighborhood = readNeighborhood(ontology, row, { language, depth, maxNodes });
  return renderPage(layoutNeighborhood(neighborhood, words), {
    neighborhood,
    words,
    source: `${id} ${version}. ${attribution}`.trim(),
    style: neighborhoodStyle(options.theme ?? 'auto'),
    language,
  });
}

function checkOptions(depth: number, maxNodes: number): void {
  if (!Number.isInteger(depth) || depth < 1 || depth > DEEPEST) {
    throw new OntologyError(
      'invalid-option',
      `drawNeighborhood: depth ${depth}; give 1, 2 or ${DEEPEST}`,
    );
  }
  if (!Number.isInteger(maxNodes) || maxNodes < 0 || maxNodes > MOST_NODES) {
    throw new OntologyError(
      'invalid-option',
      `drawNeighborhood: maxNodes ${maxNodes}; give a whole number from 0 to ${MOST_NODES}`,
    );
  }
}
