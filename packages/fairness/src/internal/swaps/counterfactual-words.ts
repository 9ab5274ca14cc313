import type { AuditLanguage } from '../audit-words.ts';

interface CounterfactualWords {
  readonly title: string;
  readonly counted: (triples: number, pairs: number, texts: number) => string;
  readonly control: (changed: number, triples: number, bound: string) => string;
  readonly noControl: string;
  readonly unscored: (count: number) => string;
  readonly asked: (tolerance: string) => string;
  readonly criterion: string;
  readonly field: string;
  readonly all: string;
  /** After the name: what it shows, then numbers. */
  readonly columns: readonly string[];
  readonly plot: string;
  readonly plotDescription: string;
  readonly untested: (criterion: string) => string;
  readonly limits: string;
}

const en: CounterfactualWords = {
  title: 'Counterfactual audit',
  counted: (triples, pairs, texts) =>
    `${triples} triples (text, job, swap): ${pairs} pairs of texts made of ${texts} CVs, which differ in one attribute and nowhere else.`,
  control: (changed, triples, bound) =>
    `Control: swapping a skill that the job asks for changes ${changed} of ${triples} scores (at least ${bound} at 95 %).`,
  noControl:
    'No control: no skill was swapped, so nothing shows that this matcher reads. A matcher that ignores its input never changes.',
  unscored: (count) => `${count} triples or controls without a finite score: in no other number.`,
  asked: (tolerance) =>
    `No concern shown means: no change seen, a bound of at most ${tolerance}, and a control that changes.`,
  criterion: 'Criterion (L1132-1)',
  field: 'Attribute',
  all: 'all',
  columns: [
    'Shows',
    'Triples',
    'Changed',
    'Rate at most',
    'By pairs at most',
    'Largest change',
    'Mean gap',
    'Lower / higher',
    'Places changed',
  ],
  plot: 'Pairs of texts in which anything changed',
  plotDescription:
    'Share of pairs of texts in which anything changed, with the exact bound on what the numbers still allow; the dashed line is all of them.',
  untested: (criterion) =>
    `Not tested: ${criterion}. Languages are skills that jobs ask for; swapping one must change the score.`,
  limits:
    'Bounds are exact and one-sided at 95 %; "rate at most" takes triples as independent, "by pairs" only pairs of texts. The mean gap is the score with the value more often held against people, less the other. Covers what texts state; other traces (wording, career, schools) need leak tests. No verdict of compliance with any law.',
};

const fr: CounterfactualWords = {
  title: 'Audit contrefactuel',
  counted: (triples, pairs, texts) =>
    `${triples} triplets (texte, poste, échange) : ${pairs} paires de textes tirées de ${texts} CV, qui diffèrent par un attribut et nulle part ailleurs.`,
  control: (changed, triples, bound) =>
    `Contrôle : échanger une compétence demandée change ${changed} scores sur ${triples} (au moins ${bound.replace('.', ',')} à 95 %).`,
  noControl:
    'Pas de contrôle : aucune compétence échangée, rien ne montre donc que l’outil lit. Un outil qui ignore ce qu’on lui donne ne change jamais.',
  unscored: (count) => `${count} triplets ou contrôles sans score fini : dans aucun autre nombre.`,
  asked: (tolerance) =>
    `Pas d’alerte veut dire : aucun changement vu, une borne d’au plus ${tolerance.replace('.', ',')}, et un contrôle qui change.`,
  criterion: 'Critère (L1132-1)',
  field: 'Attribut',
  all: 'ensemble',
  columns: [
    'Constat',
    'Triplets',
    'Changés',
    'Taux d’au plus',
    'Par paires d’au plus',
    'Plus grand écart',
    'Écart moyen',
    'Moins / plus',
    'Places changées',
  ],
  plot: 'Paires de textes où quelque chose a changé',
  plotDescription:
    'Part des paires de textes où quelque chose a changé, avec la borne exacte de ce que les nombres permettent encore ; la ligne en tirets est leur ensemble.',
  untested: (criterion) =>
    `Non testé : ${criterion}. Les langues sont des compétences demandées ; en échanger une doit changer le score.`,
  limits:
    'Bornes exactes et unilatérales à 95 % ; « taux d’au plus » prend les triplets pour indépendants, « par paires » seulement les paires de textes. L’écart moyen est le score avec la valeur plus souvent opposée aux personnes, moins l’autre. Couvre ce que disent les textes ; d’autres traces (style, parcours, écoles) demandent des tests de fuite. Ne vaut pas constat de conformité à une loi.',
};

export const counterfactualWords: Readonly<Record<AuditLanguage, CounterfactualWords>> = { en, fr };
