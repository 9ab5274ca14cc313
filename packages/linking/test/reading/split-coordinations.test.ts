import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCoordinations } from '../../src/reading/split-coordinations.ts';

const ROWS: readonly (readonly [phrase: string, parts: readonly string[]])[] = [
  ['SQL and Java', ['SQL', 'Java']],
  ['Word, Excel et PowerPoint', ['Word', 'Excel', 'PowerPoint']],
  ['Word, Excel, and PowerPoint', ['Word', 'Excel', 'PowerPoint']],
  ['Python / SQL', ['Python', 'SQL']],
  ['HTML/CSS', ['HTML', 'CSS']],
  // What comes behind is shared.
  ['gestion et suivi de projets', ['gestion de projets', 'suivi de projets']],
  [
    'conception, développement et maintenance d’applications',
    ['conception d’applications', 'développement d’applications', 'maintenance d’applications'],
  ],
  [
    'concevoir et développer des applications',
    ['concevoir des applications', 'développer des applications'],
  ],
  ['front- and back-end development', ['front-end development', 'back-end development']],
  ['pré- et post-production', ['pré-production', 'post-production']],
  ['preventive and corrective maintenance', ['preventive maintenance', 'corrective maintenance']],
  [
    'oral and written communication skills',
    ['oral communication skills', 'written communication skills'],
  ],
  ['design and implement REST APIs', ['design REST APIs', 'implement REST APIs']],
  ['planning and organising events', ['planning events', 'organising events']],
  ['Java and Python programming', ['Java programming', 'Python programming']],
  ['customer and supplier relations', ['customer relations', 'supplier relations']],
  ['project and time management', ['project management', 'time management']],
  // What comes ahead is shared.
  ['maintenance préventive et curative', ['maintenance préventive', 'maintenance curative']],
  ['communication écrite et orale', ['communication écrite', 'communication orale']],
  ['gestion de projets et de budgets', ['gestion de projets', 'gestion de budgets']],
  ['gestion de projets et d’équipes', ['gestion de projets', 'gestion d’équipes']],
  ['gestion des stocks et plannings', ['gestion des stocks', 'gestion des plannings']],
  ['développement web et mobile', ['développement web', 'développement mobile']],
  ['développement Java et Python', ['développement Java', 'développement Python']],
  ['management of projects and budgets', ['management of projects', 'management of budgets']],
  ['experience with SQL and Java', ['experience with SQL', 'experience with Java']],
  // Nothing is shared.
  ['communication et gestion de projets', ['communication', 'gestion de projets']],
  ['Excel et gestion de projets', ['Excel', 'gestion de projets']],
  ['SQL and project management', ['SQL', 'project management']],
  ['communication and time management', ['communication', 'time management']],
  ['leadership and project management', ['leadership', 'project management']],
  ['gestion de projets et communication', ['gestion de projets', 'communication']],
  ['anglais et français', ['anglais', 'français']],
  ['soudure et menuiserie', ['soudure', 'menuiserie']],
  ['cooking and first aid', ['cooking', 'first aid']],
  // One thing with two names in it.
  ['R&D', ['R&D']],
  ['CI/CD', ['CI/CD']],
  ['TCP/IP', ['TCP/IP']],
  ['input/output', ['input/output']],
  ['recherche et développement', ['recherche et développement']],
  ['research and development', ['research and development']],
  ['health and safety', ['health and safety']],
  ['Santé et sécurité au travail', ['Santé et sécurité au travail']],
  ['back and forth', ['back and forth']],
  ['développeur/développeuse', ['développeur/développeuse']],
  ['between the sales and the legal team', ['between the sales and the legal team']],
  ['accessible software', ['accessible software']],
  ['', ['']],
];

describe('splitCoordinations', () => {
  it.each(ROWS)('%s', (phrase, parts) => {
    expect(splitCoordinations(phrase).map(({ text }) => text)).toEqual(parts);
  });

  it('keeps the parts when the phrase is decomposed', () => {
    for (const [phrase, parts] of ROWS) {
      const split = splitCoordinations(phrase.normalize('NFD')).map(({ text }) =>
        text.normalize('NFC'),
      );
      expect(split).toEqual(parts);
    }
  });

  it('says which words of the phrase a part is made of', () => {
    const phrase = 'gestion et suivi de projets';
    expect(splitCoordinations(phrase, 'fr').map(({ pieces }) => pieces)).toEqual([
      [
        [0, 7],
        [17, 27],
      ],
      [[11, 27]],
    ]);
    expect(splitCoordinations('front- and back-end work')[0]!.pieces).toEqual([
      [0, 6],
      [16, 24],
    ]);
  });

  it('gives back a text that is no phrase, and shares a few words only', () => {
    const list = 'Java, '.repeat(100);
    expect(splitCoordinations(list)).toEqual([{ text: list, pieces: [[0, list.length]] }]);
  });

  it('takes any phrase, and loses none of its letters', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          'and',
          'et',
          'de',
          "d'",
          ',',
          '/',
          '&',
          'front-',
          'gestion',
          'Java',
          'R&D',
          'é'.normalize('NFD'),
        ),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const phrase = parts.join(' ');
        const split = splitCoordinations(phrase);
        expect(split.length).toBeGreaterThan(0);
        const covered = new Set<number>();
        for (const { text, pieces } of split) {
          const own = pieces.map(([start, end]) => phrase.slice(start, end));
          expect(text.replaceAll(' ', '')).toBe(own.join('').replaceAll(' ', ''));
          for (const [start, end] of pieces) for (let i = start; i < end; i++) covered.add(i);
        }
        const left = [...phrase.matchAll(/[\p{L}\p{N}]+/gu)].filter(
          ({ index }) => !covered.has(index),
        );
        for (const { 0: word } of left)
          expect([
            'and',
            'et',
            'or',
            'ou',
            'AND',
            'OR',
            'Or',
            'Ou',
            'Et',
            'And',
            'oU',
            'oR',
            'eT',
            'OU',
            'ET',
          ]).toContain(word);
      }),
    );
  });
});
