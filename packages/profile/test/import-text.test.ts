import { describe, expect, it } from 'vitest';
import { importText } from '../src/index.ts';
import { evidenceLines } from './evidence-lines.ts';
import { options, skill } from './mini-ontology.ts';
import { cvOf, JEANNE } from './person.ts';

const read = async (text: string, language?: 'en' | 'fr') =>
  await importText(text, { ...options, ...(language && { language }) });

describe('importText', () => {
  it('reads a French CV', async () => {
    expect(evidenceLines(await read(cvOf(JEANNE)))).toEqual([
      'accessibility self stated - unknown unknown',
      'javascript experience inferred - current long',
      'javascript self stated 3 unknown unknown',
      'javascript self inferred - unknown unknown',
      'machine-learning training stated - distant unknown',
      'python experience stated - distant years',
      'react experience stated - current long',
      'react self stated - unknown unknown',
      'sql training stated - distant unknown',
      'sql self stated 1 unknown unknown',
      'teaching experience inferred - distant years',
      'testing experience inferred - current long',
      'testing self inferred - unknown unknown',
      'typescript experience stated - current long',
    ]);
  });

  it('reads the same with Windows line ends and decomposed accents', async () => {
    const windows = cvOf(JEANNE).replaceAll('\n', '\r\n');
    expect(evidenceLines(await read(windows))).toEqual(evidenceLines(await read(cvOf(JEANNE))));
    expect(evidenceLines(await read(cvOf(JEANNE).normalize('NFD')))).toEqual(
      evidenceLines(await read(cvOf(JEANNE))),
    );
  });

  it('gives offsets that lead back to the words', async () => {
    const text = cvOf(JEANNE);
    const { findings, dropped } = await importText(text, options);
    const wordsOf = (source: object) =>
      'start' in source && 'end' in source
        ? text.slice(Number(source.start), Number(source.end))
        : '';
    expect(
      findings.filter(({ via }) => via === 'occupation').map((f) => wordsOf(f.source)),
    ).toContain('Formatrice numérique');
    const found = dropped.map(({ category, source }) => `${category}: ${wordsOf(source)}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'identity: Jeanne Morvan',
        'address: 12 rue des Lilas',
        'address: 29000 Quimper',
        'contact: jeanne.morvan@exemple.fr',
        'contact: 06 12 34 56 78',
        'birth: Née le 1984-03-12',
        'family: 2 enfants',
        'nationality: Nationalité : française',
        'employer: Atelier Nord',
        'employer: chez Atelier Nord',
        "date: février 2021 – aujourd'hui",
        'title: Développeuse web',
        'diploma: Master',
        'school: Université de Brest',
        'hobby:  voile',
      ]),
    );
  });

  const layouts: readonly (readonly [string, string])[] = [
    ['title, employer, dates', 'Web developer\nSwift Media\n2019-01 - 2023-12\n- SQL'],
    ['employer, title and dates', 'Swift Media\nWeb developer (2019-01 – 2023-12)\n- SQL'],
    ['dates first', '2019-01 - 2023-12\nWeb developer\nSwift Media, Python City\n* SQL'],
    ['one line', 'January 2019 – December 2023: Web developer, Swift Media\n- SQL'],
    ['at', 'Web developer at Swift Media, 01/2019 - 12/2023\n- SQL'],
    ['Markdown', '### **Web developer** — Swift Media\n*01/2019 to 12/2023*\n\n- SQL'],
    ['Windows line ends', 'Web developer | Swift Media | 2019-01 - 2023-12\r\n• SQL'],
    ['prose', 'Web developer, Swift Media, 2019-01 - 2023-12\nWrote and tuned SQL for reports.'],
    ['employer repeated', 'Web developer, Swift Media\n2019-01 - 2023-12\n- SQL for Swift Media'],
  ];
  it.each(layouts)('reads a job: %s', async (_, job) => {
    const expected = [
      'javascript experience inferred - recent long',
      'sql experience stated - recent long',
      'testing experience inferred - recent long',
    ];
    expect(evidenceLines(await read(`Ada Martin\n\nWork experience\n${job}\n`, 'en'))).toEqual(
      expected,
    );
  });

  it.each([
    ['blank lines between', '\n\n'],
    ['no gap', '\n'],
  ])('keeps two jobs apart: %s', async (_, gap) => {
    const jobs = [
      'Digital trainer\nSwift Media\nJanuary 2024 - Present\n- Python\n- React',
      'Accountant\nTypeScript & Sons\n2010 - 2011\n- SQL',
    ];
    expect(evidenceLines(await read(`Experience\n${jobs.join(gap)}`, 'en'))).toEqual([
      'accounting experience inferred - distant year',
      'python experience stated - current years',
      'react experience stated - current years',
      'sql experience stated - distant year',
      'teaching experience inferred - current years',
    ]);
  });

  it('reads jobs without dates', async () => {
    expect(
      evidenceLines(await read('Experience\nAccountant, Swift Media\nSQL\n\nWrote Python', 'en')),
    ).toEqual([
      'accounting experience inferred - unknown unknown',
      'python experience stated - unknown unknown',
      'sql experience stated - unknown unknown',
    ]);
  });

  it('keeps labels inside a job in the job', async () => {
    const text =
      'Experience\nAccountant, 2024 - Present\n- reports\nTechnologies: SQL\nSkills\nPython';
    expect(
      evidenceLines(await read(text, 'en')).filter((line) => !line.includes('inferred')),
    ).toEqual(['python self stated - unknown unknown', 'sql experience stated - current years']);
  });

  it('takes "Languages:" among skills for programming languages', async () => {
    const text = 'Skills\nLanguages: Python, Swift\nTools: SQL\n\nLanguages\nFrench, TypeScript';
    expect((await read(text, 'en')).profile.skills.map(({ skill: id }) => id)).toEqual(
      ['python', 'sql', 'swift'].map(skill),
    );
  });

  it.each([
    ['Hobbies', 'hobby'],
    ["Centres d'intérêt", 'hobby'],
    ['LOISIRS :', 'hobby'],
    ['Languages', 'language'],
    ['# Langues', 'language'],
    ['References', 'reference'],
    ['Coordonnées', 'identity'],
    ['Awards', 'award'],
  ])('reads nothing under %s', async (heading, category) => {
    const result = await read(`Skills\nSQL\n\n${heading}\nPython, Swift\nReact`, 'en');
    expect(evidenceLines(result)).toEqual(['sql self stated - unknown unknown']);
    expect(result.dropped).toContainEqual(expect.objectContaining({ category }));
  });

  it.each([
    ['Java, SQL (expert), React', 'sql', 4],
    ['SQL : notions | React', 'sql', 1],
    ['- SQL – advanced', 'sql', 3],
    ['Avancé : React, SQL', 'sql', 3],
    ['SQL (confirmé(e))', 'sql', 3],
    ['SQL, React (expert)', 'sql', null],
  ])('reads the level beside a skill: %s', async (line, name, level) => {
    const { profile } = await read(`Compétences\n${line}`, 'fr');
    const found = profile.skills.find((assertion) => assertion.skill === skill(name));
    expect(found?.evidence.map((item) => item.level)).toEqual([level]);
  });

  it('takes one word at the top for a name, even when it is a trade', async () => {
    expect(
      evidenceLines(await read('Marie\nBoulanger\nComptable\n\nCompétences\nSQL', 'fr')),
    ).toEqual(['sql self stated - unknown unknown']);
  });

  it('reads prose without headings, but for a name on top', async () => {
    expect(evidenceLines(await read('Ada Swift\nI write Python and teach SQL.', 'en'))).toEqual([
      'python self stated - unknown unknown',
      'sql self stated - unknown unknown',
    ]);
  });

  it('says when the language cannot be told, and reads what is spelt right', async () => {
    const { issues, profile } = await read('SQL React');
    expect(issues.map(({ code }) => code)).toEqual(['unknown-language']);
    expect(issues[0]?.message).toContain("pass language: 'en' or 'fr'");
    expect(profile.skills).toHaveLength(2);
  });

  it('says when there is no skill', async () => {
    expect((await read('Compétences\nla patience', 'fr')).issues.map(({ code }) => code)).toEqual([
      'no-skill',
    ]);
  });
});
