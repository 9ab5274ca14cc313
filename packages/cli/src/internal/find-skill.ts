import {
  conceptIds,
  describeConcept,
  findConcept,
  findConcepts,
  kindOf,
  labelsOf,
  type ConceptHit,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import { CliError } from '../cli-error.ts';
import { suggestName } from './suggest-name.ts';
import type { UiLanguage } from './ui-language.ts';

const SUGGESTIONS = 3;
/** Of a text that nobody typed by hand, only the beginning is repeated. */
const LONGEST_SHOWN = 60;

export interface FoundSkill {
  readonly skill: SkillId;
  /** Other skills of the same name. */
  readonly others: readonly SkillId[];
}

/**
 * The skill with this id, label (those of `language` first) or code.
 *
 * @throws CliError `bad-input`, with the skills that the text may stand for.
 */
export function findSkill(ontology: Ontology, text: string, language: UiLanguage): FoundSkill {
  const byId = findConcept(ontology, text);
  if (byId !== undefined && kindOf(ontology, byId) === 'skill')
    return { skill: byId as SkillId, others: [] };
  const [skill, ...others] =
    named(ontology, text, language) ?? named(ontology, text) ?? coded(ontology, text);
  if (skill !== undefined) return { skill, others };
  throw unknownSkill(ontology, text, language);
}

/** The skills of this name, `undefined` for none: in the very letters, else in about these. */
function named(
  ontology: Ontology,
  text: string,
  language?: UiLanguage,
): readonly SkillId[] | undefined {
  const hits = findConcepts(ontology, text, { kinds: ['skill'], ...(language && { language }) });
  const match = hits[0]?.match;
  if (match !== 'exact' && match !== 'normalized') return undefined;
  return hits.filter((hit) => hit.match === match).map(({ concept }) => concept as SkillId);
}

function coded(ontology: Ontology, text: string): readonly SkillId[] {
  const code = text.trim();
  if (code === '') return [];
  return conceptIds(ontology, 'skill').filter(
    (id) =>
      id.endsWith(`:${code}`) ||
      id.endsWith(`/${code}`) ||
      describeConcept(ontology, id).code === code,
  );
}

function unknownSkill(ontology: Ontology, text: string, language: UiLanguage): CliError {
  const { id, version } = ontology.meta;
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  const [other] = findConcepts(ontology, text, { limit: 1 });
  const isOther = other?.match === 'exact' || other?.match === 'normalized';
  const what = isOther ? `"${shown}" is of kind ${other.kind}` : `no skill "${shown}"`;
  const alike = startingAlike(ontology, text, language).map(({ label }) => label);
  const nearest = shown === text ? suggestName(text, skillLabels(ontology, language)) : undefined;
  const suggested = new Set(nearest === undefined ? alike : [nearest, ...alike]);
  const labels = [...suggested].slice(0, SUGGESTIONS).map((label) => `"${label}"`);
  const advice =
    labels.length > 0
      ? `did you mean ${labels.join(', ')}?`
      : 'see tremplin ontology search for what there is';
  return new CliError('bad-input', `${what} in ${id} ${version}; ${advice}`);
}

function skillLabels(ontology: Ontology, language: UiLanguage): readonly string[] {
  return conceptIds(ontology, 'skill').flatMap((id) => {
    const labels = labelsOf(ontology, id, language);
    return labels ? [labels.preferred, ...labels.alternatives] : [];
  });
}

/** Skills for as much of the beginning of the text as finds any: for texts too far off to be a slip. */
function startingAlike(
  ontology: Ontology,
  text: string,
  language: UiLanguage,
): readonly ConceptHit[] {
  for (let length = Math.min(text.length, LONGEST_SHOWN); length > 1; length--) {
    const start = text.slice(0, length);
    const hits = findConcepts(ontology, start, { kinds: ['skill'], language, limit: SUGGESTIONS });
    if (hits.length > 0) return hits;
  }
  return [];
}
