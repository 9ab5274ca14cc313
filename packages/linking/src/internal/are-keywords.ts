import { conceptIds, labelsOf, type Ontology } from '@tremplin/ontology';

/** Labels of several skills from which on they are no accident. */
const FEWEST_SHARED = 20;
const SHARED_OF_ALL = 0.001;

/**
 * Whether the labels of skills are what one might search them by (ESCO has "PowerShell" for "computer
 * programming"), and not names of them: then one label often belongs to several skills.
 */
export function areKeywords(ontology: Ontology): boolean {
  let all = 0;
  let shared = 0;
  for (const language of ontology.meta.languages) {
    const owners = new Map<string, string>();
    const counted = new Set<string>();
    for (const id of conceptIds(ontology, 'skill')) {
      const labels = labelsOf(ontology, id, language);
      for (const label of labels ? [labels.preferred, ...labels.alternatives] : []) {
        const key = label.toLowerCase();
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, id);
        else if (owner !== id) counted.add(key);
      }
    }
    all += owners.size;
    shared += counted.size;
  }
  return shared >= FEWEST_SHARED && shared >= SHARED_OF_ALL * all;
}
