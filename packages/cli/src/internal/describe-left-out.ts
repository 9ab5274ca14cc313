import type { LeftOutReason, LeftOutRow } from './audit-columns.ts';
import type { AuditTableFile } from './read-audit-table.ts';
import type { UiLanguage } from './ui-language.ts';

interface Words {
  readonly reasons: Readonly<Record<LeftOutReason, (column: string) => string>>;
  readonly rows: (count: number) => string;
  readonly unit: Readonly<Record<AuditTableFile['unit'], string>>;
}

const WORDS: Readonly<Record<UiLanguage, Words>> = {
  en: {
    reasons: {
      'wrong-number-of-values': () => 'not as many values as the header has columns',
      'not-an-object': () => 'not a JSON object',
      'neither-yes-nor-no': (column) => `${column} is neither yes nor no`,
      'no-number': (column) => `${column} is not a number`,
      'no-place': (column) => `${column} is not a place, a whole number from 1`,
      'no-id': (column) => `${column} is empty`,
      repeated: () => 'the same application as one before',
    },
    rows: (count) => (count === 1 ? '1 row left out' : `${count} rows left out`),
    unit: { line: 'line', item: 'item' },
  },
  fr: {
    reasons: {
      'wrong-number-of-values': () => 'pas autant de valeurs que de colonnes dans l’en-tête',
      'not-an-object': () => 'pas un objet JSON',
      'neither-yes-nor-no': (column) => `${column} n’est ni oui ni non`,
      'no-number': (column) => `${column} n’est pas un nombre`,
      'no-place': (column) => `${column} n’est pas une place, un entier à partir de 1`,
      'no-id': (column) => `${column} est vide`,
      repeated: () => 'même candidature qu’une ligne précédente',
    },
    rows: (count) => (count === 1 ? '1 ligne écartée' : `${count} lignes écartées`),
    unit: { line: 'ligne', item: 'élément' },
  },
};

/** More places than this say no more. */
const SHOWN = 5;

/** What was left out, counted by reason with the first places. */
export function describeLeftOut(
  leftOut: readonly LeftOutRow[],
  unit: AuditTableFile['unit'],
  language: UiLanguage,
): readonly string[] {
  const words = WORDS[language];
  const byReason = new Map<string, number[]>();
  for (const { at, reason, column = '' } of leftOut) {
    const text = words.reasons[reason](column);
    const places = byReason.get(text);
    if (places) places.push(at);
    else byReason.set(text, [at]);
  }
  return Array.from(byReason, ([text, places]) => {
    const shown = places.slice(0, SHOWN).join(', ') + (places.length > SHOWN ? ', …' : '');
    const colon = language === 'fr' ? ' :' : ':';
    return `${words.rows(places.length)}${colon} ${text} (${words.unit[unit]} ${shown})`;
  });
}
