import type { Sex } from './names.ts';

/** `{m|f}` is agreed with the writer; `{skill}` is filled with the label of a skill. */
export interface Phrases {
  readonly headings: {
    readonly summary: readonly string[];
    readonly skills: readonly string[];
    readonly experience: readonly string[];
    readonly education: readonly string[];
    readonly projects: readonly string[];
    readonly interests: readonly string[];
    readonly languages: readonly string[];
    readonly personal: readonly string[];
  };
  readonly summaries: readonly string[];
  readonly tasks: readonly string[];
  readonly made: readonly string[];
  readonly levels: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>>;
  readonly today: readonly string[];
  readonly diplomas: readonly string[];
}

export const PHRASES: Readonly<Record<'fr' | 'en', Phrases>> = {
  fr: {
    headings: {
      summary: ['Profil', 'À propos', 'PROFIL', 'Présentation'],
      skills: ['Compétences', 'COMPÉTENCES', 'Compétences clés', 'Savoir-faire'],
      experience: [
        'Expérience professionnelle',
        'EXPÉRIENCE',
        'Expériences',
        'Parcours professionnel',
      ],
      education: ['Formation', 'FORMATION', 'Formations', 'Diplômes et formations'],
      projects: ['Projets', 'PROJETS', 'Réalisations', 'Projets personnels'],
      interests: ["Centres d'intérêt", 'Loisirs', 'LOISIRS', "Centres d'intérêts"],
      languages: ['Langues', 'LANGUES'],
      personal: ['État civil', 'Informations personnelles', 'Divers'],
    },
    summaries: [
      '{Sérieux|Sérieuse} et {motivé|motivée}, je suis {passionné|passionnée} par mon métier et {attentif|attentive} aux autres.',
      '{Autonome|Autonome} et {organisé|organisée}, {habitué|habituée} au travail en équipe.',
      '{Curieux|Curieuse}, {impliqué|impliquée}, {prêt|prête} à prendre de nouvelles responsabilités.',
      '{Un professionnel reconnu|Une professionnelle reconnue} pour sa rigueur, {épanoui|épanouie} sur le terrain.',
    ],
    tasks: [
      '{skill}',
      '{skill} au quotidien',
      '{skill}, en lien avec les équipes',
      '{skill} pour une vingtaine de personnes',
    ],
    made: ['{skill}', '{skill}, de bout en bout', '{skill} pour une association'],
    levels: {
      1: ['notions', 'débutant'],
      2: ['intermédiaire'],
      3: ['avancé', 'bon niveau'],
      4: ['expert'],
    },
    today: ["aujourd'hui", 'présent', 'à ce jour'],
    diplomas: [
      'Titre professionnel',
      'Licence professionnelle',
      'BTS',
      'Master',
      'Formation courte',
    ],
  },
  en: {
    headings: {
      summary: ['Profile', 'About me', 'PROFILE', 'Summary'],
      skills: ['Skills', 'SKILLS', 'Key skills', 'Technical skills'],
      experience: ['Work experience', 'EXPERIENCE', 'Employment', 'Professional experience'],
      education: ['Education', 'EDUCATION', 'Education and training'],
      projects: ['Projects', 'PROJECTS', 'Personal projects'],
      interests: ['Interests', 'Hobbies', 'HOBBIES', 'Interests and hobbies'],
      languages: ['Languages', 'LANGUAGES'],
      personal: ['Personal details', 'Additional information', 'Other'],
    },
    summaries: [
      'A reliable {man|woman} who enjoys {his|her} work and puts others first.',
      '{Businessman|Businesswoman} at heart, used to working in teams; colleagues say {he|she} listens well.',
      '{Father|Mother} figure of the team and former {chairman|chairwoman} of the staff committee.',
      'Known for {his|her} care and for the time {he|she} gives to newcomers.',
    ],
    tasks: [
      '{skill}',
      '{skill} every day',
      '{skill}, with the teams',
      '{skill} for some twenty people',
    ],
    made: ['{skill}', '{skill}, from end to end', '{skill} for a charity'],
    levels: { 1: ['basic', 'beginner'], 2: ['intermediate'], 3: ['advanced'], 4: ['expert'] },
    today: ['present', 'today', 'now'],
    diplomas: ['Vocational certificate', 'Bachelor', 'Short course', 'Master', 'Apprenticeship'],
  },
};

/** A phrase as somebody of that sex writes it. */
export function agreed(phrase: string, sex: Sex): string {
  return phrase.replaceAll(/\{([^|{}]*)\|([^|{}]*)\}/gu, sex === 'm' ? '$1' : '$2');
}
