import type { CourseExclusion, Objective, Obstacle } from '@tremplin/matching';
import type { UiLanguage } from './ui-language.ts';

/** Words of `path`, `passerelles` and `peers`. */
export interface PathMessages {
  readonly plan: (id: string, objective: string) => string;
  readonly objectives: Readonly<Record<Objective, string>>;
  readonly headings: Readonly<
    Record<
      | 'course'
      | 'teaches'
      | 'starts'
      | 'hours'
      | 'weeks'
      | 'cost'
      | 'occupation'
      | 'reach'
      | 'fit'
      | 'missing'
      | 'shortage'
      | 'teacher'
      | 'learners'
      | 'skill'
      | 'member'
      | 'teaching'
      | 'learns',
      string
    >
  >;
  readonly total: (hours: string, weeks: string, cost: string) => string;
  readonly proven: string;
  readonly within: (percent: string) => string;
  readonly anyDay: string;
  readonly late: string;
  readonly nothingToLearn: string;
  readonly notReached: string;
  readonly obstacle: (because: Obstacle, label: (skill: string) => string) => string;
  readonly catalogue: (source: string) => string;
  readonly reachable: (id: string) => string;
  readonly ordered: Readonly<Record<'reach' | 'reachBandThenShortage', string>>;
  readonly noShortage: string;
  readonly shortage: (level: number, source: string, place: string) => string;
  readonly withoutSkills: (count: string) => string;
  readonly load: (most: string, bound: string) => string;
  readonly nobodyTeaches: (skills: string) => string;
}

const EXCLUDED_EN: Readonly<Record<CourseExclusion, string>> = {
  place: 'too far away',
  language: 'in another language',
  accessibility: 'without the access asked for',
  startDate: 'all days past',
};

const EXCLUDED_FR: Readonly<Record<CourseExclusion, string>> = {
  place: 'trop loin',
  language: 'dans une autre langue',
  accessibility: 'sans l’accessibilité demandée',
  startDate: 'dates passées',
};

const ENGLISH: PathMessages = {
  plan: (id, objective) => `Learning path of ${id}, fewest ${objective}`,
  objectives: { hours: 'hours', cost: 'costs', weeks: 'weeks' },
  headings: {
    course: 'course',
    teaches: 'what it brings',
    starts: 'starts',
    hours: 'hours',
    weeks: 'weeks',
    cost: 'cost',
    occupation: 'occupation',
    reach: 'reach',
    fit: 'today',
    missing: 'still to learn',
    shortage: 'shortage',
    teacher: 'teaches',
    learners: 'learns',
    skill: 'skill',
    member: 'person',
    teaching: 'hours taught',
    learns: 'skills learnt',
  },
  total: (hours, weeks, cost) => `${hours} hours, ${weeks} weeks of courses, ${cost}.`,
  proven: 'No choice of courses of this catalogue does better.',
  within: (percent) => `At most ${percent} % above the best there can be.`,
  anyDay: 'any day',
  late: 'no day left: ask for the next',
  nothingToLearn: 'Everything that the job requires is there, or out of reach of these courses.',
  notReached: 'Out of reach of these courses:',
  obstacle: (because, label) => {
    if (because.kind === 'notTaught') return 'no course teaches it';
    if (because.kind === 'budget')
      return `over the budget: the cheapest path costs ${because.cheapest}`;
    if (because.kind === 'excluded')
      return because.courses
        .map(({ course, by }) => `${course}: ${by.map((why) => EXCLUDED_EN[why]).join(', ')}`)
        .join('; ');
    return because.courses
      .map(
        ({ course, missing }) =>
          `${course} takes for granted ${missing.map(({ skill }) => label(skill)).join(', ')}`,
      )
      .join('; ');
  },
  catalogue: (source) => `Courses: ${source}`,
  reachable: (id) => `Occupations in reach of ${id}`,
  ordered: {
    reach: 'Ordered by reach, then by hours to learn.',
    reachBandThenShortage:
      'Ordered by tenths of reach, within these by shortage (unknown counts as 3 of 5), then by reach and hours.',
  },
  noShortage: 'unknown',
  shortage: (level, source, place) => `${level} of 5 (${source}, ${place})`,
  withoutSkills: (count) =>
    `${count} occupations of the pack list no essential skill and are left out.`,
  load: (most, bound) =>
    `Who teaches most teaches ${most} hours; no choice of teachers brings that below ${bound}.`,
  nobodyTeaches: (skills) => `Nobody here can teach: ${skills}.`,
};

const FRENCH: PathMessages = {
  plan: (id, objective) => `Parcours de ${id}, le moins possible de ${objective}`,
  objectives: { hours: 'heures', cost: 'frais', weeks: 'semaines' },
  headings: {
    course: 'formation',
    teaches: 'apporte',
    starts: 'début',
    hours: 'heures',
    weeks: 'semaines',
    cost: 'coût',
    occupation: 'métier',
    reach: 'à portée',
    fit: 'aujourd’hui',
    missing: 'reste à apprendre',
    shortage: 'tension',
    teacher: 'enseigne',
    learners: 'apprend',
    skill: 'compétence',
    member: 'personne',
    teaching: 'heures données',
    learns: 'compétences reçues',
  },
  total: (hours, weeks, cost) => `${hours} heures, ${weeks} semaines de formation, ${cost}.`,
  proven: 'Aucun choix dans ce catalogue ne fait mieux.',
  within: (percent) => `Au plus ${percent} % au-dessus du meilleur possible.`,
  anyDay: 'à tout moment',
  late: 'plus de date : demander la suivante',
  nothingToLearn: 'Tout ce que le poste demande est là, ou hors de portée de ces formations.',
  notReached: 'Hors de portée de ces formations :',
  obstacle: (because, label) => {
    if (because.kind === 'notTaught') return 'aucune formation ne l’enseigne';
    if (because.kind === 'budget')
      return `au-dessus du budget : le parcours le moins cher coûte ${because.cheapest}`;
    if (because.kind === 'excluded')
      return because.courses
        .map(({ course, by }) => `${course} : ${by.map((why) => EXCLUDED_FR[why]).join(', ')}`)
        .join(' ; ');
    return because.courses
      .map(
        ({ course, missing }) =>
          `${course} suppose ${missing.map(({ skill }) => `« ${label(skill)} »`).join(', ')}`,
      )
      .join(' ; ');
  },
  catalogue: (source) => `Formations : ${source}`,
  reachable: (id) => `Métiers à portée de ${id}`,
  ordered: {
    reach: 'Par portée, puis par heures à apprendre.',
    reachBandThenShortage:
      'Par dixièmes de portée, puis par tension (l’inconnu compte pour 3 sur 5), puis par portée et heures.',
  },
  noShortage: 'inconnue',
  shortage: (level, source, place) => `${level} sur 5 (${source}, ${place})`,
  withoutSkills: (count) =>
    `${count} métiers du référentiel sans compétence essentielle sont laissés de côté.`,
  load: (most, bound) =>
    `Qui enseigne le plus donne ${most} heures ; aucun choix ne descend sous ${bound}.`,
  nobodyTeaches: (skills) => `Personne ici ne peut enseigner : ${skills}.`,
};

export const PATH_MESSAGES: Readonly<Record<UiLanguage, PathMessages>> = {
  en: ENGLISH,
  fr: FRENCH,
};
