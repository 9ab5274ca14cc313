import type { ProfileId } from '@tremplin/profile';
import type { PersonDecision } from '../../log/export-for-person.ts';
import type { SetAsideReason } from '../../match.ts';

/** Sentences of what a person gets to read. */
export interface PersonWords {
  document(profile: ProfileId, decisions: readonly PersonDecision[]): string;
}

const ENGLISH = {
  title: (profile: string) => `What was used about ${profile}`,
  nothing: 'The log holds nothing about this person.',
  job: ({ jobTitle, at }: PersonDecision) => `${jobTitle} (${at.slice(0, 10)})`,
  rank: ({ rank, ranked }: PersonDecision) =>
    `Rank ${rank} of ${ranked} in the list that was kept.`,
  used: (skills: number, items: number) =>
    `Used: ${skills} skills with ${items} items of evidence. No name, school, employer, age or date.`,
  made: ({ policy, engine }: PersonDecision) => `Made with policy ${policy}, ${engine}.`,
  aside: (reasons: string) => `Set aside, without a score: ${reasons}.`,
  regulated: (basis: string) => `an authorisation that the law asks for (${basis})`,
  override: 'A person decided',
  appeal: 'Asked to be looked at again',
  by: 'by',
};

const FRENCH: typeof ENGLISH = {
  title: (profile) => `Ce qui a été utilisé au sujet de ${profile}`,
  nothing: 'Le journal ne contient rien sur cette personne.',
  job: ({ jobTitle, at }) => `${jobTitle} (${at.slice(0, 10)})`,
  rank: ({ rank, ranked }) => `Rang ${rank} sur ${ranked} dans la liste conservée.`,
  used: (skills, items) =>
    `Utilisé : ${skills} compétences avec ${items} éléments de preuve. Ni nom, ni école, ni employeur, ni âge, ni date.`,
  made: ({ policy, engine }) => `Établi avec la politique ${policy}, ${engine}.`,
  aside: (reasons) => `Écarté sans note : ${reasons}.`,
  regulated: (basis) => `une autorisation exigée par la loi (${basis})`,
  override: 'Une personne a décidé',
  appeal: 'Réexamen demandé',
  by: 'par',
};

const CONSTRAINT_FRENCH: Readonly<Record<string, string>> = {
  commute: 'trajet',
  hours: 'horaires',
  startDate: 'date de début',
  remote: 'télétravail',
  accommodation: 'aménagement',
  pay: 'rémunération',
};

export function personWords(language: 'en' | 'fr'): PersonWords {
  const words = language === 'fr' ? FRENCH : ENGLISH;
  const reason = (found: SetAsideReason): string => {
    if (found.kind === 'regulated') return words.regulated(found.legalBasis);
    return language === 'fr' ? CONSTRAINT_FRENCH[found.constraint]! : found.constraint;
  };
  const section = (decision: PersonDecision): readonly string[] => {
    const { used, explanation, setAside, events } = decision;
    const items = used.skills.reduce((sum, { evidence }) => sum + evidence.length, 0);
    return [
      '',
      words.job(decision),
      words.used(used.skills.length, items),
      ...(explanation
        ? [
            words.rank(decision),
            explanation.summary,
            ...explanation.reasons.map(({ text }) => `- ${text}`),
          ]
        : [words.aside(setAside.map(reason).join(', '))]),
      ...events.map(
        ({ kind, decision: said, reason: why, by, at }) =>
          `${words[kind]} (${at.slice(0, 10)}, ${words.by} ${by}): ${said}. ${why}`,
      ),
      words.made(decision),
    ];
  };
  return {
    document: (profile, decisions) =>
      [
        words.title(profile),
        ...(decisions.length === 0 ? ['', words.nothing] : decisions.flatMap(section)),
      ].join('\n'),
  };
}
