import { describe, expect, it } from 'vitest';
import { importText } from '../src/index.ts';
import { evidenceLines } from './evidence-lines.ts';
import { options } from './mini-ontology.ts';

const read = async (text: string) => await importText(text, { ...options, language: 'fr' });
const stated = async (text: string) =>
  evidenceLines(await read(text)).filter((line) => line.includes(' stated '));

/** What a heading after a dated project makes of the Python below it. */
const under = async (heading: string, body = 'Python') =>
  (await stated(`Ada Martin\n\nProjets\nAtelier, 2012 - 2013\n- SQL\n\n${heading}\n${body}`)).find(
    (line) => line.startsWith('python'),
  );

describe('a heading that is not in the table', () => {
  it.each([
    ['## What I bring along and know', 'python self stated - unknown unknown'],
    ['CE QUE JE SAIS DÉJÀ FAIRE', 'python self stated - unknown unknown'],
    ['**Mes savoir-faire numériques**', 'python self stated - unknown unknown'],
    ['Logiciels maîtrisés\n-------------------', 'python self stated - unknown unknown'],
    ['MES JOBS ET STAGES', 'python experience stated - unknown unknown'],
    ['# Mon parcours en bref', 'python experience stated - unknown unknown'],
    ['Bénévole au club\n===', 'python experience stated - unknown unknown'],
    ['Volunteering I did :', 'python experience stated - unknown unknown'],
    ['## Courses taken online', 'python training stated - unknown unknown'],
    ['ÉCOLE ET DIPLÔMES', 'python training stated - unknown unknown'],
    ['Ce que je sais faire', 'python self stated - unknown unknown', '- Python'],
    ['## En vrac', 'python self stated - unknown unknown'],
    ['POUR FINIR', 'python self stated - unknown unknown'],
    ['## Mes loisirs et passions', undefined],
    ['# Spoken languages', undefined],
    ['RÉFÉRENCES ET CONTACTS', undefined],
    ['## Ce que je recherche', undefined],
  ])('ends the section before it: %s', async (heading, expected, body = 'Python') => {
    expect(await under(heading, body)).toBe(expected);
  });

  it.each([
    '## Consulting, self-employed (2019 – today)',
    '## Au foyer rural (bénévole depuis 2019)',
    "Association « Le Fil » (bénévole), 2019 à aujourd'hui\n-----------",
    "INDÉPENDANTE, 2019 - AUJOURD'HUI",
  ])('gives its period to what stands below: %s', async (heading) => {
    expect(await under(heading, '- Python')).toBe('python experience stated - current long');
  });

  it.each([
    ['a title', 'Avant\n-----\n**Caissière, Le Panier** (2010 – 2012): Python, accueil.'],
    ['dates first', '## Before all that\n2010 - 2012  Cashier, The Basket\n- Python'],
  ])('is an experience where the line below has dates: %s', async (_, text) => {
    const lines = await stated(`Ada Martin\n\nCompétences\nSQL\n\n${text}`);
    expect(lines).toContain('python experience stated - distant years');
  });

  it.each([
    ['a label of a job', 'Missions :\n- Python'],
    ['a label apart', '\nCompétences mobilisées\n- Python'],
    ['a bold label', '**Principales missions**\n- Python'],
    ['an employer in capitals', 'LE PANIER DU COIN\n- Python'],
    ['a title with a stem', 'Chef de projet formation\n- Python'],
    ['an acronym', 'SQL, HTML\n- Python'],
  ])('is none inside a job: %s', async (_, text) => {
    const job = `Expérience\nComptable, Atelier\n2019 - aujourd'hui\n${text}`;
    expect(await stated(`Ada Martin\n\n${job}`)).toContain(
      'python experience stated - current long',
    );
  });

  it('lies inside the section when it is deeper', async () => {
    const text =
      '## Mon travail (2019 – today)\n- SQL\n\n### Some of it\n- Python\n\n## Le reste\n- React';
    expect(await stated(`# Ada Martin\n\n${text}`)).toEqual([
      'python experience stated - current long',
      'react self stated - unknown unknown',
      'sql experience stated - current long',
    ]);
  });

  it('keeps groups of skills among the skills, with their levels', async () => {
    const text = '## Skills\n### Front end\n- React (expert)\n### Data\n- SQL : notions';
    expect(await stated(`# Ada Martin\n\n${text}`)).toEqual([
      'react self stated 4 unknown unknown',
      'sql self stated 1 unknown unknown',
    ]);
  });
});

describe('jobs', () => {
  it.each([
    [
      'several on a line',
      '**Courier** (2019 – 2021). **Trainer, The Spoon** (2010 – 2012): Python.',
    ],
    [
      'items of a list',
      '- **Coursier**, Vitroule, 2019 - 2021 : SQL\n- Animateur, 2010 - 2012 : Python',
    ],
    ['dates, title, list', '2010 - 2012  Agent, Scierie Aubert (2x8) : règles, Python, contrôle'],
  ])('are read with their own dates: %s', async (_, jobs) => {
    expect(await stated(`Ada Martin\n\nEmplois\n${jobs}`)).toContain(
      'python experience stated - distant years',
    );
  });

  it('are read without any heading', async () => {
    const text = 'Ada Martin\nQuimper\n\nComptable, Atelier Nord, 2019 - 2021\n- Python';
    expect(await stated(text)).toEqual(['python experience stated - past years']);
  });

  it.each([
    ['a list', 'Comptable, Swift Média, 2019 - 2021 : saisie, python, contrôle', ['python']],
    ['a list after commas', 'Comptable, saisie de données, python\n2019 - 2021', ['python']],
    ['an employer', 'Comptable, Swift Média, 2019 - 2021', []],
    ['an employer after chez', 'Comptable chez python, 2019 - 2021', []],
    ['an employer in small letters', 'Comptable, ateliers Python-Nord, 2019 - 2021', []],
    ['what the employer does', 'Comptable, Atelier Nord, python\n2019 - 2021', []],
  ])('keep the employer apart from what was done: %s', async (_, job, expected) => {
    const found = (await stated(`Ada Martin\n\nExpérience\n${job}`)).map(
      (line) => line.split(' ')[0],
    );
    expect(found).toEqual(expected);
  });
});

describe('identity', () => {
  const dropped = async (text: string) =>
    (await read(text)).dropped.flatMap(({ category, source }) =>
      category === 'identity' && 'start' in source ? [text.slice(source.start, source.end)] : [],
    );

  it.each([
    ['the first line', 'Ada Swift\n\nSkills\nSQL', ['Ada Swift']],
    ['a label', 'CV\n\nCompétences\nSQL\nNom : Ada Python', ['CV', 'Nom : Ada Python']],
    ['a sentence', "CV\n\nProfil\nJe m'appelle Ada Python.", ['CV', "Je m'appelle Ada Python."]],
    ['a person with a title', 'CV\n\nProfile\nAsk Dr Swift, not me', ['CV', 'Swift']],
  ])('is a name: %s', async (_, text, expected) => {
    expect(await dropped(text)).toEqual(expected);
    expect((await stated(text)).filter((line) => /swift|python/.test(line))).toEqual([]);
  });

  it.each([
    ['a heading', 'Ada Martin\n\n## In a nutshell\nI write Python.'],
    ['a cell', 'Ada Martin\n\n## And\n| Python | expert |\n| --- | --- |\n| SQL | good |'],
    ['an item', 'Ada Martin\n- Python\n- du soin\n\nFormation\nBac'],
    ['a list of skills', 'Ada Martin\nPython, React, SQL\n\nFormation\nBac'],
  ])('is not %s', async (_, text) => {
    expect(await dropped(text)).toEqual(['Ada Martin']);
    expect((await stated(text)).map((line) => line.split(' ')[0])).toContain('python');
  });
});

/** Titles of jobs that hold a word of headings: what stands below them is experience with their dates. */
describe('a bold title of a job', () => {
  it.each([
    ['**Senior Software Engineer, Acme, Lyon — June 2015-Present**', 'current'],
    ['**1) Software Developer, Acme**\n   *Lyon*\n   *June 2015 - Present*', 'current'],
    ['**Software Tester | Acme | June 2015 - Present**', 'current'],
    ['**Ingénieure logiciel, Acme, depuis 2015**', 'current'],
    ['**Technicienne en logiciels, Acme, 2010 - 2012**', 'distant'],
    ['**Education Consultant, Acme, 2010 - 2012**', 'distant'],
  ])('stays in its section: %s', async (title, recency) => {
    const text = `Ada Martin\n\n**EXPÉRIENCE**\n\n${title}\n\n- Python\n\n**Logiciels**\n- SQL`;
    const lines = await stated(text);
    expect(lines.find((line) => line.startsWith('python'))).toMatch(
      new RegExp(`^python experience stated - ${recency} `, 'u'),
    );
    expect(lines).toContain('sql self stated - unknown unknown');
  });
});
