import {
  conceptIds,
  kindOf,
  labelsOf,
  preferredLabel,
  type ConceptId,
  type Ontology,
} from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { readPackFile } from '@tremplin/ontology/node';
import type { PackLabels } from './corpus/pack-sources.ts';

/**
 * A pack by its path; `digital` is the one that comes with `@tremplin/ontology`.
 *
 * @throws Error that names the pack.
 */
export async function readPack(path: string): Promise<Ontology> {
  if (path === 'digital') return digitalPack();
  try {
    return await readPackFile(path);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `training: --pack: ${path} cannot be read (${said}); make one with tremplin ontology import`,
      { cause },
    );
  }
}

/**
 * The labels of a pack, in all its languages.
 *
 * @throws Error when no concept has two.
 */
export function packLabels(path: string, ontology: Ontology): PackLabels {
  const labels = (isSkill: boolean): readonly (readonly string[])[] =>
    conceptIds(ontology)
      .filter((id) => (kindOf(ontology, id) === 'skill') === isSkill)
      .map((id) => conceptLabels(ontology, id));
  const pack = { name: ontology.meta.id, skills: labels(true), occupations: labels(false) };
  if ([...pack.skills, ...pack.occupations].some((own) => own.length > 1)) return pack;
  throw new Error(
    `training: --pack: no concept of ${path} has two labels, so it teaches nothing; add other names of the same skills, or a second language`,
  );
}

/** All names of a concept, each once. */
function conceptLabels(ontology: Ontology, id: ConceptId): readonly string[] {
  const all = ontology.meta.languages.flatMap((language) => {
    const labels = labelsOf(ontology, id, language);
    return labels ? [labels.preferred, ...labels.alternatives] : [];
  });
  return [...new Set(all)];
}

/** A name to show, in the first language that has one. */
export function shownLabel(ontology: Ontology, id: ConceptId): string {
  return preferredLabel(ontology, id, ontology.meta.languages[0]!);
}
