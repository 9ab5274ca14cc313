import type { AuditLanguage } from './audit-words.ts';

export interface BarometerWords {
  readonly title: string;
  readonly lead: (below: number, comparisons: number, alpha: string) => string;
  readonly tableOf: (attribute: string) => string;
  readonly trendsOf: (attribute: string) => string;
  readonly shareAt: (attribute: string, stage: string) => string;
  readonly plot: string;
  readonly stage: string;
  readonly group: string;
  readonly everybody: string;
  readonly notSaid: string;
  readonly number: string;
  readonly of: Readonly<Record<'share' | 'passed', string>>;
  readonly periods: string;
  readonly trend: string;
  readonly rising: string;
  readonly falling: string;
  readonly none: string;
  readonly adjusted: string;
  readonly exact: Readonly<Record<'exact' | 'normal', string>>;
  readonly method: string;
  readonly noTrends: string;
  readonly issues: string;
  readonly issueOf: Readonly<
    Record<
      'more-than-before' | 'different-totals',
      (attribute: string, stage: string, period: string) => string
    >
  >;
  readonly limitsHeading: string;
  readonly limits: readonly string[];
}

const en: BarometerWords = {
  title: 'Inclusion barometer',
  lead: (below, comparisons, alpha) =>
    `Aggregates of what people volunteered to say. "…" is hidden: fewer than ${below} people, or needed to hide them. In brackets: the share of those who said. ${comparisons} trends, adjusted together (Holm): without any, one appears in at most ${alpha} of such barometers.`,
  tableOf: (attribute) => `People by ${attribute}, stage and period`,
  trendsOf: (attribute) => `Trends by ${attribute}`,
  shareAt: (attribute, stage) => `Share by ${attribute}: ${stage}`,
  plot: 'Share of each group among those who said, period by period; hidden periods are gaps. The table gives the numbers.',
  stage: 'Stage',
  group: 'Group',
  everybody: 'everybody',
  notSaid: 'not said',
  number: 'Number',
  of: { share: 'share of the stage', passed: 'passed from the stage before' },
  periods: 'Periods',
  trend: 'Shows',
  rising: 'rising',
  falling: 'falling',
  none: 'no trend shown',
  adjusted: 'p, adjusted',
  exact: { exact: 'exact', normal: 'approximate' },
  method: 'Test',
  noTrends: 'No trend can be computed: fewer than two periods are shown.',
  issues: 'Counts that do not fit',
  issueOf: {
    'more-than-before': (attribute, stage, period) =>
      `${period}, ${attribute}: more people at "${stage}" than at the stage before.`,
    'different-totals': (attribute, stage, period) =>
      `${period}, ${attribute}: another total at "${stage}" than by the first attribute.`,
  },
  limitsHeading: 'What these numbers do not say',
  limits: [
    'Who did not say is in the totals and in no share: shares are of those who said, who may differ from the others. A trend is no cause, and no trend shown is not no change. Stages of one period are not always the same people.',
    'Hidden cells cannot be computed from one row; a second barometer of the same people with other groups or limits may give them away. No verdict of compliance with any law.',
  ],
};

const fr: BarometerWords = {
  title: 'Baromètre de l’inclusion',
  lead: (below, comparisons, alpha) =>
    `Agrégats de ce que les personnes ont bien voulu dire. « … » est masqué : moins de ${below} personnes, ou nécessaire pour les masquer. Entre parenthèses : la part de celles qui ont répondu. ${comparisons} tendances, ajustées ensemble (Holm) : sans aucune, il en apparaît une dans au plus ${alpha} de tels baromètres.`,
  tableOf: (attribute) => `Personnes par ${attribute}, étape et période`,
  trendsOf: (attribute) => `Tendances par ${attribute}`,
  shareAt: (attribute, stage) => `Part par ${attribute} : ${stage}`,
  plot: 'Part de chaque groupe parmi les personnes qui ont répondu, période par période ; les périodes masquées sont des vides. Le tableau donne les nombres.',
  stage: 'Étape',
  group: 'Groupe',
  everybody: 'ensemble',
  notSaid: 'sans réponse',
  number: 'Nombre',
  of: { share: 'part de l’étape', passed: 'venues de l’étape précédente' },
  periods: 'Périodes',
  trend: 'Constat',
  rising: 'en hausse',
  falling: 'en baisse',
  none: 'pas de tendance montrée',
  adjusted: 'p ajusté',
  exact: { exact: 'exact', normal: 'approché' },
  method: 'Test',
  noTrends: 'Aucune tendance calculable : moins de deux périodes sont montrées.',
  issues: 'Nombres qui ne s’accordent pas',
  issueOf: {
    'more-than-before': (attribute, stage, period) =>
      `${period}, ${attribute} : plus de personnes à « ${stage} » qu’à l’étape précédente.`,
    'different-totals': (attribute, stage, period) =>
      `${period}, ${attribute} : un autre total à « ${stage} » que selon le premier attribut.`,
  },
  limitsHeading: 'Ce que ces chiffres ne disent pas',
  limits: [
    'Qui n’a pas répondu est dans les totaux et dans aucune part : les parts sont celles des personnes qui ont répondu, qui peuvent différer des autres. Une tendance n’est pas une cause, et pas de tendance montrée n’est pas pas de changement. Les étapes d’une période ne sont pas toujours les mêmes personnes.',
    'Les cases masquées ne se calculent pas à partir d’une ligne ; un second baromètre des mêmes personnes, avec d’autres groupes ou seuils, peut les révéler. Ne vaut pas constat de conformité à une loi.',
  ],
};

export const barometerWords: Readonly<Record<AuditLanguage, BarometerWords>> = { en, fr };
