import {
  createCounterfactualTexts,
  createSkillSwaps,
  createSwaps,
  type CounterfactualMaterial,
  type CounterfactualOccupation,
  type CounterfactualTexts,
  type SwapLanguage,
  type SwapName,
} from '@tremplin/fairness';
import { conceptIds, describeConcept, skillsOf, type Ontology } from '@tremplin/ontology';

export interface MaterialOptions {
  readonly ontology: Ontology;
  readonly names: readonly SwapName[];
  readonly triples: number;
  readonly seed: string;
}

const JOBS = 10;
const CANDIDATES = 60;
/** Skill swaps of the control, per language: at most, and one per so many triples. */
const CONTROLS = 500;
const TRIPLES_PER_CONTROL = 10;

/** CVs and ads about occupations of the pack, in French and English, with swaps enough for so many triples. */
export function counterfactualMaterial(options: MaterialOptions): Required<CounterfactualMaterial> {
  const { triples, names, seed } = options;
  const parts = (['en', 'fr'] as const).map((language) => {
    const { candidates, jobs } = textsOf(language, options);
    const pairs = createSwaps(candidates, {
      pairs: Math.ceil(triples / 2 / JOBS),
      seed: `${seed} ${language}`,
      names,
    });
    return {
      candidates,
      jobs: jobs.map((job) => ({ ...job, language })),
      pairs: pairs.map((pair) => ({ ...pair, id: `${language}${pair.id}` })),
      controls: createSkillSwaps(candidates, jobs, {
        seed,
        swaps: Math.min(CONTROLS, Math.ceil(triples / TRIPLES_PER_CONTROL)),
      }),
    };
  });
  return {
    candidates: parts.flatMap(({ candidates }) => candidates),
    jobs: parts.flatMap(({ jobs }) => jobs),
    pairs: parts.flatMap(({ pairs }) => pairs),
    controls: parts.flatMap(({ controls }) => controls),
  };
}

function textsOf(language: SwapLanguage, { ontology, seed }: MaterialOptions): CounterfactualTexts {
  const occupations = occupationsOf(ontology, language);
  return createCounterfactualTexts({
    language,
    occupations,
    candidates: CANDIDATES,
    jobs: JOBS,
    seed,
  });
}

/** Occupations with enough essential skills, in the words of one language; at most as many as there are jobs. */
function occupationsOf(
  ontology: Ontology,
  language: SwapLanguage,
): readonly CounterfactualOccupation[] {
  const occupations: CounterfactualOccupation[] = [];
  for (const id of conceptIds(ontology, 'occupation')) {
    const title = describeConcept(ontology, id)?.labels[language]?.preferred;
    const skills = skillsOf(ontology, id).flatMap(({ skill, relationType }) => {
      const label = describeConcept(ontology, skill)?.labels[language]?.preferred;
      return relationType === 'essential' && label !== undefined ? [label] : [];
    });
    if (title !== undefined && skills.length >= 4) occupations.push({ title, skills });
    if (occupations.length === JOBS) break;
  }
  return occupations;
}
