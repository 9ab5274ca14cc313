import { auditWords, type AuditLanguage, type AuditWords } from './audit-words.ts';

interface EvidenceWords {
  readonly subjects: Readonly<
    Record<'outcomes' | 'swaps' | 'oversight' | 'logs' | 'accuracy', string>
  >;
  readonly notExamined: string;
  readonly elsewhere: string;
  readonly ratesBy: (attributes: string, comparisons: number) => string;
  readonly rows: (rows: number, jobs: number) => string;
  readonly verdict: AuditWords['verdict'];
  readonly outcomeLimits: string;
  readonly swaps: (criteria: number) => string;
  readonly triples: (triples: number, texts: number, pairs: number) => string;
  readonly flips: (flips: number, bound: number, sensitivity: number | null) => string;
  readonly swapLimits: string;
}

/** Small bounds need their exponent. */
function small(value: number): string {
  return value < 0.001 ? value.toExponential(1) : value.toFixed(3);
}

const en: EvidenceWords = {
  subjects: {
    outcomes: 'Differences in outcome between groups (art. 10, 15)',
    swaps: 'Dependence on declared personal attributes (art. 10, 15)',
    oversight: 'Human oversight (art. 14, 26)',
    logs: 'Record-keeping (art. 12, 26)',
    accuracy: 'Accuracy and robustness (art. 15)',
  },
  notExamined: 'not examined',
  elsewhere: 'To be shown elsewhere.',
  ratesBy: (attributes, comparisons) =>
    `Rates by ${attributes}: ${comparisons} exact tests, adjusted together`,
  rows: (rows, jobs) => `${rows} rows, ${jobs} ${jobs === 1 ? 'job' : 'jobs'}`,
  verdict: auditWords.en.verdict,
  outcomeLimits:
    'Differences, not their causes. Says nothing of groups that were not recorded, nor of people who never applied.',
  swaps: (criteria) => `Swaps of one attribute in the raw text, ${criteria} criteria`,
  triples: (triples, texts, pairs) =>
    `${triples} triples from ${texts} texts, ${pairs} pairs of texts`,
  flips: (flips, bound, sensitivity) =>
    `${flips} changed scores (rate at most ${small(bound)} at 95 %); control: ${sensitivity === null ? 'not made' : `a skill swap changes ${(sensitivity * 100).toFixed(1)} %`}`,
  swapLimits:
    'Attributes stated in words only. Traces of them in wording, experience or schools are not covered; see leak tests.',
};

const fr: EvidenceWords = {
  subjects: {
    outcomes: 'Écarts de résultat entre groupes (art. 10, 15)',
    swaps: 'Dépendance aux attributs personnels déclarés (art. 10, 15)',
    oversight: 'Contrôle humain (art. 14, 26)',
    logs: 'Journalisation (art. 12, 26)',
    accuracy: 'Exactitude et robustesse (art. 15)',
  },
  notExamined: 'non examiné',
  elsewhere: 'À montrer par ailleurs.',
  ratesBy: (attributes, comparisons) =>
    `Taux par ${attributes} : ${comparisons} tests exacts, ajustés ensemble`,
  rows: (rows, jobs) => `${rows} lignes, ${jobs} ${jobs === 1 ? 'poste' : 'postes'}`,
  verdict: auditWords.fr.verdict,
  outcomeLimits:
    'Des écarts, non leurs causes. Rien sur les groupes non relevés ni sur les personnes qui n’ont pas candidaté.',
  swaps: (criteria) => `Échanges d’un attribut dans le texte brut, ${criteria} critères`,
  triples: (triples, texts, pairs) =>
    `${triples} triplets tirés de ${texts} textes, ${pairs} paires de textes`,
  flips: (flips, bound, sensitivity) =>
    `${flips} scores changés (taux d’au plus ${small(bound).replace('.', ',')} à 95 %) ; contrôle : ${sensitivity === null ? 'non fait' : `échanger une compétence change ${(sensitivity * 100).toFixed(1).replace('.', ',')} %`}`,
  swapLimits:
    'Attributs dits en toutes lettres seulement. Leurs traces dans le style, le parcours ou les écoles ne sont pas couvertes ; voir les tests de fuite.',
};

export const evidenceWords: Readonly<Record<AuditLanguage, EvidenceWords>> = { en, fr };
