import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLevelHint, type LevelHint } from '../../src/reading/read-level-hint.ts';
import { marked } from './marked.ts';

const ROWS: readonly (readonly [LevelHint['level'] | 0, string])[] = [
  // After the skill, in its item.
  [3, '[[Excel]] (avancé)'],
  [3, 'Word, [[Excel]] (avancée), Access'],
  [1, 'SQL : notions, [[Java]] : débutant'],
  [4, 'Java, [[Python]] (expert)'],
  [2, '[[Docker]] - intermediate'],
  [3, '[[Anglais]] courant'],
  [3, '[[English]]: fluent'],
  [4, '[[Espagnol]] : langue maternelle'],
  [1, '[[Allemand]] (scolaire)'],
  [3, '[[Photoshop]] niveau avancé'],
  [3, '[[Anglais]] C1'],
  [2, '[[English]] (B2)'],
  [1, '[[Spanish]]: level A2'],
  [4, '[[French]] C2'],
  [2, '[[SQL]] : niveau 3/5'],
  [4, '[[SQL]] 5/5'],
  [3, '[[React]] ★★★★☆'],
  [2, '[[React]] ●●●○○'],
  [2, '[[React]] ★★★'],
  [1, '[[React]]: 1/4'],
  [2, '[[Vue]] 3 sur 5'],
  [3, '- **[[Git]]** — confirmée'],
  // Before the skill.
  [1, 'Notions de [[comptabilité]]'],
  [1, 'Notions de Java et de [[SQL]]'],
  [1, 'Les bases d’[[InDesign]]'],
  [1, 'Basic knowledge of [[SQL]]'],
  [1, 'Familiar with [[Figma]]'],
  [1, 'Connaissances de base en [[électricité]]'],
  [2, 'Good working knowledge of [[Linux]]'],
  [2, 'Bonne connaissance de [[Linux]]'],
  [2, 'Bonne maîtrise d’[[Excel]]'],
  [2, 'À l’aise avec [[WordPress]]'],
  [3, 'Maîtrise de [[Java]]'],
  [3, 'Vous maîtrisez [[Java]] et Spring'],
  [3, 'Vous maîtrisez Java et [[Spring]]'],
  [3, 'Solides connaissances en [[droit social]]'],
  [3, 'Proficient in Java and [[Kotlin]]'],
  [3, 'Strong knowledge of [[PostgreSQL]]'],
  [3, 'Advanced [[Excel]]'],
  [3, 'Fluent in [[German]]'],
  [4, 'Expert en [[cybersécurité]]'],
  [4, 'Deep expertise in [[Kafka]]'],
  // The nearest counts.
  [3, 'Notions de Java, bonne maîtrise de SQL, maîtrise de [[Git]]'],
  [1, 'Maîtrise de Java, [[SQL]] (notions)'],
  // For a line.
  [3, 'Avancé : Java, [[SQL]]'],
  [1, 'Beginner: Rust, [[Go]]'],
  // No level is said.
  [0, '5 ans de [[Java]]'],
  [0, 'Five years of [[Java]]'],
  [0, '[[Java]] (5 ans)'],
  [0, 'Débutant accepté, [[vente]]'],
  [0, '[[Vente]], débutant accepté'],
  [0, '[[Vente]] (débutant accepté)'],
  [0, 'Assistance à maîtrise d’[[ouvrage]]'],
  [0, 'Bases de [[données]]'],
  [0, 'Pas expert en [[SQL]]'],
  [0, 'Not proficient in [[SQL]]'],
  [0, '[[Permis]] B2'],
  [0, '[[Word]] C1'],
  [0, '[[C]]++'],
  [0, 'Open 24/7, [[cash register]]'],
  [0, '[[Caisse]] 24/7'],
  [0, '[[Temps partiel]] 3/5 de la semaine'],
  [0, 'A strong team; [[Java]]'],
  [0, 'Expert-comptable, [[Excel]]'],
  [0, '[[Excel]] et niveau de vie'],
  [0, '[[Java]], SQL (expert)'],
  [0, 'Notions de Java. [[SQL]]'],
  [0, 'Master’s degree, [[chemistry]]'],
  [0, '[[Basic]]'],
];

describe('readLevelHint', () => {
  it.each(ROWS)('%s: %s', (level, row) => {
    for (const variant of [row, row.toUpperCase(), row.normalize('NFD')]) {
      const { text, span } = marked(variant);
      const hint = readLevelHint(text, span);
      expect(hint.level ?? 0).toBe(level);
      expect(hint.cue === undefined).toBe(level === 0);
      if (hint.cue) expect(hint.cue[1] <= span.start || hint.cue[0] >= span.end).toBe(true);
    }
  });

  it('shows the words as they are written', () => {
    const { text, span } = marked('É : [[Photoshop]] — confirmée, SQL'.normalize('NFD'));
    expect(text.slice(...readLevelHint(text, span).cue!).normalize('NFC')).toBe('confirmée');
  });

  it('takes any text and any span', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), fc.integer(), (text, start, end) => {
        const { cue } = readLevelHint(text, { start, end });
        if (cue) expect(cue[0] >= 0 && cue[0] < cue[1] && cue[1] <= text.length).toBe(true);
      }),
    );
  });
});
