import { createLinker } from '@tremplin/linking';
import { preferredLabel } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { describe, expect, it } from 'vitest';
import { importJob, MatchingError, type JobImport } from '../src/index.ts';

const ontology = digitalPack();
const linker = await createLinker(ontology);
const read = async (input: unknown, id = 'j'): Promise<JobImport> =>
  await importJob(input, { linker, id });
const asked = ({ job }: JobImport, basis: 'stated' | 'inferred' = 'stated'): readonly string[] =>
  job.requirements
    .filter((requirement) => requirement.basis === basis)
    .map(
      ({ skill, relationType, minimumLevel }) =>
        `${preferredLabel(ontology, skill, 'en')} ${relationType} ${minimumLevel}`,
    )
    .toSorted();

const FRENCH = `Technicien support informatique (H/F)
Vos missions :
- répondre aux utilisateurs et suivre les tickets
Profil recherché :
- Vous maîtrisez Windows et Active Directory
- Notions de Linux
Serait un plus :
- PowerShell
Diplôme Bac+2 exigé, 3 ans d'expérience. Permis B.
Formation assurée pendant 4 mois.`;

describe('a job from text', async () => {
  const found = await read(FRENCH);

  it('reads skills, how much they are needed and to what level', () => {
    expect(asked(found)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Active Directory essential 3$/u),
        expect.stringMatching(/^Linux.* essential 1$/u),
        expect.stringMatching(/^PowerShell.* optional 2$/u),
      ]),
    );
  });

  it('knows the occupation, and asks for its usual skills less strongly', () => {
    expect(found.job.occupation).toBe('urn:tremplin:digital:occupation:it-support-technician');
    expect(asked(found, 'inferred').length).toBeGreaterThan(0);
    expect(found.job.title).toBe('Technicien support informatique (H/F)');
  });

  it('lists what it does not use, and takes the training into account', () => {
    expect(found.notUsed.map(({ category }) => category)).toEqual(['diploma', 'yearsOfExperience']);
    expect(found.job.rampUp).toEqual({ months: 4, hoursPerWeek: 7 });
    for (const { source } of found.notUsed)
      expect(FRENCH.slice(source.start, source.end)).toMatch(/Diplôme|3 ans/u);
  });

  it('carries "would be a plus" over a line end, and not further', async () => {
    const text = 'Serait un plus : Canva,\ndes notions de Linux\nExigé : HTML\n- WordPress';
    expect(asked(await read(text))).toEqual([
      'Canva optional 2',
      'HTML essential 2',
      expect.stringMatching(/^Linux.* optional 1$/u),
      expect.stringMatching(/^WordPress.* essential 2$/u),
    ]);
  });

  it.each<readonly [text: string, months: number, hoursPerWeek: number]>([
    ['Formation assurée pendant 4 mois.', 4, 7],
    ['We train you for the first six months, half a day a week.', 6, 3.5],
    ['A 12-month onboarding, 10 hours per week.', 12, 10],
    ['Les trois premiers mois : formation, un jour par semaine.', 3, 7],
    ['Contract of 6 months, renewable.', 3, 5],
    ['CDD de 6 mois.', 3, 5],
  ])('reads the time to learn in "%s"', async (text, months, hoursPerWeek) => {
    expect((await read(`HTML\n${text}`)).job.rampUp).toEqual({ months, hoursPerWeek });
  });

  it.each<readonly [text: string, expected: readonly string[]]>([
    ['Degree in statistics required. SQL.', ['SQL essential 2']],
    ['Reports not in words but in SQL', ['SQL essential 2']],
    ["Bachelor's degree in statistics, SQL", ['SQL essential 2']],
    ['Diplôme de statistiques exigé, SQL', ['SQL essential 2']],
    ['Statistics, SQL', ['SQL essential 2', 'statistics essential 2']],
    ['No degree needed: statistics and SQL', ['SQL essential 2', 'statistics essential 2']],
    ['Strong team that gets along and delivers on time thanks to SQL', ['SQL essential 2']],
    ['Strong SQL', ['SQL essential 3']],
  ])(
    'takes neither the field of a diploma nor a far-off word for a demand: "%s"',
    async (text, expected) => {
      expect(asked(await read(text))).toEqual(expect.arrayContaining([...expected]));
      expect(asked(await read(text)).filter((line) => /^(?:SQL|statistics)/u.test(line))).toEqual(
        expected,
      );
    },
  );

  it.each<readonly [text: string, categories: readonly string[]]>([
    ['Jeune diplômée bienvenue', ['diploma', 'age']],
    ['Ateliers pour parents, jeunes et retraités', []],
    ['Équipe jeune et dynamique', ['age']],
    ['5+ years of Java', ['yearsOfExperience']],
    ['Java 8 to 17', []],
    ['A bachelor’s degree in any field', ['diploma']],
    ['French native speaker', ['nationality']],
    ['You help citizens with their procedures', []],
  ])('lists what is not used in "%s"', async (text, categories) => {
    expect((await read(text)).notUsed.map(({ category }) => category)).toEqual(categories);
  });

  it('finds the same job in both languages', async () => {
    const english = await read('Front-end developer\nRequired: HTML, CSS, JavaScript.');
    const french = await read('Développeuse front-end\nExigé : HTML, CSS, JavaScript.');
    expect(english.job.occupation).toBe(french.job.occupation);
    expect(asked(english)).toEqual(asked(french));
  });

  it.each<readonly [what: string, text: string, code: string]>([
    ['an empty text', '', 'no-requirements'],
    ['a text without skills', 'Come and join us. We are nice.', 'no-requirements'],
    [
      'another language',
      'Poszukujemy osoby do pracy w biurze, mile widziane doświadczenie i HTML oraz CSS.',
      'unknown-language',
    ],
  ])('says so for %s', async (_, text, code) => {
    expect((await read(text)).issues.map((issue) => issue.code)).toContain(code);
  });

  it('refuses an endless text', async () => {
    await expect(read('x '.repeat(300_000))).rejects.toThrow(/600000 characters, at most 500000/u);
  });
});

describe('a schema.org JobPosting', () => {
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Data analyst',
    identifier: { '@type': 'PropertyValue', value: 'job-77' },
    description:
      '<p>You build <b>dashboards</b> in Power&nbsp;BI.</p><ul><li>SQL is required</li></ul>',
    skills: ['Excel', { '@type': 'DefinedTerm', name: 'Python' }],
    educationRequirements: 'Master in statistics',
    experienceRequirements: '5 years',
    physicalRequirement: 'can lift 20 kg',
    hobbyRequirement: 'chess',
  };

  it('reads the work and not the credentials', async () => {
    const found = await read({ '@graph': [{ '@type': 'Organization' }, posting] });
    expect(found.job.id).toBe('job-77');
    expect(asked(found).join()).toMatch(/Power BI.*Python.*SQL.*spreadsheets/u);
    expect(found.notUsed.map(({ source }) => source.pointer)).toEqual([
      '/educationRequirements',
      '/experienceRequirements',
      '/physicalRequirement',
      '/hobbyRequirement',
    ]);
  });

  it('says which property holds no text', async () => {
    expect((await read({ ...posting, skills: [{ n: 1 }] })).issues).toMatchObject([
      { code: 'invalid-field', source: { pointer: '/skills' } },
    ]);
  });
});

describe('a structured job', () => {
  it('takes labels in either language and URIs, and keeps the good requirements beside the bad', async () => {
    const found = await read({
      id: 'own-id',
      title: 'Helper',
      requirements: [
        { skill: 'urn:tremplin:digital:skill:html', minimumLevel: 3, importance: 5 },
        { skill: 'feuilles de style CSS', relationType: 'optional' },
        { skill: 'underwater basket weaving' },
        { skill: 'Python', minimumLevel: 9 },
        { skill: 'HTML', minimumLevel: 4 },
        7,
      ],
      rampUp: { months: 99, hoursPerWeek: 5 },
      salary: 1,
    });
    expect(found.job.id).toBe('own-id');
    expect(asked(found)).toEqual(['CSS optional 2', 'HTML essential 4']);
    expect(found.issues.map(({ code, source }) => [code, source.pointer])).toEqual([
      ['unknown-skill', '/requirements/2/skill'],
      ['invalid-field', '/requirements/3/minimumLevel'],
      ['duplicate-skill', '/requirements/4'],
      ['invalid-field', '/requirements/5'],
      ['invalid-field', '/rampUp'],
    ]);
    expect(found.notUsed).toMatchObject([
      { category: 'unknownKey', source: { pointer: '/salary' } },
    ]);
  });

  it.each<readonly [what: string, input: unknown]>([
    ['null', null],
    ['a number', 7],
    ['a list', [1]],
    ['an object without requirements', { title: 'x' }],
    ['requirements that are no list', { requirements: 'HTML' }],
  ])('refuses %s in one clear sentence', async (_, input) => {
    try {
      await read(input);
      expect.unreachable();
    } catch (error) {
      expect(MatchingError.is(error) && error.code).toBe('invalid-job');
    }
  });
});
