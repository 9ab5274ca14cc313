import type { Verdict } from '@tremplin/matching';
import type { Evidence, EvidenceKind } from '@tremplin/profile';
import type { UiLanguage } from './ui-language.ts';

/** Words of the tables. Notes and errors, which go to standard error, are in English only. */
export interface Messages {
  readonly verdicts: Readonly<Record<Verdict['verdict'], string>>;
  readonly evidence: Readonly<Record<EvidenceKind, string>>;
  readonly recency: Readonly<Record<Evidence['recency'], string>>;
  readonly basis: Readonly<Record<Evidence['basis'], string>>;
  readonly relation: Readonly<Record<'essential' | 'optional', string>>;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly level: string;
  readonly verified: string;
  readonly fromNothing: string;
  readonly have: string;
  readonly practice: string;
  readonly settledBy: Readonly<Record<'assessment' | 'any-evidence', string>>;
  readonly partOfPath: string;
  readonly via: string;
  readonly none: string;
  readonly more: string;
  readonly line: string;
  readonly jobTitle: (title: string) => string;
  /** Between items that hold commas. */
  readonly separator: string;
  readonly hidden: (count: number) => string;
  /** Beside the reachable: how many of them fit into the ramp-up together. */
  readonly togetherInTime: string;
  readonly rampUp: (months: string, hours: string) => string;
  readonly requirements: (count: number) => string;
  readonly weeks: (weeks: string) => string;
  readonly notUsed: (what: string) => string;
  readonly setAside: (what: string) => string;
  readonly scoreLine: (score: string, fit: string, reach: string) => string;
  readonly bestReach: (id: string, fit: string, reach: string) => string;
  readonly noReach: string;
}

export type Heading =
  | 'adds'
  | 'candidate'
  | 'category'
  | 'confidence'
  | 'count'
  | 'criterion'
  | 'evidence'
  | 'file'
  | 'fit'
  | 'id'
  | 'job'
  | 'kept'
  | 'kind'
  | 'label'
  | 'leftOut'
  | 'level'
  | 'match'
  | 'method'
  | 'needs'
  | 'readFrom'
  | 'reach'
  | 'recency'
  | 'requirement'
  | 'rows'
  | 'score'
  | 'shown'
  | 'skill'
  | 'treatment'
  | 'verdict'
  | 'verdicts'
  | 'weight';

const EN: Messages = {
  verdicts: { met: 'met', reachable: 'reachable', unknown: 'unknown', notMet: 'not met' },
  evidence: {
    assessment: 'test',
    badge: 'badge',
    peer: 'peer',
    project: 'project',
    experience: 'experience',
    training: 'training',
    self: 'own statement',
  },
  recency: {
    current: 'within 1 year',
    recent: 'within 3 years',
    past: 'within 6 years',
    distant: 'longer ago',
    unknown: 'no date',
  },
  basis: { stated: 'stated', inferred: 'from the occupation' },
  relation: { essential: 'essential', optional: 'optional' },
  headings: {
    adds: 'adds',
    candidate: 'candidate',
    category: 'category',
    confidence: 'sure',
    count: 'count',
    criterion: 'L1132-1',
    evidence: 'evidence',
    file: 'file',
    fit: 'fit',
    id: 'id',
    job: 'job',
    kept: 'kept',
    kind: 'kind',
    label: 'label',
    leftOut: 'left out',
    level: 'level (90 %)',
    match: 'text',
    method: 'method',
    needs: 'needs',
    readFrom: 'read from',
    reach: 'reach',
    recency: 'last used',
    requirement: 'requirement',
    rows: 'rows',
    score: 'score',
    shown: 'shown (90 %)',
    skill: 'skill',
    treatment: 'treatment',
    verdict: 'verdict',
    verdicts: 'verdicts',
    weight: 'weight',
  },
  level: 'level',
  verified: 'verified',
  fromNothing: 'from nothing',
  have: 'has',
  practice: 'more practice of',
  settledBy: {
    assessment: 'an assessment would settle it',
    'any-evidence': 'any evidence would settle it',
  },
  partOfPath: 'of it within the ramp-up',
  via: 'shown by',
  none: 'none',
  more: 'more',
  line: 'line',
  jobTitle: (title) => `Job: ${title}`,
  separator: '; ',
  hidden: (count) => `… and ${count} more`,
  togetherInTime: 'together in time',
  rampUp: (months, hours) =>
    `ramp-up of ${months} ${months === '1' ? 'month' : 'months'} with ${hours} h of learning a week`,
  requirements: (count) => `${count} ${count === 1 ? 'requirement' : 'requirements'}`,
  weeks: (weeks) => (weeks === '1' ? '1 week' : `${weeks} weeks`),
  notUsed: (what) => `Read in the ad and not used: ${what}.`,
  setAside: (what) => `Named in the ad and not asked for: ${what}.`,
  scoreLine: (score, fit, reach) =>
    `score ${score}: fit ${fit} today, reach ${reach} by the end of the ramp-up`,
  bestReach: (id, fit, reach) =>
    `Best reach among those whom today's skills alone would pass over: ${id}, from fit ${fit} today to reach ${reach} by the end of the ramp-up.`,
  noReach: 'Nobody gains anything during the ramp-up: reach equals fit for all.',
};

const FR: Messages = {
  verdicts: { met: 'acquis', reachable: 'à portée', unknown: 'à vérifier', notMet: 'non acquis' },
  evidence: {
    assessment: 'test',
    badge: 'badge',
    peer: 'pair',
    project: 'projet',
    experience: 'expérience',
    training: 'formation',
    self: 'déclaré',
  },
  recency: {
    current: 'moins de 1 an',
    recent: 'moins de 3 ans',
    past: 'moins de 6 ans',
    distant: 'plus ancien',
    unknown: 'sans date',
  },
  basis: { stated: 'nommé', inferred: 'déduit du métier' },
  relation: { essential: 'essentiel', optional: 'optionnel' },
  headings: {
    adds: 'apporte',
    candidate: 'profil',
    category: 'catégorie',
    confidence: 'sûr à',
    count: 'nombre',
    criterion: 'L1132-1',
    evidence: 'preuves',
    file: 'fichier',
    fit: 'actuel',
    id: 'id',
    job: 'offre',
    kept: 'gardées',
    kind: 'nature',
    label: 'libellé',
    leftOut: 'écartées',
    level: 'niveau (90 %)',
    match: 'texte',
    method: 'méthode',
    needs: 'demande',
    readFrom: 'lu dans',
    reach: 'à terme',
    recency: 'dernier usage',
    requirement: 'exigence',
    rows: 'lignes',
    score: 'score',
    shown: 'montré (90 %)',
    skill: 'compétence',
    treatment: 'traitement',
    verdict: 'verdict',
    verdicts: 'verdicts',
    weight: 'poids',
  },
  level: 'niveau',
  verified: 'vérifié',
  fromNothing: 'en partant de zéro',
  have: 'connaît',
  practice: 'plus de pratique de',
  settledBy: {
    assessment: 'un test le dirait',
    'any-evidence': 'toute preuve le dirait',
  },
  partOfPath: 'du parcours pendant la prise de poste',
  via: 'montré par',
  none: 'aucun',
  more: 'de plus',
  line: 'ligne',
  jobTitle: (title) => `Offre : ${title}`,
  separator: ' ; ',
  hidden: (count) => `… et ${count} autres`,
  togetherInTime: 'ensemble dans le temps prévu',
  rampUp: (months, hours) =>
    `prise de poste de ${months} mois avec ${hours} h d’apprentissage par semaine`,
  requirements: (count) => `${count} ${count < 2 ? 'exigence' : 'exigences'}`,
  weeks: (weeks) => (weeks === '1' ? '1 semaine' : `${weeks} semaines`),
  notUsed: (what) => `Lu dans l’offre et non utilisé : ${what}.`,
  setAside: (what) => `Nommé dans l’offre et non demandé : ${what}.`,
  scoreLine: (score, fit, reach) =>
    `score ${score} : actuel ${fit}, à terme ${reach} en fin de prise de poste`,
  bestReach: (id, fit, reach) =>
    `Meilleur « à terme » parmi les personnes que leurs seules compétences du jour écarteraient : ${id}, de ${fit} aujourd’hui à ${reach} en fin de prise de poste.`,
  noReach: 'Personne ne gagne pendant la prise de poste : actuel et à terme sont égaux pour tous.',
};

export const MESSAGES: Readonly<Record<UiLanguage, Messages>> = { en: EN, fr: FR };
