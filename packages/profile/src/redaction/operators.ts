import type { FindingKind, TextFinding } from '../text-finding.ts';

/**
 * What becomes of a finding:
 * `replace` – its label in brackets, `[nom]`; of what is protected by law only `[…]`, as the label would tell it;
 * `mask` – `███`, whatever its length;
 * `generalize` – what tells less: the neutral form of a gendered word, the band of a date; else as `replace`;
 * `keep` – it stays;
 * a function – what it returns.
 */
export type Operator =
  'replace' | 'mask' | 'generalize' | 'keep' | ((value: string, finding: TextFinding) => string);

export type Operators = Readonly<Partial<Record<FindingKind, Operator>>>;

type Labels = readonly [en: string, fr: string];

/** Of those that say no more than the place in the text does. */
const LABELS: Readonly<Partial<Record<FindingKind, Labels>>> = {
  name: ['name', 'nom'],
  title: ['title', 'civilité'],
  email: ['e-mail', 'courriel'],
  phone: ['phone', 'téléphone'],
  link: ['link', 'lien'],
  handle: ['account', 'compte'],
  ip: ['network address', 'adresse réseau'],
  streetAddress: ['address', 'adresse'],
  postalCode: ['postal code', 'code postal'],
  place: ['place', 'lieu'],
  nationalNumber: ['number', 'numéro'],
  cardNumber: ['number', 'numéro'],
  bankAccount: ['number', 'numéro'],
  identifier: ['number', 'numéro'],
  organization: ['organisation', 'organisation'],
  school: ['school', 'établissement'],
  date: ['date', 'date'],
};

const BANDS: readonly (readonly [years: number, labels: Labels])[] = [
  [2, ['less than two years ago', 'il y a moins de deux ans']],
  [6, ['two to six years ago', 'il y a deux à six ans']],
  [Number.POSITIVE_INFINITY, ['over six years ago', 'il y a plus de six ans']],
];

export interface OperatorContext {
  readonly language: 'en' | 'fr';
  readonly now?: Date;
}

/** What stands in the place of a finding. */
export function applyOperator(
  operator: Operator,
  { value, finding }: { readonly value: string; readonly finding: TextFinding },
  context: OperatorContext,
): string {
  if (typeof operator === 'function') return operator(value, finding);
  if (operator === 'keep') return value;
  if (operator === 'mask') return '███';
  if (operator === 'generalize') {
    const general = finding.neutral ?? bandOf(finding, value, context);
    if (general !== undefined) return general;
  }
  const labels = LABELS[finding.kind];
  return labels ? `[${inLanguage(labels, context)}]` : '[…]';
}

/** How long ago the last year of a date is. */
function bandOf(
  { kind }: TextFinding,
  value: string,
  context: OperatorContext,
): string | undefined {
  const years = [...value.matchAll(/(?:19|20)\d{2}/gu)].map(Number);
  if (kind !== 'date' || context.now === undefined || years.length === 0) return undefined;
  const ago = context.now.getUTCFullYear() - Math.max(...years);
  const [, labels] = BANDS.find(([limit]) => ago < limit)!;
  return `[${inLanguage(labels, context)}]`;
}

function inLanguage([en, fr]: Labels, { language }: OperatorContext): string {
  return language === 'en' ? en : fr;
}
