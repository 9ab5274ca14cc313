import type { Verdict } from '../assessment.ts';
import type { AuditBasis } from '../audit-report.ts';

export type AuditLanguage = 'en' | 'fr';

/** What a formatted audit says in one language. */
export interface AuditWords {
  readonly title: string;
  readonly counted: (counts: {
    readonly rows: number;
    readonly jobs: number;
    readonly unknownJob: number;
    readonly basis: string;
    readonly median: string | null;
    readonly top: number | null;
  }) => string;
  readonly asked: (settings: {
    readonly alpha: string;
    readonly power: string;
    readonly ratio: string;
    readonly comparisons: number;
  }) => string;
  readonly basis: Readonly<Record<AuditBasis, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly direction: Readonly<Record<'lower' | 'higher', string>>;
  readonly needed: (members: number) => string;
  readonly neededUnknown: string;
  readonly suppressed: (assessments: number) => string;
  readonly rare: string;
  readonly group: string;
  readonly selected: string;
  readonly people: string;
  readonly rate: string;
  readonly interval: string;
  readonly impactRatio: string;
  readonly unknown: string;
  readonly everybody: string;
  readonly comparison: string;
  readonly job: string;
  readonly ratio: string;
  readonly adjusted: string;
  readonly shows: string;
  readonly others: string;
  readonly allJobs: string;
  readonly noComparison: string;
  readonly limits: readonly string[];
  /** A share as a percentage with one decimal. */
  readonly percent: (share: number) => string;
  readonly number: (value: number, decimals: number) => string;
}

const en: AuditWords = {
  title: 'Audit of selections',
  counted: ({ rows, jobs, unknownJob, basis, median, top }) =>
    `${rows} rows, ${jobs} ${jobs === 1 ? 'job' : 'jobs'}${unknownJob > 0 ? ` (${unknownJob} rows of unknown job, taken as one)` : ''}. Selected means: ${basis}${median === null ? '' : ` (median ${median})`}${top === null ? '' : ` (up to place ${top})`}.`,
  asked: ({ alpha, power, ratio, comparisons }) =>
    `${comparisons === 1 ? '1 comparison' : `${comparisons} comparisons, adjusted together (Holm)`}: without any difference, a concern appears in at most ${alpha} of such audits. Enough evidence means: a ratio of ${ratio} would be seen with a probability of ${power}.`,
  basis: {
    selection: 'as decided',
    'score above median': 'a score above the median of all rows',
    'first places': 'one of the first places of the list',
  },
  verdict: {
    concern: 'Concern',
    'no concern shown': 'No concern shown',
    'insufficient evidence': 'Insufficient evidence',
  },
  direction: { lower: 'selected less often', higher: 'selected more often' },
  needed: (members) => `n needed: ${members}`,
  neededUnknown: 'n needed: not known',
  suppressed: (assessments) =>
    `… suppressed: few people, or needed to hide them; ${assessments} comparisons left out.`,
  rare: '† rare in these rows: some rules let such groups out of the ratios; they stay in here.',
  group: 'Group',
  selected: 'Selected',
  people: 'People',
  rate: 'Rate',
  interval: '95 % interval',
  impactRatio: 'Impact ratio',
  unknown: 'not known',
  everybody: 'everybody',
  comparison: 'Comparison',
  job: 'Job',
  ratio: 'Ratio',
  adjusted: 'p, adjusted',
  shows: 'Shows',
  others: 'others',
  allJobs: 'all',
  noComparison: 'Nothing to compare: one group, or none.',
  limits: [
    'These numbers indicate where selections differ between groups. They do not say why, and they are no verdict of compliance with any law. "No concern shown" is not "no difference". An impact ratio below 0.8 is a flag, not a test.',
  ],
  percent: (share) => `${(share * 100).toFixed(1)} %`,
  number: (value, decimals) => value.toFixed(decimals),
};

const comma = (text: string): string => text.replace('.', ',');

const fr: AuditWords = {
  title: 'Audit des sélections',
  counted: ({ rows, jobs, unknownJob, basis, median, top }) =>
    `${rows} lignes, ${jobs} ${jobs === 1 ? 'poste' : 'postes'}${unknownJob > 0 ? ` (${unknownJob} lignes de poste inconnu, prises ensemble)` : ''}. Retenu veut dire : ${basis}${median === null ? '' : ` (médiane ${median})`}${top === null ? '' : ` (jusqu’à la place ${top})`}.`,
  asked: ({ alpha, power, ratio, comparisons }) =>
    `${comparisons === 1 ? '1 comparaison' : `${comparisons} comparaisons, ajustées ensemble (Holm)`} : sans aucune différence, une alerte apparaît dans au plus ${alpha} de tels audits. Assez de données veut dire : un rapport de ${ratio} serait vu avec une probabilité de ${power}.`,
  basis: {
    selection: 'décision telle quelle',
    'score above median': 'score au-dessus de la médiane de toutes les lignes',
    'first places': 'une des premières places de la liste',
  },
  verdict: {
    concern: 'Alerte',
    'no concern shown': 'Pas d’alerte',
    'insufficient evidence': 'Données insuffisantes',
  },
  direction: { lower: 'moins souvent retenu', higher: 'plus souvent retenu' },
  needed: (members) => `n nécessaire : ${members}`,
  neededUnknown: 'n nécessaire : inconnu',
  suppressed: (assessments) =>
    `… masqué : peu de personnes, ou nécessaire pour les masquer ; ${assessments} comparaisons omises.`,
  rare: '† rare dans ces lignes : certaines règles écartent de tels groupes des rapports ; ils y restent ici.',
  group: 'Groupe',
  selected: 'Retenus',
  people: 'Personnes',
  rate: 'Taux',
  interval: 'Intervalle à 95 %',
  impactRatio: 'Rapport d’impact',
  unknown: 'inconnu',
  everybody: 'ensemble',
  comparison: 'Comparaison',
  job: 'Poste',
  ratio: 'Rapport',
  adjusted: 'p ajusté',
  shows: 'Constat',
  others: 'autres',
  allJobs: 'tous',
  noComparison: 'Rien à comparer : un seul groupe, ou aucun.',
  limits: [
    'Ces chiffres indiquent où les sélections diffèrent entre groupes. Ils ne disent pas pourquoi et ne valent pas constat de conformité à une loi. « Pas d’alerte » n’est pas « pas de différence ». Un rapport d’impact inférieur à 0,8 est un signal, pas un test.',
  ],
  percent: (share) => `${comma((share * 100).toFixed(1))} %`,
  number: (value, decimals) => comma(value.toFixed(decimals)),
};

export const auditWords: Readonly<Record<AuditLanguage, AuditWords>> = { en, fr };
