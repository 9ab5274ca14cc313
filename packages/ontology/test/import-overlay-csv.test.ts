import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importOverlayCsv, type ImportOverlayCsvOptions } from '../src/import/index.ts';
import { createOntology, type ConceptRecord } from '../src/index.ts';

const read = (text: string, options: Partial<ImportOverlayCsvOptions> = {}) =>
  importOverlayCsv({ name: 's.csv', text }, { namespace: 'urn:acme:', language: 'en', ...options });

const concepts = (
  text: string,
  options: Partial<ImportOverlayCsvOptions> = {},
): readonly ConceptRecord[] => {
  const { data, report } = read(text, options);
  expect(report.issues).toEqual([]);
  expect(createOntology(data).size).toBe(data.concepts.length);
  return data.concepts;
};

const skill = (
  id: string,
  preferred: string,
  ...alternatives: readonly string[]
): ConceptRecord => ({
  id: `urn:acme:${id}`,
  kind: 'skill',
  labels: { en: { preferred, alternatives } },
});

describe('importOverlayCsv', () => {
  it('needs nothing but labels', () => {
    expect(concepts('label\nSewing\nC\nC++\nC#\n.NET\nDébut  de série\n')).toEqual([
      skill('sewing', 'Sewing'),
      skill('c', 'C'),
      skill('c%2B%2B', 'C++'),
      skill('c%23', 'C#'),
      skill('.net', '.NET'),
      skill('début-de-série', 'Début  de série'),
    ]);
  });

  it('takes aliases with bars or lines between them', () => {
    expect(
      concepts('LABEL,Aliases\nTIG welding,"TIG | GTAW |TIG\nargon, welding"\nWelding,\n'),
    ).toEqual([
      skill('tig-welding', 'TIG welding', 'TIG', 'GTAW', 'argon, welding'),
      skill('welding', 'Welding'),
    ]);
    expect(concepts('label,aliases\na,b;c\n', { separator: ';' })).toEqual([
      skill('a', 'a', 'b', 'c'),
    ]);
  });

  it('takes languages from the columns, from the rows and from the option', () => {
    const [french] = concepts(
      'label_en,label_fr,aliases_fr,description_fr\nsewing,couture,confection,Assembler.\n',
      { language: 'fr' },
    );
    expect(french).toEqual({
      id: 'urn:acme:couture',
      kind: 'skill',
      labels: {
        en: { preferred: 'sewing', alternatives: [] },
        fr: { preferred: 'couture', alternatives: ['confection'] },
      },
      descriptions: { fr: 'Assembler.' },
    });
    const [joined] = concepts('id,label,language\nS1,sewing,en\nS1,couture,fr-FR\n');
    expect(joined).toEqual({
      id: 'urn:acme:S1',
      kind: 'skill',
      labels: {
        en: { preferred: 'sewing', alternatives: [] },
        fr: { preferred: 'couture', alternatives: [] },
      },
    });
  });

  it('reads all that a row may say', () => {
    const { data, report } = read(
      [
        'id,label,aliases,caseSensitive,kind,type,reuseLevel,hours,code,exactMatch,broadMatch',
        'http://a.example/1,Go,Golang,Go,,knowledge,cross-sector,40,G,http://data.europa.eu/esco/skill/1|rome:1,isco:25',
        ',Excel,,yes,skill,competence,,,,,',
      ].join('\n'),
    );
    expect(report.issues).toEqual([]);
    expect(data.concepts).toEqual([
      {
        id: 'http://a.example/1',
        kind: 'skill',
        code: 'G',
        skillType: 'knowledge',
        reuseLevel: 'cross-sector',
        learningHours: 40,
        labels: { en: { preferred: 'Go', alternatives: ['Golang'], caseSensitive: ['Go'] } },
        mappings: [
          { relation: 'exactMatch', target: 'http://data.europa.eu/esco/skill/1' },
          { relation: 'exactMatch', target: 'rome:1' },
          { relation: 'broadMatch', target: 'isco:25' },
        ],
      },
      {
        id: 'urn:acme:excel',
        kind: 'skill',
        skillType: 'skill/competence',
        labels: { en: { preferred: 'Excel', alternatives: [], caseSensitive: ['Excel'] } },
      },
    ]);
  });

  it('takes the columns of a host by their names, separated by semicolons', () => {
    const text = 'Compétence;Synonymes;Niveau\nSouder, à l’arc;MMA|ARC;3\n';
    const options = { columns: { label: 'compétence', aliases: 'Synonymes' }, language: 'fr' };
    const { data, report } = read(text, options);
    expect(data.concepts[0]!.labels['fr']).toEqual({
      preferred: 'Souder, à l’arc',
      alternatives: ['MMA', 'ARC'],
    });
    expect(report.issues).toMatchObject([
      {
        code: 'not-carried',
        line: 1,
        isKept: true,
        message: expect.stringContaining('"Niveau"') as string,
      },
    ]);
  });

  it('links rows by id, by label, to groups and to other packs', () => {
    const { data, report } = read(
      [
        'label,kind,group,broader,buildsOn,relatedTo,essentialFor,optionalFor,essentialSkills',
        'Data,,Analysis,,,,,,',
        'Python,,Analysis,,,Data,Analyst,http://e.example/job,',
        'pandas,,,Python,python|http://e.example/skill,,,,',
        'Analyst,occupation,Jobs,,,,,,pandas',
      ].join('\n'),
    );
    expect(report.issues).toEqual([]);
    expect(report.concepts).toMatchObject({
      skill: 3,
      occupation: 1,
      skillGroup: 1,
      occupationGroup: 1,
    });
    expect(data.broader).toEqual([
      { concept: 'urn:acme:data', broader: 'urn:acme:skillGroup:analysis' },
      { concept: 'urn:acme:python', broader: 'urn:acme:skillGroup:analysis' },
      { concept: 'urn:acme:pandas', broader: 'urn:acme:python' },
      { concept: 'urn:acme:occupation:analyst', broader: 'urn:acme:occupationGroup:jobs' },
    ]);
    expect(data.skillRelations).toEqual([
      { skill: 'urn:acme:python', relatedSkill: 'urn:acme:data', relationType: 'optional' },
      { skill: 'urn:acme:pandas', relatedSkill: 'urn:acme:python', relationType: 'essential' },
    ]);
    expect(data.occupationSkills).toEqual([
      {
        occupation: 'urn:acme:occupation:analyst',
        skill: 'urn:acme:python',
        relationType: 'essential',
      },
      {
        occupation: 'urn:acme:occupation:analyst',
        skill: 'urn:acme:pandas',
        relationType: 'essential',
      },
    ]);
    expect(data.outside).toEqual({
      occupationSkills: [
        { occupation: 'http://e.example/job', skill: 'urn:acme:python', relationType: 'optional' },
      ],
      skillRelations: [
        {
          skill: 'urn:acme:pandas',
          relatedSkill: 'http://e.example/skill',
          relationType: 'essential',
        },
      ],
      broader: [],
    });
    expect(createOntology(data).size).toBe(6);
  });

  it('makes a group beside a skill of the same name', () => {
    const made = concepts('label,group\nData,Data\n');
    expect(made.map(({ id, kind }) => [id, kind])).toEqual([
      ['urn:acme:data', 'skill'],
      ['urn:acme:skillGroup:data', 'skillGroup'],
    ]);
  });

  it('lists each row and each cell that it cannot use, and keeps the rest', () => {
    const { data, report } = read(
      [
        'id,label,label_fr,aliases_fr,language,kind,type,hours,exactMatch,essentialFor,buildsOn,caseSensitive,colour',
        ',sewing,,,,,craft,ten,Sewing,nobody,,Other,red',
        ',Sewing ,,,,,,,,,,,',
        ',,,confection,,,,,,,,,',
        ',,,,,,,,,,,,',
        ',x,,,english,,,,,,,,',
        ',y,,,,job,,,,,,,',
        'S 1,z,,,,,,,,,z,,',
        ',"broken"x,,,,,,,,,,,',
        ',tailor,,,,occupation,,,,,sewing,,',
      ].join('\n'),
    );
    expect(report.files).toEqual([{ file: 's.csv', rows: 9, kept: 3, leftOut: 6 }]);
    expect(data.concepts.map(({ id }) => id)).toEqual([
      'urn:acme:sewing',
      'urn:acme:S%201',
      'urn:acme:occupation:tailor',
    ]);
    expect(
      report.issues.map(
        ({ line, code, isKept, message }) => `${line} ${code}${isKept ? '*' : ''}: ${message}`,
      ),
    ).toEqual([
      '1 not-carried*: column "colour" is not one of an overlay and is not read; the option columns can say what it is',
      '2 unknown-value*: skillType "craft" is not one of knowledge, skill/competence, language, attitude; left empty',
      '2 unknown-value*: learningHours "ten" is not a whole number from 0 to 65535; left empty',
      '2 unknown-value*: exactMatch "Sewing" is neither a URI nor a code with a prefix (rome:M1805); left out',
      '2 unknown-value*: caseSensitive "Other" is not a label of the row; left out',
      '2 unknown-concept*: essentialFor "nobody" is neither an id nor a label of this list of kind occupation, nor a URI; left out',
      '3 duplicate-id: "urn:acme:sewing" is on line 2 already, with a label in "en"; row left out, join the two or give each its own id',
      '4 missing-value: no label; row left out',
      '5 missing-value: no label; row left out',
      '6 unknown-value: language "english" is not a code such as en or fr; row left out',
      '7 unknown-value: kind "job" is not one of skill, occupation, skillGroup, occupationGroup, jobTitle, workContext; row left out',
      '8 unknown-concept*: buildsOn "z" names the row itself; left out',
      '9 broken-row: a quote stands inside or after a quoted cell; row left out, check its quotes',
      '10 unknown-concept*: buildsOn "sewing": this row is of kind occupation, not skill; left out',
    ]);
  });

  it.each<
    readonly [
      what: string,
      text: string,
      options: Partial<ImportOverlayCsvOptions>,
      message: RegExp,
    ]
  >([
    [
      'no label',
      'name\nx\n',
      {},
      /s\.csv: line 1: no column "label" and none "label_<language>"; found name/u,
    ],
    [
      'a column that is not there',
      'label\nx\n',
      { columns: { aliases: 'Synonymes' } },
      /no column "Synonymes" \(for aliases\)/u,
    ],
    [
      'a column that is not ours',
      'label\nx\n',
      { columns: { colour: 'label' } },
      /columns: "colour" is not a column of an overlay/u,
    ],
    ['two columns of one name', 'label,Label\nx,y\n', {}, /two columns are named "Label"/u],
    [
      'a namespace that is none',
      'label\nx\n',
      { namespace: 'acme' },
      /namespace "acme" does not start a URI/u,
    ],
    ['an empty file', '', {}, /s\.csv: the file is empty/u],
  ])('refuses %s in one sentence', (_, text, options, message) => {
    expect(() => read(text, options)).toThrow(message);
  });

  it('refuses a list whose language nobody knows', () => {
    expect(() =>
      importOverlayCsv({ name: 's.csv', text: 'label\nx\n' }, { namespace: 'urn:acme:' }),
    ).toThrow(/the language of column "label" is not known; name it label_en/u);
    const { report } = importOverlayCsv(
      { name: 's.csv', text: 'label,language\nx,en\ny,\n' },
      { namespace: 'urn:acme:' },
    );
    expect(report.issues).toMatchObject([{ line: 3, code: 'missing-value' }]);
  });

  it('gives the same ids whatever the order of the rows, and loses none', () => {
    const label = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
      .filter((text) => text.trim() !== '' && !/["\r\n|\uFEFF\\']/u.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 8 }), (labels) => {
        const text = (rows: readonly string[]): string =>
          `label,hours\n${rows.map((row) => `"${row}",1`).join('\n')}\n`;
        const { data, report } = read(text(labels));
        const reversed = read(text(labels.toReversed()));
        const ids = (of: typeof data): readonly string[] =>
          of.concepts.map(({ id }) => id).toSorted();
        expect(ids(reversed.data)).toEqual(ids(data));
        const [file] = report.files;
        expect(file!.rows).toBe(labels.length);
        expect(file!.kept).toBe(data.concepts.length);
        expect(report.issues.filter(({ isKept }) => !isKept)).toHaveLength(file!.leftOut);
        expect(file!.kept + file!.leftOut).toBe(labels.length);
      }),
      { numRuns: 80 },
    );
  });
});
