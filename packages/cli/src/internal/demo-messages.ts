import type { UiLanguage } from './ui-language.ts';

/** Words of `tremplin demo`. */
export interface DemoMessages {
  readonly title: string;
  readonly intro: (candidates: number, jobs: number) => string;
  readonly privacy: (skills: number, dropped: number) => string;
  readonly jobHeading: (number: number, count: number) => string;
  readonly firstOnes: (count: number) => string;
  readonly path: string;
  readonly hours: string;
  readonly weeks: string;
  readonly within: string;
  readonly total: (hours: string) => string;
  readonly reveal: string;
  readonly who: string;
  readonly rankIn: (job: number) => string;
  readonly next: string;
}

const EN: DemoMessages = {
  title: 'Tremplin: from CVs to reasons',
  intro: (candidates, jobs) =>
    `${candidates} fictitious CVs, half of them in French, and ${jobs} job ads: structured JSON, a schema.org JobPosting and plain text. All of it is read on this machine; nothing leaves it.`,
  privacy: (skills, dropped) =>
    `Identity stays in the vault; what is ranked is the profile. ${skills} skills were read, each with its evidence and where it stood. ${dropped} items stayed behind: names, photos, addresses, schools, employers, dates, hobbies…`,
  jobHeading: (number, count) => `Job ${number} of ${count}`,
  firstOnes: (count) => `Why: the first ${count}, requirement by requirement`,
  path: 'shortest path',
  hours: 'hours',
  weeks: 'weeks',
  within: 'in time',
  total: (hours) =>
    `${hours} h of learning fit into the ramp-up; a path below 100 % is begun, not finished.`,
  reveal: 'Who they were (all fictitious)',
  who: 'who',
  rankIn: (job) => `job ${job}`,
  next: 'Try it on your own files:',
};

const FR: DemoMessages = {
  title: 'Tremplin : des CV aux raisons',
  intro: (candidates, jobs) =>
    `${candidates} CV fictifs, dont la moitié en français, et ${jobs} offres : JSON structuré, JobPosting de schema.org et texte libre. Tout est lu sur cette machine ; rien n’en sort.`,
  privacy: (skills, dropped) =>
    `L’identité reste au coffre ; ce qui est classé, c’est le profil. ${skills} compétences ont été lues, chacune avec ses preuves et leur place. ${dropped} éléments sont restés dehors : noms, photos, adresses, écoles, employeurs, dates, loisirs…`,
  jobHeading: (number, count) => `Offre ${number} sur ${count}`,
  firstOnes: (count) => `Pourquoi : les ${count} premiers, exigence par exigence`,
  path: 'parcours le plus court',
  hours: 'heures',
  weeks: 'semaines',
  within: 'à temps',
  total: (hours) =>
    `${hours} h d’apprentissage tiennent dans la prise de poste ; un parcours sous 100 % est commencé, pas terminé.`,
  reveal: 'Qui étaient-ils ? (tous fictifs)',
  who: 'qui',
  rankIn: (job) => `offre ${job}`,
  next: 'À essayer sur vos propres fichiers :',
};

export const DEMO_MESSAGES: Readonly<Record<UiLanguage, DemoMessages>> = { en: EN, fr: FR };
