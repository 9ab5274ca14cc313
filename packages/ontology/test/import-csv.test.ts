import { describe, expect, it } from 'vitest';
import { importCsv, type NamedText } from '../src/import/index.ts';
import { createOntology, describeOntology } from '../src/index.ts';

const META = 'key,value\nid,acme\nversion,2\nlanguage,en\nlanguage,fr\n';
const CONCEPTS = 'id,kind,learningHours\na,skill,10\nb,skill,\njob,occupation,\n';
const LABELS = 'id,language,role,label\na,en,preferred,sewing\nb,en,preferred,mending\n';

const files = (more: Readonly<Record<string, string>> = {}): readonly NamedText[] =>
  Object.entries({
    'meta.csv': META,
    'concepts.csv': CONCEPTS,
    'labels.csv': LABELS,
    ...more,
  }).map(([name, text]) => ({ name, text }));

/** `file:line code`, and a star where the row was kept. */
const told = (sources: readonly NamedText[]): readonly string[] =>
  importCsv(sources).report.issues.map(
    ({ file, line, code, isKept }) => `${file}:${line} ${code}${isKept ? '*' : ''}`,
  );

describe('importCsv', () => {
  it.each<readonly [what: string, file: string, text: string, issues: readonly string[]]>([
    [
      'an unknown kind',
      'concepts.csv',
      'id,kind\na,skil\nb,skill\n',
      ['concepts.csv:2 unknown-value', 'labels.csv:2 unknown-concept'],
    ],
    ['an id twice', 'concepts.csv', `${CONCEPTS}a,skill,\n`, ['concepts.csv:5 duplicate-id']],
    ['an empty id', 'concepts.csv', `${CONCEPTS},skill,\n`, ['concepts.csv:5 missing-value']],
    [
      'hours that are none',
      'concepts.csv',
      'id,kind,learningHours\na,skill,ten\nb,skill,\njob,occupation\n',
      ['concepts.csv:2 unknown-value*'],
    ],
    [
      'a column of the host',
      'concepts.csv',
      'id,kind,comment\na,skill,x\nb,skill,y\n',
      ['concepts.csv:2 not-carried*'],
    ],
    [
      'a label of nobody',
      'labels.csv',
      `${LABELS}c,en,preferred,x\n`,
      ['labels.csv:4 unknown-concept'],
    ],
    [
      'a second preferred label',
      'labels.csv',
      `${LABELS}a,en,preferred,x\n`,
      ['labels.csv:4 duplicate-id'],
    ],
    [
      'the same label twice',
      'labels.csv',
      `${LABELS}a,en,alternative,sewing\n`,
      ['labels.csv:4 duplicate-row'],
    ],
    [
      'alternatives without a preferred label',
      'labels.csv',
      `${LABELS}a,fr,alternative,couture\n`,
      ['labels.csv:4 missing-value'],
    ],
    [
      'an unknown role',
      'labels.csv',
      `${LABELS}a,fr,prefered,couture\n`,
      ['labels.csv:4 unknown-value'],
    ],
    [
      'a language that meta.csv does not list',
      'labels.csv',
      `${LABELS}a,de,preferred,Nähen\n`,
      ['labels.csv:4 unknown-value'],
    ],
    ['an empty label', 'labels.csv', `${LABELS}a,fr,preferred,\n`, ['labels.csv:4 missing-value']],
    [
      'a mark that is none',
      'labels.csv',
      `${LABELS.replace('label\n', 'label,caseSensitive\n')}a,fr,preferred,c,maybe\n`,
      ['labels.csv:4 unknown-value*'],
    ],
    [
      'a description twice',
      'descriptions.csv',
      'id,language,description\na,en,x\na,en,y\n',
      ['descriptions.csv:3 duplicate-id'],
    ],
    [
      'an unknown mapping',
      'mappings.csv',
      'id,relation,target\na,sameAs,x\n',
      ['mappings.csv:2 unknown-value'],
    ],
    [
      'a mapping twice',
      'mappings.csv',
      'id,relation,target\na,exactMatch,x\na,exactmatch,x\n',
      ['mappings.csv:3 duplicate-row'],
    ],
    [
      'links of the wrong kinds',
      'occupation-skills.csv',
      'occupation,skill,relationType\na,b,essential\njob,a,perhaps\njob,a,essential\n',
      ['occupation-skills.csv:2 unknown-concept', 'occupation-skills.csv:3 unknown-value'],
    ],
    [
      'a rating that is none',
      'occupation-skills.csv',
      'occupation,skill,relationType,importance,level\njob,a,essential,2,0.5\n',
      ['occupation-skills.csv:2 unknown-value*'],
    ],
    ['a broken row', 'broader.csv', 'concept,broader\na,"b"x\nb,a\n', ['broader.csv:2 broken-row']],
    [
      'a key that is none',
      'meta.csv',
      `${META}colour,red\nid,other\n`,
      ['meta.csv:6 unknown-value', 'meta.csv:7 duplicate-id'],
    ],
  ])('lists %s, and keeps the rest', (_, file, text, issues) => {
    const sources = files({ [file]: text });
    expect(told(sources)).toEqual(issues);
    const { data, report } = importCsv(sources);
    expect(createOntology(data).size).toBeGreaterThan(0);
    for (const each of report.files) {
      const lost = report.issues.filter(({ isKept, file: name }) => !isKept && name === each.file);
      expect(each.rows - each.kept).toBe(lost.length);
    }
  });

  it('reads what a spreadsheet of another country writes', () => {
    const plain = importCsv(
      files({
        'occupation-skills.csv':
          'occupation,skill,relationType,importance\njob,a,essential,0.749\njob,b,optional,1\n',
        'descriptions.csv':
          'id,language,description\na,en,"one; two, ""three""\nfour"\nb,en,5 inches\n',
      }),
    );
    const foreign = importCsv(
      files({
        'meta.csv': META.replaceAll(',', ';').replaceAll('\n', '\r\n'),
        'concepts.csv': CONCEPTS.replaceAll(',', '\t'),
        'occupation-skills.csv':
          '\uFEFFoccupation;skill;relationType;importance\r\njob;a;essential;0,749\r\njob;b;optional;1\r\n',
        'descriptions.csv':
          '"id";"language";"description"\na;en;"one; two, ""three""\nfour"\nb;en;5 inches\n',
      }),
    );
    expect(foreign.report.issues).toEqual([]);
    expect(createOntology(foreign.data).hash).toBe(createOntology(plain.data).hash);
    expect(describeOntology(createOntology(plain.data)).occupationSkills[0]!.importance).toBe(
      191 / 255,
    );
  });

  it('takes rows that leave out empty last cells, and columns in any order', () => {
    const { data, report } = importCsv(
      files({ 'concepts.csv': 'kind,learningHours,id\nskill,10,a\nskill,,b\noccupation,,job\n' }),
    );
    expect(report.issues).toEqual([]);
    expect(data.concepts.map(({ id, learningHours }) => [id, learningHours])).toEqual([
      ['a', 10],
      ['b', undefined],
      ['job', undefined],
    ]);
  });

  it('says the languages by the labels when meta.csv does not', () => {
    const { data } = importCsv(files({ 'meta.csv': 'key,value\nid,acme\n' }));
    expect(data.meta).toEqual({
      id: 'acme',
      version: 'unknown',
      title: 'acme',
      languages: ['en'],
      licence: '',
      attribution: '',
    });
  });

  it.each<readonly [what: string, sources: readonly NamedText[], message: RegExp]>([
    [
      'no concepts',
      files().filter(({ name }) => name !== 'concepts.csv'),
      /no concepts\.csv among meta\.csv, labels\.csv/u,
    ],
    ['nothing', [], /no meta\.csv, no concepts\.csv, no labels\.csv among no files/u],
    ['no id', files({ 'meta.csv': 'key,value\ntitle,x\n' }), /meta\.csv: no row with the key id/u],
    [
      'no kind column',
      files({ 'concepts.csv': 'id\na\n' }),
      /concepts\.csv: line 1: no column "kind"; found id/u,
    ],
    ['an empty file', files({ 'broader.csv': '' }), /broader\.csv: the file is empty/u],
  ])('refuses %s in one sentence', (_, sources, message) => {
    expect(() => importCsv(sources)).toThrow(message);
  });
});
