import { normalizeLabel } from '../../src/normalize-label.ts';
import { FRENCH_CALQUES } from './french-calques.ts';
import type { LintFinding } from './lint-rows.ts';
import type { OccupationRow, PackRows, SkillRow } from './pack-rows.ts';
import { VAGUE_LABELS } from './vague-labels.ts';

const LANGUAGES = ['en', 'fr'] as const;
type PackLanguage = (typeof LANGUAGES)[number];

/** The preferred name and four more. */
const NAMES_EXPECTED = 5;

type Row = SkillRow | OccupationRow;

/** Labels that are badly written, name two things, say the same twice, or that nobody says. */
export function lintLabels(rows: PackRows): readonly LintFinding[] {
  return [
    ...[...rows.groups, ...rows.skills, ...rows.occupations].flatMap((row) => lintForm(row)),
    ...LANGUAGES.flatMap((language) => [
      ...lintShared([...rows.skills, ...rows.occupations], language),
      ...rows.skills.flatMap((row) => lintRepeated(row, language)),
      ...[...rows.skills, ...rows.occupations].flatMap((row) => lintFew(row, language)),
      ...[...rows.skills, ...rows.occupations].flatMap((row) => lintVague(row, language)),
    ]),
    ...[...rows.groups, ...rows.skills, ...rows.occupations].flatMap(lintCalques),
    ...rows.skills.flatMap(lintCaseSensitive),
  ];
}

function lintForm(row: {
  id: string;
  en: readonly string[];
  fr: readonly string[];
}): LintFinding[] {
  return LANGUAGES.flatMap((language) => row[language])
    .filter(
      (label) =>
        label !== label.trim() || label.length > 80 || /[’\u00a0\u202f]|\s{2}/u.test(label),
    )
    .map((label) => ({
      rule: 'label-form',
      concept: row.id,
      message: `"${label}": at most 80 characters, plain apostrophes and spaces`,
    }));
}

/** One name for two concepts, whatever its case, accents, hyphens or plural. */
function lintShared(rows: readonly Row[], language: PackLanguage): LintFinding[] {
  const bearers = new Map<string, { id: string; label: string }>();
  const findings: LintFinding[] = [];
  for (const row of rows) {
    for (const label of labelsIn(row, language)) {
      const key = labelKey(label, language);
      const bearer = bearers.get(key);
      if (bearer === undefined) bearers.set(key, { id: row.id, label });
      else if (bearer.id !== row.id) {
        const message = `"${label}" (${language}) is "${bearer.label}" of ${bearer.id}`;
        findings.push({ rule: 'label-shared', concept: row.id, message });
      }
    }
  }
  return findings;
}

/** A plural or a hyphen more is no further name; another spelling of a word ("nocode", "no-code") is. */
function lintRepeated(row: SkillRow, language: PackLanguage): LintFinding[] {
  const seen = new Map<string, string>();
  return labelsIn(row, language).flatMap((label) => {
    const key = wordsKey(label, language);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, label);
    return first === undefined
      ? []
      : [{ rule: 'label-repeated', concept: row.id, message: `"${label}" is "${first}" again` }];
  });
}

function lintFew(row: Row, language: PackLanguage): LintFinding[] {
  const names = new Set(labelsIn(row, language).map((label) => wordsKey(label, language)));
  return names.size >= NAMES_EXPECTED
    ? []
    : [
        {
          rule: 'few-labels',
          concept: row.id,
          message: `${names.size} names in ${language}, ${NAMES_EXPECTED} expected`,
        },
      ];
}

function lintVague(row: Row, language: PackLanguage): LintFinding[] {
  return labelsIn(row, language)
    .filter((label) => VAGUE_LABELS.has(folded(label)))
    .map((label) => ({
      rule: 'vague-label',
      concept: row.id,
      message: `"${label}" alone says too little to link a text to`,
    }));
}

function lintCalques(row: { id: string; fr: readonly string[] }): LintFinding[] {
  return row.fr.flatMap((label) =>
    FRENCH_CALQUES.filter(({ pattern }) => pattern.test(label.toLowerCase())).map(({ says }) => ({
      rule: 'calque',
      concept: row.id,
      message: `"${label}": the trade says ${says}`,
    })),
  );
}

function lintCaseSensitive(row: SkillRow): LintFinding[] {
  return (row.caseSensitive ?? [])
    .filter((label) => !row.en.includes(label) && !row.fr.includes(label))
    .map((label) => ({
      rule: 'case-sensitive',
      concept: row.id,
      message: `"${label}" is none of its labels`,
    }));
}

const labelsIn = (row: Row, language: PackLanguage): readonly string[] => row[language];

const folded = (label: string): string =>
  label.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const keys = new Map<string, string>();

/** A label is normalized once, however often the rows are checked. */
function labelKey(label: string, language: PackLanguage): string {
  const name = `${language}:${label}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = normalizeLabel(label, { language });
  keys.set(name, key);
  return key;
}

function wordsKey(label: string, language: PackLanguage): string {
  return label
    .split(/[\s./-]+/u)
    .map((word) => labelKey(word, language))
    .join(' ');
}
