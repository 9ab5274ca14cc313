import type { SwapLanguage } from '../../counterfactual/swap-pair.ts';

export interface TextContent {
  readonly language: SwapLanguage;
  readonly title: string;
  readonly skills: readonly string[];
  readonly random: () => number;
}

interface Phrases {
  readonly summary: readonly string[];
  readonly experience: string;
  readonly tasks: readonly string[];
  readonly skills: string;
  readonly training: string;
  readonly trained: readonly string[];
  readonly duties: readonly string[];
  readonly needs: string;
}

/** `{}` is a skill. */
const PHRASES: Readonly<Record<SwapLanguage, Phrases>> = {
  en: {
    summary: ['Four years of practice in a small team', 'Looking for a new job', 'Available now'],
    experience: 'EXPERIENCE',
    tasks: [
      '- Used {} every day for three years',
      '- Took over the work on {} and showed two colleagues how',
      '- {}: from the first request to delivery',
      '- In charge of {} since 2021',
    ],
    skills: 'SKILLS',
    training: 'TRAINING',
    trained: ['2018: two-year course', '2017: apprenticeship', '2019: evening classes'],
    duties: ['You join a team of six.', 'You start in a friendly workshop.', 'Two days from home.'],
    needs: 'What you bring:',
  },
  fr: {
    summary: ['Quatre ans de pratique en petite équipe', 'Cherche un poste', 'Disponible'],
    experience: 'EXPÉRIENCE',
    tasks: [
      '- {} au quotidien pendant trois ans',
      '- Reprise du travail avec {} et transmission à deux collègues',
      '- {} : de la première demande à la livraison',
      '- En charge depuis 2021 : {}',
    ],
    skills: 'COMPÉTENCES',
    training: 'FORMATION',
    trained: ['2018 : formation de deux ans', '2017 : apprentissage', '2019 : cours du soir'],
    duties: [
      'Vous rejoignez une équipe de six.',
      'Deux jours de télétravail.',
      'Poste en journée.',
    ],
    needs: 'Ce que vous apportez :',
  },
};

/**
 * A CV that says nothing of who the person is: some skills in sentences, the others in a list. No title of a job:
 * a matcher may rightly infer a skill from it that has been swapped.
 */
export function writeCv({ language, skills, random }: Omit<TextContent, 'title'>): string {
  const phrases = PHRASES[language];
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  const inTasks = Math.max(1, Math.floor(skills.length / 2));
  return [
    pick(phrases.summary),
    '',
    phrases.experience,
    ...skills.slice(0, inTasks).map((skill) => pick(phrases.tasks).replace('{}', () => skill)),
    '',
    phrases.skills,
    ...skills.slice(inTasks).map((skill) => `- ${skill}`),
    '',
    phrases.training,
    pick(phrases.trained),
  ].join('\n');
}

export function writeAd({ language, title, skills, random }: TextContent): string {
  const { duties, needs } = PHRASES[language];
  const duty = duties[Math.floor(random() * duties.length)]!;
  return [title, '', duty, '', needs, ...skills.map((skill) => `- ${skill}`)].join('\n');
}
