import { describe, expect, it } from 'vitest';
import { importEsco, type TableSource } from '../src/import/index.ts';
import { createOntology, describeConcept, findConcept, skillsOf } from '../src/index.ts';
import type { ConceptRecord, OccupationId, Ontology } from '../src/index.ts';

const SKILL = 'http://data.europa.eu/esco/skill/';
const OCCUPATION = 'http://data.europa.eu/esco/occupation/';
const ISCO = 'http://data.europa.eu/esco/isco/';

/** A table with the columns of its release; the rows are ours. */
const table = (
  name: string,
  columns: string,
  ...rows: readonly Readonly<Record<string, string>>[]
): TableSource => {
  const names = columns.split(',');
  for (const row of rows) expect(names).toEqual(expect.arrayContaining(Object.keys(row)));
  const lines = rows.map((row) => names.map((column) => `"${row[column] ?? ''}"`).join(','));
  return { name, text: `${[columns, ...lines].join('\r\n')}\r\n` };
};

const skill = (id: string, preferredLabel: string, more: Record<string, string> = {}) => ({
  conceptType: 'KnowledgeSkillCompetence',
  conceptUri: `${SKILL}${id}`,
  skillType: 'skill/competence',
  reuseLevel: 'cross-sector',
  preferredLabel,
  ...more,
});
const occupation = (more: Record<string, string> = {}) => ({
  conceptType: 'Occupation',
  conceptUri: `${OCCUPATION}1`,
  iscoGroup: '6222',
  preferredLabel: 'net mender',
  ...more,
});
const group = {
  conceptType: 'SkillGroup',
  conceptUri: `${SKILL}g1`,
  preferredLabel: 'mending',
};
const iscoGroup = {
  conceptType: 'ISCOGroup',
  conceptUri: `${ISCO}C6222`,
  code: '6222',
  preferredLabel: 'fishery workers',
};
const link = (conceptUri: string, broaderUri: string) => ({ conceptUri, broaderUri });
const BROADER = 'conceptType,conceptUri,broaderType,broaderUri';
const OCCUPATION_SKILLS = 'occupationUri,relationType,skillType,skillUri';
const SKILL_SKILLS =
  'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri';
const HIERARCHY =
  'Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,Level 0 code,Level 1 code,Level 2 code,Level 3 code';

/** Tables that all releases have with the same columns; `suffix` is what 1.2 puts in their names. */
const relations = (suffix: string): readonly TableSource[] => [
  table(`broaderRelationsOccPillar${suffix}.csv`, BROADER, link(`${OCCUPATION}1`, `${ISCO}C6222`)),
  table(`broaderRelationsSkillPillar${suffix}.csv`, BROADER, link(`${SKILL}1`, `${SKILL}g1`)),
  table(`occupationSkillRelations${suffix}.csv`, OCCUPATION_SKILLS, {
    occupationUri: `${OCCUPATION}1`,
    relationType: 'essential',
    skillUri: `${SKILL}1`,
  }),
  table(`skillSkillRelations${suffix}.csv`, SKILL_SKILLS, {
    originalSkillUri: `${SKILL}1`,
    relationType: 'optional',
    relatedSkillUri: `${SKILL}2`,
  }),
];

/** 2017 to 2020: no status, no codes but those of ISCO, names with the version in front on some disks. */
const release10 = (prefix: string): readonly TableSource[] =>
  [
    table(
      'skills_en.csv',
      'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description',
      skill('1', 'mend nets', { altLabels: 'repair nets\nfix nets', description: 'Mend.' }),
      skill('2', 'tie knots'),
    ),
    table(
      'occupations_en.csv',
      'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description',
      occupation(),
    ),
    table(
      'skillGroups_en.csv',
      'conceptType,conceptUri,preferredLabel,altLabels,description',
      group,
    ),
    table(
      'ISCOGroups_en.csv',
      'conceptType,conceptUri,code,preferredLabel,altLabels,description',
      iscoGroup,
    ),
    ...relations(''),
  ].map(({ name, text }) => ({ name: `${prefix}${name}`, text }));

const SKILLS_11 =
  'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description';
const OCCUPATIONS_11 =
  'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code';
const GROUPS_11 =
  'conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code';
const ISCO_11 = 'conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description';
const released = { status: 'released' };

const skills11 = table(
  'skills_en.csv',
  SKILLS_11,
  skill('1', 'mend nets', {
    ...released,
    altLabels: 'repair nets\nfix nets',
    description: 'Mend.',
  }),
  skill('2', 'tie knots', released),
);
const groups11 = table('skillGroups_en.csv', GROUPS_11, { ...group, ...released, code: 'S1' });
const isco11 = table('ISCOGroups_en.csv', ISCO_11, { ...iscoGroup, ...released });

/** 2022: status, codes, hidden labels, the hierarchy of skill groups. */
const release11: readonly TableSource[] = [
  skills11,
  table('occupations_en.csv', OCCUPATIONS_11, occupation({ ...released, code: '6222.1' })),
  groups11,
  isco11,
  table('skillsHierarchy_en.csv', HIERARCHY, {
    'Level 0 URI': `${SKILL}g1`,
    'Level 0 preferred term': 'mending',
    'Level 0 code': 'S1',
  }),
  ...relations(''),
];

/** From 2024: a language in every name, a NACE code, each language with its own copy of the relations. */
const release12: readonly TableSource[] = [
  skills11,
  table('skills_fr.csv', SKILLS_11, skill('1', 'ramender des filets', released)),
  table(
    'occupations_en.csv',
    `${OCCUPATIONS_11},naceCode`,
    occupation({ ...released, code: '6222.1', naceCode: '03.11' }),
  ),
  groups11,
  isco11,
  ...relations('_en'),
  ...relations('_fr'),
  table('greenShareOcc_en.csv', 'conceptType,conceptUri,code,preferredLabel,greenShare', {
    conceptUri: `${OCCUPATION}1`,
    greenShare: '0.1',
  }),
];

const described = (ontology: Ontology, uri: string): ConceptRecord =>
  describeConcept(ontology, findConcept(ontology, uri)!);

describe.each<
  readonly [release: string, sources: readonly TableSource[], code: string | undefined]
>([
  ['1.0', release10(''), undefined],
  ['1.0, version in the names', release10('v1.0.3_'), undefined],
  ['1.0, classification in the names', release10('ESCO dataset - v1.0.8 - '), undefined],
  ['1.1', release11, '6222.1'],
  ['1.1, other case', release11.map((s) => ({ ...s, name: s.name.toUpperCase() })), '6222.1'],
  ['1.2', release12, '6222.1'],
])('ESCO %s', (_, sources, code) => {
  const { data, report } = importEsco(sources);
  const ontology = createOntology(data);

  it('keeps every row', () => {
    expect(report.issues).toEqual([]);
    for (const { rows, kept, leftOut } of report.files) expect([kept, leftOut]).toEqual([rows, 0]);
    expect(report.concepts).toMatchObject({
      skill: 2,
      occupation: 1,
      skillGroup: 1,
      occupationGroup: 1,
    });
    expect([report.occupationSkills, report.skillRelations, report.broader]).toEqual([1, 1, 2]);
  });

  it('reads what its columns say', () => {
    expect(described(ontology, `${SKILL}1`)).toMatchObject({
      kind: 'skill',
      skillType: 'skill/competence',
      reuseLevel: 'cross-sector',
      labels: { en: { preferred: 'mend nets', alternatives: ['repair nets', 'fix nets'] } },
      descriptions: { en: 'Mend.' },
    });
    expect(described(ontology, `${OCCUPATION}1`).code).toBe(code);
    expect(described(ontology, `${ISCO}C6222`).code).toBe('6222');
    expect(skillsOf(ontology, findConcept(ontology, `${OCCUPATION}1`) as OccupationId)).toEqual([
      { skill: `${SKILL}1`, relationType: 'essential' },
    ]);
  });
});

describe('importEsco', () => {
  it('leaves out what a release has withdrawn, and says so of what refers to it', () => {
    const { data, report } = importEsco([
      table(
        'skills_en.csv',
        SKILLS_11,
        skill('1', 'mend nets', released),
        skill('2', 'use a fax', { status: 'obsolete' }),
      ),
      table('occupations_en.csv', OCCUPATIONS_11, occupation(released)),
      table('occupationSkillRelations_en.csv', OCCUPATION_SKILLS, {
        occupationUri: `${OCCUPATION}1`,
        relationType: 'optional',
        skillUri: `${SKILL}2`,
      }),
    ]);
    expect(data.concepts.map(({ id }) => id).toSorted()).toEqual([`${OCCUPATION}1`, `${SKILL}1`]);
    expect(report.issues).toEqual([
      {
        code: 'not-carried',
        file: 'skills_en.csv',
        line: 3,
        message: 'status "obsolete", not released; row left out',
      },
      {
        code: 'unknown-concept',
        file: 'occupationSkillRelations_en.csv',
        line: 2,
        message: `"${SKILL}2" has status "obsolete" in its file; row left out`,
      },
    ]);
  });

  it('takes groups that stand in the hierarchy only, with their links', () => {
    const { data, report } = importEsco([
      skills11,
      groups11,
      {
        name: 'skillsHierarchy_en.csv',
        // Rows leave out empty last cells, as in the published file.
        text: [
          HIERARCHY,
          `${SKILL}g0,handling,,,,,,,Handle.,,S`,
          `${SKILL}g0,handling,${SKILL}g1,mending,,,,,,,S,S1`,
          `${SKILL}g0,handling,${SKILL}g1,mending,${SKILL}g2,net mending,,,Mend nets.,,S,S1,S1.1,`,
          `${SKILL}g0,handling,${SKILL}g9,,,,,,,,S`,
        ].join('\n'),
      },
      table('broaderRelationsSkillPillar.csv', BROADER, link(`${SKILL}1`, `${SKILL}g2`)),
    ]);
    const ontology = createOntology(data);
    expect(described(ontology, `${SKILL}g0`)).toEqual({
      id: `${SKILL}g0`,
      kind: 'skillGroup',
      code: 'S',
      labels: { en: { preferred: 'handling', alternatives: [] } },
      descriptions: { en: 'Handle.' },
    });
    expect(described(ontology, `${SKILL}g2`)).toMatchObject({ code: 'S1.1' });
    expect(data.broader).toEqual([
      { concept: `${SKILL}g1`, broader: `${SKILL}g0` },
      { concept: `${SKILL}g2`, broader: `${SKILL}g1` },
      { concept: `${SKILL}1`, broader: `${SKILL}g2` },
    ]);
    expect(report.issues).toEqual([
      {
        code: 'missing-value',
        file: 'skillsHierarchy_en.csv',
        line: 5,
        message: 'no preferred term at a level of the path; row left out',
      },
    ]);
  });

  it('keeps a relation once that stands in the copy of each language, and lists one repeated in a copy', () => {
    const [, , once] = relations('_en');
    const twice = `${once!.text}${once!.text.split('\r\n')[1]!}\r\n`;
    const { data, report } = importEsco([
      skills11,
      table('occupations_en.csv', OCCUPATIONS_11, occupation(released)),
      { name: once!.name, text: twice },
      { name: 'occupationSkillRelations_fr.csv', text: once!.text },
    ]);
    expect(data.occupationSkills.length).toBe(1);
    expect(report.issues.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['duplicate-row', 'occupationSkillRelations_en.csv', 3],
    ]);
  });

  it('joins the names of a region to those of the language', () => {
    const american = table(
      'skills_en-us.csv',
      'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description',
      skill('1', 'mend fishing nets', { altLabels: 'fix nets', description: 'Fix.' }),
    );
    const both = importEsco([american, skills11]).data.concepts[0]!;
    expect(both.labels).toEqual({
      en: {
        preferred: 'mend nets',
        alternatives: ['repair nets', 'fix nets', 'mend fishing nets'],
      },
    });
    expect(both.descriptions).toEqual({ en: 'Mend.' });
    const alone = importEsco([american]).data.concepts[0]!;
    expect(alone.labels['en']?.preferred).toBe('mend fishing nets');
  });

  it('keeps a skill of an unknown type without it, and says so', () => {
    const { data, report } = importEsco([
      table(
        'skills_en.csv',
        SKILLS_11,
        skill('1', 'mend nets', { ...released, reuseLevel: 'cross-sectoral' }),
      ),
    ]);
    expect(data.concepts[0]).toMatchObject({ skillType: 'skill/competence' });
    expect(data.concepts[0]).not.toHaveProperty('reuseLevel');
    expect(report.issues).toMatchObject([{ code: 'unknown-value', line: 2, isKept: true }]);
    expect(report.files).toEqual([{ file: 'skills_en.csv', rows: 1, kept: 1, leftOut: 0 }]);
  });

  it('refuses two releases in one folder', () => {
    expect(() => importEsco([...release11, ...release10('v1.0.3_')])).toThrow(
      /skills_en\.csv and v1\.0\.3_skills_en\.csv are the same table of two releases/u,
    );
  });

  it('reads no file whose name only ends like an official one', () => {
    const other = { name: 'mySkills_en.csv', text: skills11.text };
    expect(importEsco([skills11, other]).report.ignored).toEqual(['mySkills_en.csv']);
  });
});
