import type { Language } from '../../src/concept.ts';
import { labelAgreement, nameKey, type NamedConcept } from './label-agreement.ts';
import type { OccupationRow, PackRows, SkillRow } from './pack-rows.ts';
import type { EscoConcept, ReferenceTables } from './reference-tables.ts';

/** Something of a concept of ours that does not fit an official file. */
export interface ReferenceFinding {
  readonly rule:
    | 'esco-unknown'
    | 'esco-kind'
    | 'esco-disagrees'
    | 'esco-relation'
    | 'esco-missing'
    | 'isco-unknown'
    | 'isco-differs'
    | 'rome-unknown'
    | 'rome-disagrees'
    | 'rome-missing'
    | 'review-stale'
    | 'review-reason';
  /** Id of our concept. */
  readonly concept: string;
  /** The URI or code in question. */
  readonly target: string;
  readonly message: string;
}

/** What a person decided about one finding, and why. */
export interface ReviewedFinding {
  readonly rule: ReferenceFinding['rule'];
  readonly concept: string;
  readonly target: string;
  readonly reason: string;
}

type Row = SkillRow | OccupationRow;
type Kind = EscoConcept['kind'];

/**
 * Every link of the pack to ESCO, ISCO-08 and ROME that does not fit the official files, and every link that these
 * files suggest and the pack lacks; less the reviewed ones. A review that no longer answers a finding is one itself.
 */
export function checkReferences(
  rows: PackRows,
  tables: ReferenceTables,
  reviewed: readonly ReviewedFinding[],
): readonly ReferenceFinding[] {
  const found = [
    ...checkEsco(rows.skills, 'skill', tables),
    ...checkEsco(rows.occupations, 'occupation', tables),
    ...rows.occupations.flatMap((row) => checkIsco(row, tables)),
    ...checkRome(rows.occupations, tables),
  ];
  const key = (item: ReferenceFinding | ReviewedFinding): string =>
    `${item.rule} ${item.concept} ${item.target}`;
  const answers = new Set(reviewed.map(key));
  const questions = new Set(found.map(key));
  const aboutReviews = reviewed.flatMap((review): ReferenceFinding[] => {
    const { rule, concept, target, reason } = review;
    if (!questions.has(key(review)))
      return [{ rule: 'review-stale', concept, target, message: `no ${rule} is left to review` }];
    return reason.trim().length < 12
      ? [
          {
            rule: 'review-reason',
            concept,
            target,
            message: `the review of ${rule} says no reason`,
          },
        ]
      : [];
  });
  return [...found.filter((finding) => !answers.has(key(finding))), ...aboutReviews];
}

function checkEsco(rows: readonly Row[], kind: Kind, tables: ReferenceTables): ReferenceFinding[] {
  const bearers = escoBearers(tables, kind);
  const exact = new Set(rows.flatMap((row) => (row.escoMatch === 'exactMatch' ? [row.esco!] : [])));
  return rows.flatMap((row) => [
    ...(row.esco === undefined ? [] : checkLink(row, kind, tables, exact)),
    ...checkMissing(row, bearers, tables, exact),
  ]);
}

function checkLink(
  row: Row,
  kind: Kind,
  tables: ReferenceTables,
  exact: ReadonlySet<string>,
): ReferenceFinding[] {
  const target = row.esco!;
  const finding = (rule: ReferenceFinding['rule'], message: string): ReferenceFinding[] => [
    { rule, concept: row.id, target, message },
  ];
  const theirs = tables.esco.get(target);
  if (theirs === undefined) return finding('esco-unknown', 'no such concept in the ESCO files');
  if (theirs.kind !== kind) return finding('esco-kind', `${theirs.kind} in ESCO, ${kind} here`);
  const names = `${quote(row)} is ${row.escoMatch} of ${quote(theirs)}`;
  const agreement = labelAgreement(namesOf(row), theirs);
  if (agreement === 'disagrees') return finding('esco-disagrees', names);
  return row.escoMatch === 'closeMatch' && !exact.has(target) && bearsName(row, theirs)
    ? finding('esco-relation', `${names}, yet it bears that name too`)
    : [];
}

/** Whether the preferred name of `theirs` is one of ours. */
function bearsName(row: Row, theirs: EscoConcept): boolean {
  const { en, fr } = theirs.preferred;
  const ours = new Set(keysOf(namesOf(row)));
  return keysOf({ en: [en], fr: fr === '' ? [] : halves(fr) }).some((key) => ours.has(key));
}

/** ESCO concepts that bear one of our labels, while we point elsewhere or nowhere. */
function checkMissing(
  row: Row,
  bearers: ReadonlyMap<string, readonly string[]>,
  tables: ReferenceTables,
  exact: ReadonlySet<string>,
): ReferenceFinding[] {
  if (row.escoMatch === 'exactMatch') return [];
  // A concept linked already is asked only about its own first names: its further names have links of their own.
  const ours = row.esco === undefined ? namesOf(row) : { en: [row.en[0]!], fr: halves(row.fr[0]!) };
  const targets = new Set(keysOf(ours).flatMap((key) => bearers.get(key) ?? []));
  return [...targets]
    .filter((target) => target !== row.esco && !exact.has(target))
    .map((target) => ({
      rule: 'esco-missing',
      concept: row.id,
      target,
      message: `${quote(row)} shares a name with ${quote(tables.esco.get(target)!)}`,
    }));
}

function escoBearers(tables: ReferenceTables, kind: Kind): ReadonlyMap<string, readonly string[]> {
  const bearers = new Map<string, string[]>();
  for (const [uri, concept] of tables.esco) {
    if (concept.kind !== kind) continue;
    for (const key of new Set(keysOf(concept))) {
      const uris = bearers.get(key);
      if (uris) uris.push(uri);
      else bearers.set(key, [uri]);
    }
  }
  return bearers;
}

function checkIsco(row: OccupationRow, tables: ReferenceTables): ReferenceFinding[] {
  const { id: concept, isco: target } = row;
  if (!tables.isco.has(target))
    return [{ rule: 'isco-unknown', concept, target, message: 'no such group in ISCO-08' }];
  const theirs = row.escoMatch === 'exactMatch' ? tables.esco.get(row.esco!)?.isco : undefined;
  if (theirs === undefined || theirs === target) return [];
  const message = `${target} here, ${theirs} for the ESCO occupation it equals`;
  return [{ rule: 'isco-differs', concept, target, message }];
}

function checkRome(rows: readonly OccupationRow[], tables: ReferenceTables): ReferenceFinding[] {
  const bearers = romeBearers(tables);
  return rows.flatMap((row) => [
    ...(row.rome ?? []).flatMap((code) => checkRomeCode(row, code, tables)),
    ...checkRomeMissing(row, bearers, tables),
  ]);
}

function checkRomeCode(
  row: OccupationRow,
  target: string,
  tables: ReferenceTables,
): ReferenceFinding[] {
  const concept = row.id;
  const names = tables.rome4.get(target);
  if (names === undefined) {
    const message = tables.rome3.has(target) ? 'a code of ROME 3 only' : 'no such code in ROME 4';
    return [{ rule: 'rome-unknown', concept, target, message }];
  }
  const theirs = { en: [], fr: names.flatMap(romeForms) };
  return labelAgreement({ en: [], fr: row.fr }, theirs) === 'disagrees'
    ? [{ rule: 'rome-disagrees', concept, target, message: `${quote(row)}: ${names[0]}` }]
    : [];
}

/** Métiers under which ROME files one of our titles, while we do not link to them. */
function checkRomeMissing(
  row: OccupationRow,
  bearers: ReadonlyMap<string, ReadonlyMap<string, string>>,
  tables: ReferenceTables,
): ReferenceFinding[] {
  const shared = new Map(frenchKeys(row.fr).flatMap((key) => [...(bearers.get(key) ?? [])]));
  return [...shared]
    .filter(([target]) => !row.rome?.includes(target))
    .map(([target, name]) => ({
      rule: 'rome-missing',
      concept: row.id,
      target,
      message: `${quote(row)} shares the name "${name}" with ${tables.rome4.get(target)![0]}`,
    }));
}

/** Codes of ROME by the key of a name, with the name as ROME writes it. */
function romeBearers(tables: ReferenceTables): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const bearers = new Map<string, Map<string, string>>();
  for (const [code, names] of tables.rome4) {
    for (const name of names) {
      for (const key of frenchKeys(romeForms(name))) {
        const codes = bearers.get(key) ?? new Map<string, string>();
        if (!codes.has(code)) bearers.set(key, codes.set(code, name));
      }
    }
  }
  return bearers;
}

/** The masculine and the feminine of a name that ROME writes "Développeur / Développeuse web". */
function romeForms(name: string): readonly string[] {
  const [masculine, feminine] = name.split(' / ');
  if (masculine === undefined || feminine === undefined) return [name];
  const rest = feminine.split(' ').slice(masculine.split(' ').length);
  return [[masculine, ...rest].join(' '), feminine];
}

const halves = (label: string): readonly string[] => [label, ...label.split('/')];
const frenchKeys = (labels: readonly string[]): readonly string[] =>
  labels.flatMap(halves).map((label) => nameKey(label, 'fr'));
const namesOf = (row: Row): NamedConcept => ({ en: row.en, fr: row.fr.flatMap(halves) });
const quote = (concept: NamedConcept): string => `"${concept.en[0]}" / "${concept.fr[0] ?? ''}"`;

function keysOf(concept: NamedConcept): readonly string[] {
  return (['en', 'fr'] as const satisfies readonly Language[]).flatMap((language) =>
    concept[language].map((label) => `${language}:${nameKey(label, language)}`),
  );
}
