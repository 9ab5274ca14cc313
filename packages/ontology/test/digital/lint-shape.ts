import { REUSE_LEVELS, SKILL_TYPES } from '../../src/concept.ts';
import type { LintFinding } from './lint-rows.ts';
import type { OccupationRow, PackRows, SkillRow } from './pack-rows.ts';

const MATCHES: readonly string[] = ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch'];

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isText) && new Set(value).size === value.length;
const isNames = (value: unknown): boolean => isTexts(value) && (value as unknown[]).length > 0;
const isId = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value);
const maybe = (test: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || test(value);
const oneOf = (values: readonly string[]) => (value: unknown) => values.includes(value as string);

const SHARED: Fields = {
  id: isId,
  en: isNames,
  fr: isNames,
  esco: maybe((value) =>
    /^http:\/\/data\.europa\.eu\/esco\/[a-z]+\/[0-9a-f-]{36}$/u.test(String(value)),
  ),
  escoMatch: maybe(oneOf(MATCHES)),
};

const GROUP: Fields = { id: isId, en: isNames, fr: isNames, broader: maybe(isId) };

const SKILL: Fields = {
  ...SHARED,
  group: isId,
  skillType: (value) => isText(value) && oneOf(SKILL_TYPES)(value),
  reuseLevel: (value) => isText(value) && oneOf(REUSE_LEVELS)(value),
  hours: (value) => Number.isInteger(value) && (value as number) > 0,
  needs: maybe(isTexts),
  related: maybe(isTexts),
  caseSensitive: maybe(isNames),
};

const OCCUPATION: Fields = {
  ...SHARED,
  isco: (value) => /^\d{4}$/u.test(String(value)),
  essential: isTexts,
  optional: isTexts,
  rome: maybe(
    (value) => isNames(value) && (value as string[]).every((code) => /^[A-N]\d{4}$/u.test(code)),
  ),
};

/** Rows with a field that is unknown, missing or of the wrong kind; ids twice; links to nowhere. */
export function lintShape(rows: PackRows): readonly LintFinding[] {
  const groups = new Set(rows.groups.map(({ id }) => id));
  const skills = new Set(rows.skills.map(({ id }) => id));
  const linked = [
    ...rows.groups.map((row) =>
      links(row.id, groups, row.broader === undefined ? [] : [row.broader]),
    ),
    ...rows.skills.map((row) => links(row.id, groups, [row.group])),
    ...rows.skills.map((row) => links(row.id, skills, skillLinks(row))),
    ...rows.occupations.map((row) => [
      ...links(row.id, skills, row.essential),
      ...links(row.id, skills, row.optional),
    ]),
  ];
  const fields = [
    ...rows.groups.map((row) => wrongFields(row, GROUP)),
    ...rows.skills.map((row) => wrongFields(row, SKILL)),
    ...rows.occupations.map((row) => wrongFields(row, OCCUPATION)),
  ].flat();
  if (fields.length > 0) return fields;
  const all = [rows.groups, rows.skills, rows.occupations] as const;
  return [...all.flatMap(idsTwice), ...linked.flat(), ...halfMappings(rows), ...wrongFiles(rows)];
}

const skillLinks = (row: SkillRow): readonly string[] => [
  ...(row.needs ?? []),
  ...(row.related ?? []),
];

function wrongFields(row: object, fields: Fields): LintFinding[] {
  const values = row as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(fields), ...Object.keys(values)]);
  return [...names]
    .filter((name) => !fields[name]?.(values[name]))
    .map((name) => ({
      rule: 'shape',
      concept: String(values['id']),
      message: `"${name}" is ${fields[name] ? 'missing or of the wrong kind' : 'unknown'}: ${JSON.stringify(values[name])}`,
    }));
}

function idsTwice(rows: readonly { readonly id: string }[]): LintFinding[] {
  const seen = new Set<string>();
  return rows
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id }) => ({ rule: 'shape', concept: id, message: 'the id is there twice' }));
}

function links(concept: string, known: ReadonlySet<string>, to: readonly string[]): LintFinding[] {
  return to
    .filter((id, i) => !known.has(id) || id === concept || to.indexOf(id) !== i)
    .map((id) => ({
      rule: 'link',
      concept,
      message: `"${id}" is linked to, and is ${known.has(id) ? 'itself or linked twice' : 'nowhere'}`,
    }));
}

function halfMappings(rows: PackRows): LintFinding[] {
  const exact = new Set<string>();
  return [...rows.skills, ...rows.occupations].flatMap((row: SkillRow | OccupationRow) => {
    const isHalf = (row.esco === undefined) !== (row.escoMatch === undefined);
    if (isHalf)
      return [{ rule: 'mapping', concept: row.id, message: 'esco and escoMatch go together' }];
    if (row.escoMatch !== 'exactMatch' || exact.size !== exact.add(row.esco!).size) return [];
    return [
      { rule: 'mapping', concept: row.id, message: `another one equals ${row.esco} already` },
    ];
  });
}

function wrongFiles(rows: PackRows): LintFinding[] {
  const broader = new Map(rows.groups.map((row) => [row.id, row.broader]));
  const topOf = (group: string): string => {
    let top = group;
    for (let up = broader.get(top); up !== undefined && up !== group; up = broader.get(top))
      top = up;
    return top;
  };
  return rows.skills
    .filter((row) => rows.fileOf.get(row.id) !== topOf(row.group))
    .map((row) => ({
      rule: 'file',
      concept: row.id,
      message: `in ${rows.fileOf.get(row.id)}.json, its group is under ${topOf(row.group)}`,
    }));
}
