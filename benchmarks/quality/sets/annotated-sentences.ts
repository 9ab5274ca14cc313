import { conceptIds, labelsOf, type Ontology } from '@tremplin/ontology';
import { readCsvRows } from '../data/read-csv-rows.ts';
import { plainName } from '../data/find-files.ts';

/** A sentence of an advertisement with the skills that people found in it. */
export interface AnnotatedSentence {
  readonly text: string;
  /** Ids of the skills of its spans that the pack has, each once. */
  readonly skills: readonly string[];
}

/** Labels of spans that name no skill of ESCO. */
const NO_SKILL: ReadonlySet<string> = new Set(['', 'UNDERSPECIFIED', 'LABEL NOT PRESENT']);

export const ANNOTATIONS: RegExp = /^(.+?)_.*annotations\.csv$/u;

/** Sentences by set, `tech_validation_annotations.csv` and `tech_test_annotations.csv` being one set. */
export function readAnnotatedSentences(
  files: readonly string[],
  ontology: Ontology,
  note: (message: string) => void,
): ReadonlyMap<string, readonly AnnotatedSentence[]> {
  const skillOf = skillsByLabel(ontology);
  const sets = new Map<string, Map<string, Set<string>>>();
  const absent = new Set<string>();
  for (const file of files) {
    const name = plainName(file);
    const set = ANNOTATIONS.exec(name)?.[1] ?? name;
    const sentences = sets.get(set) ?? new Map<string, Set<string>>();
    sets.set(set, sentences);
    for (const { sentence = '', label = '' } of readCsvRows(file, ['sentence', 'label'])) {
      const skills = sentences.get(sentence) ?? new Set<string>();
      sentences.set(sentence, skills);
      if (NO_SKILL.has(label.trim())) continue;
      const found = skillOf.get(labelKey(label));
      if (found) for (const skill of found) skills.add(skill);
      else absent.add(label);
    }
  }
  if (absent.size > 0) note(`${absent.size} labels are not those of a skill in the pack; left out`);
  return new Map(
    [...sets].map(([set, sentences]) => [
      set,
      [...sentences].map(([text, skills]) => ({ text, skills: [...skills] })),
    ]),
  );
}

/** Annotations give preferred labels in English. */
function skillsByLabel(ontology: Ontology): ReadonlyMap<string, readonly string[]> {
  const skills = new Map<string, string[]>();
  for (const id of conceptIds(ontology, 'skill')) {
    const label = labelsOf(ontology, id, 'en')?.preferred;
    if (label === undefined) continue;
    const key = labelKey(label);
    if (skills.has(key)) skills.get(key)!.push(id);
    else skills.set(key, [id]);
  }
  return skills;
}

function labelKey(label: string): string {
  return label.trim().toLowerCase().replaceAll('’', "'");
}
