import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSections, type SectionKind } from '../../src/reading/read-sections.ts';

const CV_FR = `Nadia Example
12 rue des Lilas, Lyon

PROFIL
Assistante depuis six ans.

Expériences professionnelles
Assistante administrative, Lyon
Missions :
- accueil, courrier
Technologies : Excel, Word

## Formation
BTS Gestion

Compétences :
Excel, Word

Langues : anglais, espagnol
Centres d’intérêt
Photographie, escalade
`;
const CV_EN = `Sam Example
sam@example.org

Summary
I build web sites.

**Work experience**
Web developer
Responsibilities:
- React, Node.js

E D U C A T I O N
BSc

1. Skills
React, SQL

Volunteering
Food bank

Hobbies and interests
Chess
`;
const AD_FR = `Développeur web (H/F)

Qui sommes-nous ?
Nous sommes une coopérative qui utilise Odoo.

Vos missions
Vous développez des sites en PHP.

Profil recherché :
- Vous maîtrisez PHP et SQL. Idéalement, vous connaissez Docker. Vous parlez anglais.
- Une expérience de Symfony serait un plus.

Les plus
GraphQL

Nous offrons
Cours d’anglais, tickets restaurant

Processus de recrutement
Un entretien.
`;
const AD_EN = `Web developer (m/f/d)

ABOUT US
We run a logistics platform.

What you'll do
You will build interfaces in React.

## Requirements
You know React and CSS. Docker is a plus.

Nice to have
GraphQL

Benefits:
Language courses

How to apply
Send a CV.
`;

const ROWS: readonly (readonly [text: string, words: string, kind: SectionKind])[] = [
  [CV_FR, 'Nadia', 'identity'],
  [CV_FR, 'Assistante depuis', 'summary'],
  [CV_FR, 'accueil', 'experience'],
  [CV_FR, 'Excel, Word\n\n##', 'experience'],
  [CV_FR, 'BTS', 'education'],
  [CV_FR, 'Excel, Word\n\nLangues', 'skills'],
  [CV_FR, 'anglais', 'languages'],
  [CV_FR, 'escalade', 'interests'],
  [CV_EN, 'Sam', 'identity'],
  [CV_EN, 'I build', 'summary'],
  [CV_EN, 'React, Node.js', 'experience'],
  [CV_EN, 'BSc', 'education'],
  [CV_EN, 'React, SQL', 'skills'],
  [CV_EN, 'Food bank', 'volunteering'],
  [CV_EN, 'Chess', 'interests'],
  [AD_FR, 'Odoo', 'company'],
  [AD_FR, 'sites en PHP', 'tasks'],
  [AD_FR, 'PHP et SQL', 'requirements'],
  [AD_FR, 'Docker', 'niceToHave'],
  [AD_FR, 'parlez anglais', 'requirements'],
  [AD_FR, 'Symfony', 'niceToHave'],
  [AD_FR, 'GraphQL', 'niceToHave'],
  [AD_FR, 'Cours d’anglais', 'benefits'],
  [AD_FR, 'Un entretien', 'process'],
  [AD_EN, 'logistics', 'company'],
  [AD_EN, 'interfaces', 'tasks'],
  [AD_EN, 'React and CSS', 'requirements'],
  [AD_EN, 'Docker', 'niceToHave'],
  [AD_EN, 'GraphQL', 'niceToHave'],
  [AD_EN, 'Language courses', 'benefits'],
  [AD_EN, 'Send a CV', 'process'],
  // One heading in many forms.
  ['COMPÉTENCES\nSQL', 'SQL', 'skills'],
  ['— Compétences —\nSQL', 'SQL', 'skills'],
  ['• Compétences clés :\nSQL', 'SQL', 'skills'],
  ['**Mes compétences**\nSQL', 'SQL', 'skills'],
  ['★ Skills ★\nSQL', 'SQL', 'skills'],
  // No headings.
  ['Skills in SQL matter to me.\nSQL', 'SQL', 'other'],
  ['Python, SQL', 'Python', 'other'],
  ['Vous connaissez SQL. Docker serait un plus.', 'Docker', 'niceToHave'],
  ['Vous connaissez SQL. Docker serait un plus.', 'SQL', 'other'],
  ['J’ai un atout : SQL.', 'SQL', 'other'],
];

/** What an ad says under headings of its own wording, and of whoever wrote it. */
const AD_ROWS: readonly (readonly [text: string, words: string, kind: SectionKind])[] = [
  ['Dev\nCe qu’on t’offre\nX', 'X', 'benefits'],
  ['Dev\nWhat you can expect from us\nX', 'X', 'benefits'],
  ['Dev\nConditions d’exercice\nX', 'X', 'benefits'],
  ['Dev\n## Our interview process\nX', 'X', 'process'],
  ['Dev\nComment ça se passe ?\nX', 'X', 'process'],
  ['Dev\nAbout Tallyho\nX', 'X', 'company'],
  ['Dev\nIl vous faudra :\nX', 'X', 'requirements'],
  ['Dev\nPreferred qualifications, capabilities and skills\nX', 'X', 'niceToHave'],
  ['Dev\nEt si en plus vous savez…\nX', 'X', 'niceToHave'],
  ['Dev\nAu programme :\nX', 'X', 'tasks'],
  ['Dev\nSalary: much. Y\nX', 'X', 'other'],
  ['Dev\n- Bonus: Y\n- X', 'X', 'other'],
  ['Dev\nPerks\nY\n\n## Toolbox\nX', 'X', 'other'],
  ['Dev\nAbout us\nY. The officer will:\n- X', 'X', 'tasks'],
  ['Dev\nOur client is a bank. It sells X.', 'X', 'company'],
  ['Dev\nLa ville recrute.\nLa ville compte X.', 'X', 'company'],
  ['Dev\nFounded in 1990, we make X.', 'X', 'company'],
  ['Dev\nSkills we’d like:\nX', 'X', 'niceToHave'],
  ['Dev\nThe skills we need\nX', 'X', 'requirements'],
  ['Dev\nLes compétences que nous recherchons\nX', 'X', 'requirements'],
  ['Dev\nLes qualités qu’on appréciera\nX', 'X', 'niceToHave'],
  ['Dev\nNos engagements\nX', 'X', 'company'],
  ['Dev\nNotre mission\nX', 'X', 'company'],
  // Near misses.
  ['What you can expect from us\nX', 'X', 'other'],
  ['Dev\n- What you can expect from us\n- X', 'X', 'other'],
  ['Dev\nWhat you can expect from us is a friendly welcome.\nX', 'X', 'other'],
  ['Dev\nAbout the role\nX', 'X', 'tasks'],
  ['Dev\nVotre mission\nX', 'X', 'tasks'],
  ['Dev\nOur ideal candidate knows X.', 'X', 'other'],
  ['Dev\nOur client is looking for X.', 'X', 'other'],
  ['Dev\nOur client will count on you for X.', 'X', 'other'],
  ['Dev\nNotre stack : X.', 'X', 'requirements'],
  ['Dev\nYou are welcome to use X.', 'X', 'other'],
  ['Dev\nIt sells X.', 'X', 'other'],
  ['Dev\nPerks\n1. Y\n2. X', 'X', 'benefits'],
];

it.each(AD_ROWS)('reads an ad: %j, %s is %s', (text, words, kind) => {
  const at = text.indexOf(words);
  const section = readSections(text, { of: 'ad' }).find(
    ({ start, end }) => start <= at && at < end,
  );
  expect(section?.kind).toBe(kind);
});

it('guesses no headings of a CV', () => {
  const text = `${CV_EN}\nWhat you can expect from us\nX`;
  expect(readSections(text, { of: 'cv' }).at(-1)?.kind).toBe('interests');
});

function kindAt(text: string, words: string): SectionKind | undefined {
  const at = text.indexOf(words);
  return readSections(text).find(({ start, end }) => start <= at && at < end)?.kind;
}

describe('readSections', () => {
  it.each(ROWS)('%#', (text, words, kind) => {
    expect(kindAt(text, words)).toBe(kind);
    expect(kindAt(text.normalize('NFD'), words.normalize('NFD'))).toBe(kind);
    expect(kindAt(text.replaceAll('\n', '\r\n'), words.replaceAll('\n', '\r\n'))).toBe(kind);
  });

  it('covers any text, in order, without a gap', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(
          'Skills',
          'Formation :',
          'Vos missions',
          'Docker is a plus.',
          'Idéalement, SQL',
          '\r',
          '\u2028',
          '# Profil',
          'Vous ; je',
          '',
        ),
        fc.string({ unit: 'binary', maxLength: 12 }),
      ),
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '. '), (parts, between) => {
        const text = parts.join(between);
        const sections = readSections(text);
        expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        sections.forEach(({ start, kind }, i) => {
          expect(start).toBe(i === 0 ? 0 : sections[i - 1]!.end);
          if (i > 0) expect(kind).not.toBe(sections[i - 1]!.kind);
        });
      }),
    );
  });
});
