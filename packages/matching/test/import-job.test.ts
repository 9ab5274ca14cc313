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
    expect(found.notUsed.map(({ category }) => category)).toEqual([
      'diploma',
      'yearsOfExperience',
      'licence',
    ]);
    expect(found.job.rampUp).toEqual({ months: 4, hoursPerWeek: 7 });
    for (const { source } of found.notUsed)
      expect(FRENCH.slice(source.start, source.end)).toMatch(/Diplôme|3 ans|Permis B/u);
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

  it.each([
    // One sentence on a line says nothing of the others.
    [
      'PROFIL : WordPress indispensable. HTML. La connaissance de Linux serait appréciée.',
      ['HTML essential 2', /^Linux.* optional 2$/u, /^WordPress.* essential 2$/u],
    ],
    [
      'Visuels avec Canva ; PowerShell serait un plus',
      ['Canva essential 2', /^PowerShell.* optional/u],
    ],
    // What stands before a colon holds to the end of its line.
    [
      'Atouts : HTML ; Canva. Linux.',
      ['Canva optional 2', 'HTML optional 2', /^Linux.* optional 2$/u],
    ],
    // Neither an abbreviation nor a full stop in brackets ends a sentence.
    ['A shell is a plus (e.g. PowerShell. Any.)', [/^PowerShell.* optional 2$/u]],
  ])('reads how much is needed clause by clause: "%s"', async (text, expected) => {
    const found = asked(await read(text));
    expect(found).toEqual(expected.map((each) => expect.stringMatching(each) as string));
  });

  it.each([
    ['Bonnes bases en SQL', 1],
    ['SQL : notions', 1],
    ['SQL (notions)', 1],
    ["SQL pour un atelier d'initiation", 2],
    ['SQL, notions de Linux', 2],
  ])('reads a low level before the skill or set apart behind it: "%s"', async (text, level) => {
    const { job } = await read(text);
    const sql = job.requirements.find(
      ({ skill }) => preferredLabel(ontology, skill, 'en') === 'SQL',
    );
    expect(sql?.minimumLevel).toBe(level);
  });

  it('takes a level word inside the name of a skill for no level', async () => {
    expect(asked(await read('Vous saurez enseigner les bases du numérique'))).toEqual([
      'teach digital basics essential 2',
    ]);
  });

  it.each([
    ["La connaissance de Vue.js ou d'Angular est requise", ['Angular', 'Vue']],
    ['Linux or Windows, and HTML', ['Linux', 'Windows']],
    ['Docker et/ou Kubernetes', ['Docker', 'Kubernetes']],
    ['HTML, CSS, React ou Vue.js', ['React', 'Vue']],
    ['Vous aimez React ou Vue.js\nDu React ou du Vue.js', ['React', 'Vue']],
    ['React ou ReactJS', []],
    ['Vue.js et Angular', []],
    ['Vue.js, Angular', []],
    // Asked for elsewhere without a choice:
    ['Vue.js ou Angular\nVous maîtrisez Angular', []],
  ])('reads a choice: "%s"', async (text, expected) => {
    const { job } = await read(text);
    const members = job.requirements.filter(({ group }) => group !== undefined);
    expect(members.map(({ skill }) => preferredLabel(ontology, skill, 'en')).toSorted()).toEqual(
      expected.map((each) => expect.stringMatching(new RegExp(`^${each}`, 'u')) as string),
    );
    expect(job.groups ?? []).toEqual(expected.length > 0 ? [{ id: 'choice-1', atLeast: 1 }] : []);
  });

  it('says when hardly anything of a long ad was read', async () => {
    const duties = 'Vous accompagnez les résidents dans les gestes de chaque jour. '.repeat(8);
    const few = await read(`Poste en établissement\n${duties}\nSQL.`);
    expect(few.issues.map(({ code }) => code)).toEqual(['few-requirements']);
    expect((await read('Vous connaissez déjà le SQL et la bureautique.')).issues).toEqual([]);
    const enough = await read(`Poste en établissement\n${duties}\nSQL, HTML, CSS.`);
    expect(enough.issues).toEqual([]);
  });

  it('makes the rest of a choice optional when one of it is asked for elsewhere', async () => {
    const { job } = await read('Vue.js ou Angular\nVous maîtrisez Angular');
    const types = job.requirements.map(({ relationType, minimumLevel }) => [
      relationType,
      minimumLevel,
    ]);
    expect(types).toEqual([
      ['essential', 3],
      ['optional', 2],
    ]);
  });

  it('closes a choice when another part of the posting asks for one of it', async () => {
    const posting = {
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Developer',
      description: 'You know Vue.js or Angular.',
      skills: 'Angular',
    };
    const { job } = await read(posting);
    expect(job.groups).toBeUndefined();
    const of = (name: string) =>
      job.requirements.find(({ skill }) => preferredLabel(ontology, skill, 'en')?.startsWith(name));
    expect(of('Angular')).toMatchObject({ relationType: 'essential' });
    expect(of('Vue')).toMatchObject({ relationType: 'optional' });
    expect(job.requirements.some(({ group }) => group !== undefined)).toBe(false);
  });

  it.each([
    ['Permis B exigé (déplacements)', 'Permis B'],
    ['Permis de conduire demandé', 'Permis de conduire'],
    ['Valid driving licence', 'Valid driving licence'],
    ['CACES 1 ou 3 exigé', 'CACES 1'],
  ])('takes a licence for no skill: "%s"', async (text, name) => {
    const { job, notUsed } = await read(text);
    expect(job.requirements.filter(({ basis }) => basis === 'stated')).toEqual([]);
    expect(notUsed.map(({ category }) => category)).toEqual(['licence']);
    expect(text.slice(notUsed[0]?.source.start, notUsed[0]?.source.end)).toBe(name);
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
