import { createLinker } from '@tremplin/linking';
import { preferredLabel } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { describe, expect, it } from 'vitest';
import { importJob, type JobImport } from '../src/index.ts';

const ontology = digitalPack();
const linker = await createLinker(ontology);
const read = async (text: string): Promise<JobImport> => await importJob(text, { linker, id: 'j' });
const label = (skill: string): string => preferredLabel(ontology, skill as never, 'en')!;
/** Skills asked for, welcome ones with a question mark, one of a choice with the number of the choice. */
const asked = ({ job }: JobImport): readonly string[] =>
  job.requirements
    .filter(({ basis }) => basis === 'stated')
    .map(
      ({ skill, relationType, group }) =>
        `${label(skill)}${relationType === 'optional' ? '?' : ''}${group ? ` ${group.at(-1)}` : ''}`,
    )
    .toSorted();
const setAside = (found: JobImport): readonly string[] =>
  found.setAside.map(({ skill, because }) => `${label(skill)}: ${because}`).toSorted();

type Row = readonly [text: string, expected: readonly string[]];

describe('what an ad tells of the employer', () => {
  it.each<Row>([
    ['Nous sommes une ESN de 300 personnes, spécialiste du Python.', []],
    ['Our client is an insurance company. They recently moved from Oracle to Python.', []],
    ['Depuis 1962, l’entreprise développe des logiciels en Python.', []],
    ['Notre équipe data fait du Python depuis dix ans.', []],
    ['Our mobile apps are built with Python by eleven people.', []],
    ['Kestrelpay helps small shops and writes everything in Python.', []],
    [
      'La médiathèque recrute un agent.\nLa médiathèque prête des livres et des jeux en Python.',
      [],
    ],
    [
      'Engineer\n## About Tallyho\nFounded by two plumbers, all in Python.\n## The role\nLinux',
      ['Linux'],
    ],
    ['L’ENTREPRISE\nCertifiée, spécialiste du Python.\n\nPROFIL\nLinux', ['Linux']],
    ['Client : acteur du sport, tout en Python\nMissions : Linux', ['Linux']],
    // Who speaks of the reader, or says who is looked for, asks.
    ['Nous recherchons une personne qui connaît Python.', ['Python']],
    ['Our client needs someone with Python.', ['Python']],
    ['We are looking for somebody who writes Python.', ['Python']],
    ['Notre stack : Python.', ['Python']],
    ['We use Python every day.', ['Python']],
    ['With us you write Python.', ['Python']],
    ['Dans notre équipe, vous développez en Python.', ['Python']],
    ['About us\nWe bake bread. You will write Python.', ['Python']],
    ['About you\nPython', ['Python']],
    ['À propos du poste\nPython', ['Python']],
    ['Our client is an agency. They do branding, but you will write Python.', ['Python']],
    ['Python is a must', ['Python']],
    ['The successful candidate knows Python.', ['Python']],
  ])('%s', async (text, expected) => {
    expect(asked(await read(text))).toEqual(expected);
  });

  it('says what was left out, and where it stands', async () => {
    const text =
      'Our client sells boats in Python.\n\nBenefits\nCourses in SQL\n\nHow to apply\nA test in HTML.';
    const found = await read(text);
    expect(setAside(found)).toEqual(['HTML: process', 'Python: employer', 'SQL: benefits']);
    const [first] = found.setAside;
    expect(text.slice(first!.source.start, first!.source.end)).toBe('Python');
    expect(found.issues.map(({ code }) => code)).toContain('no-requirements');
  });
});

describe('what an ad offers, and how one applies', () => {
  const after = (heading: string): string => `Linux\n\n${heading}\nPython`;
  it.each([
    'Ce qu’on t’offre',
    'Ce que nous vous proposons',
    'Conditions d’exercice',
    'What you can expect from us',
    'What the organisation offers',
    'Why join us?',
    'Perks & benefits',
    'Our interview process',
    'Comment ça se passe ?',
    'Candidatures',
    'Pour candidater',
    'How we hire',
  ])('asks for nothing below "%s"', async (heading) => {
    expect(asked(await read(after(heading)))).toEqual(['Linux']);
  });

  it.each([
    'What you will do',
    'What you bring',
    'Ce qu’on cherche',
    'Il vous faudra :',
    'You might be a good fit if you',
    'Compétences techniques',
    'Your offer management skills',
    'Processus industriels',
    'Environnement technique',
    'Conditions : aucune.',
  ])('asks below "%s"', async (heading) => {
    expect(asked(await read(after(heading)))).toEqual(['Linux', 'Python']);
  });

  it.each<Row>([
    ['Salaire : 30 k€, cours de Python\nMissions : Linux', ['Linux']],
    ['£32-38k, beer fridge, lessons in Python. You know Linux.', ['Linux']],
    ['Linux\nSend your CV in Word, please.', ['Linux']],
    ['Linux\nEnvoyez un CV au format Word.', ['Linux']],
    ['Linux\nLe CHB vous propose une crèche et des cours de Python.', ['Linux']],
    // A heading of which nothing is known ends what asks for nothing.
    ['Linux\n\nBenefits\nPension\n\n## Toolbox\nPython', ['Linux', 'Python']],
    ['Linux\n\nBenefits\nPension\n\n3. Scope for the year\nPython', ['Linux', 'Python']],
    ['Linux\n\nProcess\n1. A call\n2. A test in Python', ['Linux']],
    ['Salary: 30,000. You know Linux.\nPython', ['Python']],
    ['You read many applications a week, and write Python', ['Python']],
  ])('%s', async (text, expected) => {
    expect(asked(await read(text))).toEqual(expected);
  });
});

describe('what others do', () => {
  it.each<Row>([
    ['You work with analysts who use Python every day.', []],
    ['You report to Mei, our Head of Platform, who built it in Python.', []],
    ['Rattachée à la responsable Python, vous aimez Linux.', ['Linux']],
    ['Vous accompagnez les équipes de développement, qui travaillent en Python.', []],
    ['Avec Solène, responsable marketing, qui gère aussi Python, tu fais du Linux.', ['Linux']],
    ['Backend folks write Python, so you won’t have to. You know Linux.', ['Linux']],
    ['We look for someone who knows Python.', ['Python']],
    ['You help people, and Python is your tool.', ['Python']],
    ['Nous cherchons des développeurs qui maîtrisent Python.', ['Python']],
    ['Vous gérez un outil qui repose sur Python.', ['Python']],
    ['You will write Python for analysts.', ['Python']],
    ['Reports to the board: you write them in Python.', ['Python']],
  ])('%s', async (text, expected) => {
    expect(asked(await read(text))).toEqual(expected);
  });
});

describe('examples', () => {
  it.each<Row>([
    ['un outil de suivi (Jira, Trello…)', ['Jira 1', 'Kanban 1']],
    ['a tracker (Jira, Trello, etc.)', ['Jira 1', 'Kanban 1']],
    ['a tracker such as Jira or Trello', ['Jira 1', 'Kanban 1']],
    ['un framework tel que Flutter ou React Native', ['Flutter 1', 'React Native 1']],
    ['retouche photo, par exemple Canva ou Figma', ['Canva 1', 'Figma 1', 'edit photos 1']],
    ['a cloud (AWS, Azure or GCP)', ['AWS 1', 'Google Cloud Platform 1', 'Microsoft Azure 1']],
    ['outils comme Jira, Trello ou Figma', ['Figma 1', 'Jira 1', 'Kanban 1']],
    ['Photo editing, e.g. Canva or Figma', ['Canva 1', 'Figma 1', 'edit photos 1']],
    // Only one is known, and another would do.
    ['a shop system such as Frobnix or Jira', ['Jira?']],
    ['outils (Frobnix, Jira…)', ['Jira?']],
    ['hosting (Frobnix, Jira and the like)', ['Jira?']],
    ['operations such as frobnics and Jira', ['Jira']],
    // No examples:
    ['front-end (HTML, CSS, JavaScript)', ['CSS', 'HTML', 'JavaScript']],
    ['tools such as Jira', ['Jira']],
    ['You like Python', ['Python']],
    ['Python with a tool such as Jira or Trello', ['Jira 1', 'Kanban 1', 'Python']],
    ['a tool such as Jira or Trello. HTML, CSS', ['CSS', 'HTML', 'Jira 1', 'Kanban 1']],
    [
      'tests (unit tests, and a few that go all the way with Jira or Trello)',
      ['Jira 1', 'Kanban 1', 'write unit tests'],
    ],
  ])('%s', async (text, expected) => {
    expect(asked(await read(text))).toEqual(expected);
  });
});

describe('languages', () => {
  it.each<readonly [text: string, level: number | undefined]>([
    ['Anglais B2', 3],
    ['anglais (niveau C1)', 4],
    ['Tu parles anglais couramment', 3],
    ['Langues : français, anglais A2', 1],
    ['English at B1 level', 2],
    ['Fluent English', 3],
    ['Excellent written English', 3],
    ['You are bilingual in English', 4],
    ['un anglais de base (A2)', 1],
    ['German A1, English C1', 4],
    ['bonne maîtrise de l’anglais', 3],
    // A people, a breakfast and a level of something else.
    ['our English customers', undefined],
    ['an English breakfast', undefined],
    ['un client anglais', undefined],
    ['les normes anglaises, classe B2', undefined],
    ['permis B, B2B en français', undefined],
    ["l'anglais n'est pas nécessaire", undefined],
  ])('%s', async (text, level) => {
    const { job } = await read(`Linux\n${text}`);
    const english = job.requirements.find(({ skill }) => label(skill) === 'work in English');
    expect(english?.minimumLevel).toBe(level);
  });
});

describe('names in names', () => {
  it.each<Row>([
    ['Intégration HTML/CSS', ['CSS', 'HTML']],
    ['HTML/CSS', ['CSS', 'HTML']],
    ['Intégration de maquettes', ['turn mock-ups into web pages']],
    ['TCP/IP', ['TCP/IP']],
    ['CI/CD pipelines', ['CI/CD']],
    ['démarches administratives en ligne', ['help people with online administrative procedures']],
    ['démarches administratives', ['handle administrative files']],
    ['démarches administratives. En ligne, SQL', ['SQL', 'handle administrative files']],
    ['Fiche de poste\nSQL', ['SQL']],
    ['Rédiger une fiche de poste', ['write job advertisements']],
  ])('%s', async (text, expected) => {
    expect(asked(await read(text))).toEqual(expected);
  });
});

describe('how much, and how well', () => {
  it.each<readonly [text: string, expected: string]>([
    ['Python and Linux, ideally SQL', 'Linux 2, Python 2, SQL? 2'],
    ['Python et Linux, idéalement SQL', 'Linux 2, Python 2, SQL? 2'],
    ['Ideally Python', 'Python? 2'],
    ['If you dabbled in Python even better', 'Python? 1'],
    ['Python would be lovely', 'Python? 2'],
    ['You would be responsible for Python', 'Python 2'],
    ['You are welcome to use Python', 'Python 2'],
    ['A job\nPreferred qualifications, capabilities and skills\nPython', 'Python? 2'],
    ['A job\nNot needed, but we would be delighted if you\n- know Python', 'Python? 2'],
    ['Un poste\nEt si en plus vous savez…\n- Python', 'Python? 2'],
    ['HTML, CSS : maîtrise\nPython : notions', 'CSS 3, HTML 3, Python 1'],
    ['SQL basics', 'SQL 1'],
    ['SQL. The basics of life', 'SQL 2'],
  ])('%s', async (text, expected) => {
    const { job } = await read(text);
    const found = job.requirements
      .filter(({ basis }) => basis === 'stated')
      .map(
        ({ skill, relationType, minimumLevel }) =>
          `${label(skill)}${relationType === 'optional' ? '?' : ''} ${minimumLevel}`,
      );
    expect(found.toSorted().join(', ')).toBe(expected);
  });

  it.each<Row>([
    ['A degree in Statistics, SQL or a related field. Python', ['Python']],
    ['Un master en statistiques, SQL ou équivalent, Python', ['Python']],
    ['A degree in statistics, SQL', ['SQL']],
  ])('asks for no field of a diploma: %s', async (text, expected) => {
    expect(asked(await read(text))).toEqual(expected);
  });

  it('takes pay by the hour for no years', async () => {
    expect((await read('HTML. £12.60 an hour')).notUsed).toEqual([]);
    expect((await read('HTML. 1 an d’expérience')).notUsed).toHaveLength(1);
  });
});
