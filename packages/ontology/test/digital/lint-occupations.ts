import type { LintFinding } from './lint-rows.ts';
import type { OccupationRow, PackRows } from './pack-rows.ts';

/** What one cannot do the job without; fewer tell it from no other job, more no recruiter asks of one person. */
const LEAST_ESSENTIAL = 6;
const MOST_ESSENTIAL = 20;

/** Beyond, the list no longer says what openings add. */
const MOST_OPTIONAL = 60;

/**
 * Feminine of the masculine words that begin a title, beside those that the pairs of the pack give. Words with one
 * form (graphiste, manager, developer) are left out.
 */
const FEMININE: Readonly<Record<string, string>> = {
  administrateur: 'administratrice',
  agent: 'agente',
  animateur: 'animatrice',
  assistant: 'assistante',
  auditeur: 'auditrice',
  chargé: 'chargée',
  chef: 'cheffe',
  concepteur: 'conceptrice',
  conseiller: 'conseillère',
  consultant: 'consultante',
  coordinateur: 'coordinatrice',
  créateur: 'créatrice',
  directeur: 'directrice',
  développeur: 'développeuse',
  expert: 'experte',
  formateur: 'formatrice',
  informaticien: 'informaticienne',
  ingénieur: 'ingénieure',
  opérateur: 'opératrice',
  rédacteur: 'rédactrice',
  référent: 'référente',
  superviseur: 'superviseuse',
  technicien: 'technicienne',
  testeur: 'testeuse',
};

/** Lists of skills too short, too long or overlapping; French titles with one gender only. */
export function lintOccupations(rows: PackRows): readonly LintFinding[] {
  const feminine = new Map([...Object.entries(FEMININE), ...rows.occupations.flatMap(pairOf)]);
  return rows.occupations.flatMap((row) => [...lintCounts(row), ...lintGenders(row, feminine)]);
}

function lintCounts(row: OccupationRow): LintFinding[] {
  const { essential, optional } = row;
  const findings: LintFinding[] = [];
  const say = (rule: string, message: string): void => {
    findings.push({ rule, concept: row.id, message });
  };
  if (essential.length < LEAST_ESSENTIAL || essential.length > MOST_ESSENTIAL)
    say(
      'essential',
      `${essential.length} essential skills, ${LEAST_ESSENTIAL} to ${MOST_ESSENTIAL} expected`,
    );
  if (optional.length > MOST_OPTIONAL)
    say('optional', `${optional.length} optional skills, ${MOST_OPTIONAL} at most`);
  for (const id of optional)
    if (essential.includes(id)) say('both', `"${id}" is essential and optional`);
  return findings;
}

/** The first words of a pair "développeur web/développeuse web". */
function pairOf(row: OccupationRow): readonly (readonly [string, string])[] {
  const [masculine, feminine] = row.fr[0]!.split('/').map(headOf);
  return masculine === undefined || feminine === undefined || masculine === feminine
    ? []
    : [[masculine, feminine]];
}

/**
 * For every masculine title a feminine one, and for a feminine one some masculine: "ingénieure logiciel" and
 * "ingénieure logicielle" are both said of an "ingénieur logiciel".
 */
function lintGenders(row: OccupationRow, feminine: ReadonlyMap<string, string>): LintFinding[] {
  const masculine = new Map([...feminine].map(([m, f]) => [f, m]));
  const heads = row.fr.flatMap((label) => label.split('/')).map(headOf);
  const count = (word: string): number => heads.filter((head) => head === word).length;
  const missing = row.fr.flatMap((label) => {
    const head = headOf(label);
    const [other, expected] = feminine.has(head)
      ? [feminine.get(head)!, count(head)]
      : [masculine.get(head), 1];
    return other !== undefined && !label.includes('/') && count(other) < expected
      ? [{ rule: 'gender', concept: row.id, message: `"${label}" has no form with "${other}"` }]
      : [];
  });
  const pair = row.fr[0]!.split('/');
  const apart = pair
    .filter((half) => pair.length > 1 && !row.fr.includes(half))
    .map((half) => ({ rule: 'gender', concept: row.id, message: `"${half}" is in the pair only` }));
  return [...missing, ...apart];
}

const headOf = (label: string): string => label.split(' ')[0]!;
