import { describe, expect, it } from 'vitest';
import { importJsonResume, importText } from '../src/index.ts';
import { evidenceLines } from './evidence-lines.ts';
import { options } from './mini-ontology.ts';

const named = (lines: readonly string[]) => lines.map((line) => line.split(' ')[0]);
const inText = async (sentence: string) =>
  named(evidenceLines(await importText(`Ada Martin\n\nProfil\n${sentence}`, options)));
const inResume = async (sentence: string) =>
  named(evidenceLines(await importJsonResume({ basics: { summary: sentence } }, options)));

const WISHES: readonly (readonly [string, ...string[]])[] = [
  ['Je souhaite apprendre React.'],
  ["J'aimerais bien me former à React et SQL."],
  ['Je voudrais devenir développeuse web, React surtout.'],
  ['Envie d’apprendre SQL'],
  ['Je cherche un poste où je ferai du Python.'],
  ["À la recherche d'une alternance en Python"],
  ['Je me reconvertis dans le Python'],
  ['I want to learn SQL and React.'],
  ["I'd like to work in Python"],
  ['I am currently looking for a job with React.'],
  ['Looking for React or Python work.'],
  ['Seeking a first position as a Python developer'],
  ['Eager to learn React'],
  ['No experience in SQL.'],
  ["Pas encore d'expérience en React"],
  ["Je n'ai jamais utilisé React."],
  ["Je ne connais pas React, mais j'écris du SQL.", 'sql'],
  ['I have never used React, but I know SQL.', 'sql'],
  ["I don't know React yet"],
  ['I write SQL. I hope to move to Python.', 'sql'],
  ['SQL, React (jamais utilisé), Python : à apprendre', 'sql'],
  ['React - to learn; SQL', 'sql'],
  ['I want to learn React,\nthen more SQL.'],
  ['Je souhaite apprendre React\nSQL', 'sql'],
];

const EVIDENCE: readonly (readonly [string, ...string[]])[] = [
  ['I want to keep using React.', 'react'],
  ['Je souhaite continuer à écrire du Python.', 'python'],
  ['Je veux approfondir React', 'react'],
  ['Pas seulement React', 'react'],
  ['Non seulement Python, mais aussi SQL', 'python', 'sql'],
  ['Je ne connais pas seulement React', 'react'],
  ["Je n'ai jamais utilisé autre chose que React", 'react'],
  ['Not only React', 'react'],
  ['Looked for bugs in React', 'react'],
  ['I spent my days looking for bugs in Python code', 'python'],
  ['I help people who want to learn SQL', 'sql'],
  ["J'aide ceux qui veulent apprendre SQL", 'sql'],
  ['I wanted to know, so I wrote it in Python', 'python'],
  ['No experience was lost: SQL', 'sql'],
  ['I never stopped using React', 'react'],
];

describe.each([
  ['a text', inText],
  ['a resume', inResume],
])('in %s', (_, read) => {
  it.each(WISHES)('a wish is no evidence: %s', async (sentence, ...expected) => {
    expect(await read(sentence)).toEqual(expected);
  });

  it.each(EVIDENCE)('this is evidence: %s', async (sentence, ...expected) => {
    expect(await read(sentence)).toEqual(expected);
  });
});

describe('a wished-for title', () => {
  const HEADLINES = [
    'EN RECONVERSION : DÉVELOPPEUSE WEB',
    'En reconversion vers développeuse web',
    'Seeking a position as a web developer',
    'Looking for: web developer',
    'Souhaite devenir développeuse web',
    'Objectif : développeuse web',
    'Aspiring web developer',
    'Moving into: web developer',
    'Future développeuse web',
  ];
  it.each(HEADLINES)('is no occupation: %s', async (headline) => {
    const text = `Ada Martin\n${headline}\n\nFormation\nBac`;
    expect(evidenceLines(await importText(text, options))).toEqual([]);
    expect(evidenceLines(await importJsonResume({ basics: { label: headline } }, options))).toEqual(
      [],
    );
  });

  it.each(['Web developer', 'Web developer, ready to start', 'Développeuse web – en poste'])(
    'but this is one: %s',
    async (headline) => {
      const text = `Ada Martin\n${headline}\n\nFormation\nBac`;
      expect(named(evidenceLines(await importText(text, options)))).toEqual([
        'javascript',
        'testing',
      ]);
    },
  );

  it('leaves the one that the person has', async () => {
    const text = 'Ada Martin\nWEB DEVELOPER EN RECONVERSION : COMPTABLE\n\nFormation\nBac';
    expect(named(evidenceLines(await importText(text, options)))).not.toContain('accounting');
  });
});

describe('an objective', () => {
  it.each(['Objectif', '## What I am looking for', 'OBJECTIVE :'])(
    'is read from its second sentence on: %s',
    async (heading) => {
      const text = `# Ada Martin\n\n${heading}\nA post with React\nand Python. I write SQL.\n`;
      expect(named(evidenceLines(await importText(text, options)))).toEqual(['sql']);
    },
  );
});

describe('a level that denies', () => {
  it.each(['never used', 'jamais utilisé', 'à apprendre', 'none'])(
    'gives nothing: %s',
    async (level) => {
      const skills = [{ name: 'SQL', level }, { name: 'React' }];
      expect(named(evidenceLines(await importJsonResume({ skills }, options)))).toEqual(['react']);
    },
  );
});
