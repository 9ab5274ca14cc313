import type { AuditLanguage } from '../audit-words.ts';

/** What the HTML page says beyond {@link auditWords}. */
export interface ReportWords {
  readonly source: string;
  readonly made: string;
  readonly notStated: string;
  readonly ratesOf: (attributes: string) => string;
  readonly ratesDescription: string;
  readonly more: (count: number) => string;
  readonly comparisonsOf: (attributes: string) => string;
  readonly exposure: string;
  readonly exposureLead: string;
  readonly exposureDescription: string;
  readonly exposureOf: (attribute: string) => string;
  readonly pool: string;
  readonly upTo: (place: number) => string;
  readonly place: string;
  readonly funnel: string;
  readonly funnelLead: string;
  readonly funnelOf: (attribute: string) => string;
  readonly funnelDescription: string;
  readonly entered: string;
  readonly stage: string;
  readonly nyc: string;
  readonly nycLead: string;
  readonly nycSex: string;
  readonly nycRace: string;
  readonly nycBoth: string;
  readonly nycUnknown: (selected: number, total: number) => string;
  readonly category: string;
  readonly withoutRare: string;
  readonly reconciled: string;
  readonly unreconciled: string;
  readonly margin: string;
  readonly cells: string;
  readonly provenance: string;
  readonly provenanceOf: Readonly<
    Record<'source' | 'period' | 'auditedOn' | 'distributedOn' | 'auditor', string>
  >;
  readonly evidence: string;
  readonly evidenceLead: string;
  readonly evidenceColumns: readonly [string, string, string, string, string];
  readonly limits: string;
}

const en: ReportWords = {
  source: 'Data',
  made: 'Made on',
  notStated: 'not stated',
  ratesOf: (attributes) => `Rates by ${attributes}`,
  ratesDescription:
    'Each rate as a dot on its exact 95 % interval; the dashed line is the rate of everybody. The table gives the numbers.',
  more: (count) => `The plot shows the largest groups; ${count} more are in the table.`,
  comparisonsOf: (attributes) => `Comparisons by ${attributes}`,
  exposure: 'Attention by place',
  exposureLead:
    'Readers look at the first places most. Each line is the share of attention (1 / log₂(place + 1)) that a group gets down to a place; the faint line is its share of the people.',
  exposureDescription:
    'Share of attention from the first place down to each place, one line per group, beside its share of the people. The table gives the numbers.',
  exposureOf: (attribute) => `Share of attention by ${attribute}`,
  pool: 'Of the people',
  upTo: (place) => (place === 1 ? 'Place 1' : `Places 1–${place}`),
  place: 'place',
  funnel: 'Stage by stage',
  funnelLead:
    'Of the people of a group who entered, the share who are still there after each stage.',
  funnelOf: (attribute) => `Still there, by ${attribute}`,
  funnelDescription:
    'Share of each group that is left after each stage. The table gives the numbers.',
  entered: 'Entered',
  stage: 'stage',
  nyc: 'Tables after New York City Local Law 144',
  nycLead:
    'Rates and impact ratios by sex, by race or ethnicity, and by both (6 RCNY §5-301). The rule sets no threshold; these tables are no verdict of compliance.',
  nycSex: 'Sex',
  nycRace: 'Race or ethnicity',
  nycBoth: 'Sex and race or ethnicity',
  nycUnknown: (selected, total) =>
    `${total} people (${selected} selected) are of unknown sex, race or ethnicity: in no cell of the table by both.`,
  category: 'Category',
  withoutRare: 'Ratio without rare',
  reconciled: 'All margins are the sums of their cells.',
  unreconciled: 'Margins that are not the sum of their cells: find out why before publishing.',
  margin: 'Margin (selected / people)',
  cells: 'Cells (selected / people)',
  provenance: 'Dates and provenance',
  provenanceOf: {
    source: 'Source of the data',
    period: 'Period of the data',
    auditedOn: 'Date of the audit',
    distributedOn: 'In use since',
    auditor: 'Made by',
  },
  evidence: 'Evidence sheet for the EU AI Act',
  evidenceLead:
    'What was examined, on what, with what result and within what limits, for the file of a provider or deployer of a recruitment system (Annex III, 4). It is material for an assessment, not the assessment.',
  evidenceColumns: ['Subject', 'Examined', 'On', 'Result', 'Limits'],
  limits: 'What these numbers do not say',
};

const fr: ReportWords = {
  source: 'Données',
  made: 'Établi le',
  notStated: 'non indiqué',
  ratesOf: (attributes) => `Taux par ${attributes}`,
  ratesDescription:
    'Chaque taux est un point sur son intervalle exact à 95 % ; la ligne en tirets est le taux de l’ensemble. Le tableau donne les nombres.',
  more: (count) =>
    `Le graphique montre les plus grands groupes ; ${count} autres sont dans le tableau.`,
  comparisonsOf: (attributes) => `Comparaisons par ${attributes}`,
  exposure: 'Attention selon la place',
  exposureLead:
    'On regarde surtout les premières places. Chaque ligne est la part de l’attention (1 / log₂(place + 1)) qu’un groupe reçoit jusqu’à une place ; le trait pâle est sa part des personnes.',
  exposureDescription:
    'Part de l’attention de la première place jusqu’à chaque place, une ligne par groupe, avec sa part des personnes. Le tableau donne les nombres.',
  exposureOf: (attribute) => `Part de l’attention par ${attribute}`,
  pool: 'Des personnes',
  upTo: (place) => (place === 1 ? 'Place 1' : `Places 1–${place}`),
  place: 'place',
  funnel: 'Étape par étape',
  funnelLead:
    'Parmi les personnes d’un groupe entrées, la part encore présente après chaque étape.',
  funnelOf: (attribute) => `Encore présents, par ${attribute}`,
  funnelDescription:
    'Part de chaque groupe qui reste après chaque étape. Le tableau donne les nombres.',
  entered: 'Entrées',
  stage: 'étape',
  nyc: 'Tableaux selon la Local Law 144 de New York',
  nycLead:
    'Taux et rapports d’impact par sexe, par origine, et par les deux (6 RCNY §5-301). La règle ne fixe aucun seuil ; ces tableaux ne valent pas constat de conformité.',
  nycSex: 'Sexe',
  nycRace: 'Origine (race or ethnicity)',
  nycBoth: 'Sexe et origine',
  nycUnknown: (selected, total) =>
    `${total} personnes (dont ${selected} retenues) sont de sexe ou d’origine inconnus : dans aucune case du tableau croisé.`,
  category: 'Catégorie',
  withoutRare: 'Rapport sans les rares',
  reconciled: 'Toutes les marges sont la somme de leurs cases.',
  unreconciled:
    'Marges qui ne sont pas la somme de leurs cases : en chercher la cause avant de publier.',
  margin: 'Marge (retenus / personnes)',
  cells: 'Cases (retenus / personnes)',
  provenance: 'Dates et provenance',
  provenanceOf: {
    source: 'Source des données',
    period: 'Période des données',
    auditedOn: 'Date de l’audit',
    distributedOn: 'En service depuis',
    auditor: 'Établi par',
  },
  evidence: 'Fiche de preuves pour le règlement européen sur l’IA',
  evidenceLead:
    'Ce qui a été examiné, sur quoi, avec quel résultat et dans quelles limites, pour le dossier d’un fournisseur ou déployeur d’un système de recrutement (annexe III, 4). C’est la matière d’une évaluation, non l’évaluation.',
  evidenceColumns: ['Sujet', 'Examiné', 'Sur', 'Résultat', 'Limites'],
  limits: 'Ce que ces chiffres ne disent pas',
};

export const reportWords: Readonly<Record<AuditLanguage, ReportWords>> = { en, fr };
