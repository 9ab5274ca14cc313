import type { NotUsedCategory, SkillSetAside } from '@tremplin/matching';
import type { UiLanguage } from './ui-language.ts';

/** What a job ad may ask for that says nothing about what somebody can do. */
export const NOT_USED_WORDS: Readonly<
  Record<UiLanguage, Readonly<Record<NotUsedCategory, string>>>
> = {
  en: {
    diploma: 'diploma',
    yearsOfExperience: 'years of experience',
    age: 'age',
    health: 'health',
    nationality: 'nationality',
    family: 'family situation',
    licence: 'licence',
    unknownKey: 'unknown fields',
  },
  fr: {
    diploma: 'diplôme',
    yearsOfExperience: 'années d’expérience',
    age: 'âge',
    health: 'santé',
    nationality: 'nationalité',
    family: 'situation de famille',
    licence: 'permis',
    unknownKey: 'champs inconnus',
  },
};

/** Of what an ad speaks where it names a skill without asking for it. */
export const SET_ASIDE_WORDS: Readonly<
  Record<UiLanguage, Readonly<Record<SkillSetAside['because'], string>>>
> = {
  en: {
    employer: 'about the employer',
    benefits: 'what it offers',
    process: 'how to apply',
    others: 'the work of others',
  },
  fr: {
    employer: 'sur l’employeur',
    benefits: 'ce qu’il offre',
    process: 'comment postuler',
    others: 'le travail d’autres personnes',
  },
};
