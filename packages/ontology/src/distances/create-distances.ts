import type { OccupationId, SkillId } from '../concept.ts';
import type { Ontology } from '../ontology.ts';
import type { ConceptVectors } from './concept-vectors.ts';
import { planPath, type OccupationPath, type PlanPathOptions, type SkillSet } from './plan-path.ts';
import {
  rankOccupations,
  type RankedOccupation,
  type RankOccupationsOptions,
} from './rank-occupations.ts';
import { relatedness, type Relatedness } from './relatedness.ts';
import {
  suggestSkills,
  type OccupationSketch,
  type SuggestedSkill,
  type SuggestSkillsOptions,
} from './suggest-skills.ts';
import { transferability, type Transferability } from './transferability.ts';

export interface DistancesOptions {
  /**
   * Vectors of skills and occupations from a text embedder, compared beside the other signals.
   * @defaultValue none
   */
  readonly vectors?: ConceptVectors;
}

/** How far skills and occupations are from each other. Made by {@link createDistances}. */
export interface Distances {
  /**
   * How close two skills are: 1 − Π (1 − strength · signal), so that independent signs add up and each alone is
   * capped by its strength. Symmetric; `createLearningMap` has the direction and the hours.
   *
   * @throws OntologyError `unknown-concept` when one is not a skill of the pack.
   */
  relatedness(a: SkillId, b: SkillId): Relatedness;
  /**
   * What somebody who works as `from` brings to `to`: a weighted mean of signals, what is shared, what stands in
   * for what, what is lacking, and the hours to learn it. Not the same in the other direction.
   *
   * @throws OntologyError `unknown-concept` when one is not an occupation of the pack.
   */
  transferability(from: OccupationId, to: OccupationId): Transferability;
  /**
   * All other occupations by the value of `transferability(from, …)`, highest first; equal ones in id order.
   *
   * @throws OntologyError `unknown-concept` when `from` is not an occupation of the pack.
   */
  rankOccupations(
    from: OccupationId,
    options?: RankOccupationsOptions,
  ): readonly RankedOccupation[];
  /**
   * The least effort from the skills of a person to all (essential) skills of an occupation. Each missing skill
   * and each missing prerequisite is learnt once; it costs its hours less the best transfer from one skill that
   * is there by then. What is learnt first changes what the rest costs: no other order costs less.
   *
   * @throws OntologyError `unknown-concept` when `to` is not an occupation of the pack.
   */
  path(from: SkillSet, to: OccupationId, options?: PlanPathOptions): OccupationPath;
  /**
   * Skills that a job or an occupation likely needs beside those known, from the occupations most similar to it:
   * what an ad forgot to say, what the editor of a referential may have missed. Best first, ties in id order.
   *
   * @throws OntologyError `unknown-concept` when a skill or broader concept is not in the pack.
   */
  suggestSkills(
    sketch: OccupationSketch,
    options?: SuggestSkillsOptions,
  ): readonly SuggestedSkill[];
}

/**
 * Measures skills and occupations of a pack against each other. What is compiled is compiled at first use
 * and kept as long as the pack.
 *
 * @example
 * ```ts
 * import { createDistances, findConcept, type OccupationId, type SkillId } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const distances = createDistances(ontology);
 * const skill = (code: string) => findConcept(ontology, `urn:tremplin:digital:skill:${code}`) as SkillId;
 * const occupation = (code: string) =>
 *   findConcept(ontology, `urn:tremplin:digital:occupation:${code}`) as OccupationId;
 *
 * distances.relatedness(skill('react'), skill('javascript')).because; // 'contains'
 * const developer = occupation('front-end-developer');
 * const move = distances.transferability(occupation('web-integrator'), developer);
 * move.shared.includes(skill('css')); // true
 * const path = distances.path(new Set(move.shared), developer);
 * path.hours < distances.path(new Set(), developer).hours; // true
 * ```
 */
export function createDistances(ontology: Ontology, options: DistancesOptions = {}): Distances {
  const context = { ontology, vectors: options.vectors };
  return {
    relatedness: (a, b) => relatedness(context, a, b),
    transferability: (from, to) => transferability(context, from, to),
    rankOccupations: (from, rankOptions) => rankOccupations(context, from, rankOptions),
    path: (skills, occupation, pathOptions) =>
      planPath(ontology, { skills, occupation }, pathOptions),
    suggestSkills: (sketch, suggestOptions) => suggestSkills(context, sketch, suggestOptions),
  };
}
