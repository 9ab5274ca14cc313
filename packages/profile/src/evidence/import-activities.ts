import { kindOf, type Ontology, type SkillId } from '@tremplin/ontology';
import { conceptOfCode } from '../internal/concept-of-code.ts';
import { describeValue } from '../internal/describe-value.ts';
import { foldText } from '../internal/fold-text.ts';
import type { EvidenceImport, EvidenceOptions, StatedPeriod } from './evidence-import.ts';
import { INFORMAL_ACTIVITIES, type InformalActivity } from './informal-activities.ts';
import { addIssue, evidenceRows, periodOf, startEvidence } from './internal/evidence-session.ts';

/** Volunteering or informal work, as the person calls it. */
export interface ActivityRecord extends StatedPeriod {
  /** French or English words ("entraîneuse de handball"), or the id of one of `INFORMAL_ACTIVITIES`. */
  readonly activity: string;
  /** True when somebody else confirms it. @defaultValue false */
  readonly confirmed?: boolean;
}

/** Longer is a text, not the name of an activity. */
const LONGEST_NAME = 500;
const PACK = 'urn:tremplin:digital:skill:';
const ESCO = 'http://data.europa.eu/esco/skill/';

/**
 * Care, associations, sport and other unpaid work as evidence of transversal skills, by the table
 * `INFORMAL_ACTIVITIES`: kind `experience`, inferred, without a level, each with its reason. The activity itself
 * does not enter a profile. What the table does not know is an issue, not a guess.
 *
 * @throws ProfileError `invalid-input` (not a list), `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importActivities } from '@tremplin/profile';
 *
 * const { items } = await importActivities(
 *   [{ activity: 'Entraîneuse de handball, équipe des jeunes', start: '2019' }],
 *   { linker: await createLinker(digitalPack()), now: new Date('2026-11-22') },
 * );
 * items[0]?.reason; // 'Coaching takes motivating a group, showing and planning progress.'
 * ```
 */
export async function importActivities(
  activities: readonly ActivityRecord[],
  options: EvidenceOptions,
): Promise<EvidenceImport> {
  const session = startEvidence('importActivities', options);
  const { ontology } = options.linker;
  for (const { row, pointer } of evidenceRows('importActivities', activities, session)) {
    const period = periodOf({ row, pointer }, session);
    const known = activitiesIn(row['activity']);
    if (known.length === 0) {
      addIssue(session.issues, 'unknown-activity', {
        pointer: `${pointer}/activity`,
        message: `no activity of the table is in this text (${describeValue(row['activity'])}); name its skills with importProjects or importAttendance`,
      });
    }
    if (!period) continue;
    const { recency, duration } = period;
    const verified = row['confirmed'] === true;
    const evidence = {
      kind: 'experience',
      basis: 'inferred',
      level: null,
      recency,
      duration,
      verified,
    } as const;
    for (const activity of known) {
      for (const skill of skillsOfActivity(activity, ontology)) {
        session.items.push({ skill, evidence, source: { pointer }, reason: activity.reason });
      }
    }
  }
  return { items: session.items, issues: session.issues };
}

function activitiesIn(text: unknown): readonly InformalActivity[] {
  if (typeof text !== 'string' || text.length > LONGEST_NAME) return [];
  const words = foldText(text).split(/[^\p{L}\p{N}-]+/u);
  return INFORMAL_ACTIVITIES.filter(
    ({ id, phrases }) => text === id || phrases.some((phrase) => isIn(phrase, words)),
  );
}

/** Each word of the phrase begins a word of the text: "organis tournoi" is in "organisation de tournois". */
function isIn(phrase: string, words: readonly string[]): boolean {
  return phrase.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}

function skillsOfActivity(
  { skills, esco }: InformalActivity,
  ontology: Ontology,
): readonly SkillId[] {
  const codes = [...skills.map((name) => PACK + name), ...esco.map((code) => ESCO + code)];
  const found = codes.flatMap((code) => {
    const concept = conceptOfCode(ontology, code);
    return concept !== undefined && kindOf(ontology, concept) === 'skill'
      ? [concept as SkillId]
      : [];
  });
  return [...new Set(found)];
}
