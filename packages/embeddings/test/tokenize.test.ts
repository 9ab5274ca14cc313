import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '@tremplin/embeddings';
import { normalizeText } from '../src/internal/normalize-text.ts';
import { splitWords } from '../src/internal/split-words.ts';

const wordsOf = (text: string): readonly string[] => tokenize(text).map(({ word }) => word);

describe('tokenize', () => {
  it.each([
    ["Développeur d'applications C++/C#", ['developpeur', 'd', 'applications', 'c++', 'c#']],
    ['l’œuvre d’ÆTHER', ['l', 'oeuvre', 'd', 'aether']],
    ['SOUDEUR·SE (H/F)', ['soudeur', 'se', 'h', 'f']],
    ['e\u0301lectricien', ['electricien']],
    ['pein\u00adtre', ['peintre']],
    ['ab\u200dcd', ['abcd']],
    ['React™ 10 °C, ½ m²', ['react', '10', 'c', '1', '2', 'm2']],
    ['café–bar', ['cafe', 'bar']],
    ['Łódź, Straße, Ørsted', ['lodz', 'strasse', 'orsted']],
    ['Россия 日本語 👩‍🔧', []],
    ['', []],
    [' \n…!', []],
  ])('splits "%s"', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('gives each word its place in the text', () => {
    const text = 'Une e\u0301quipe de 3 développeuses C++';
    const shown = tokenize(text).map(({ start, end }) => text.slice(start, end));
    expect(shown).toEqual(['Une', 'e\u0301quipe', 'de', '3', 'développeuses', 'C++']);
  });

  it('gives the words that the model reads, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(wordsOf(text)).toEqual(splitWords(normalizeText(text), Infinity));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not mind accents, capitals or decomposition', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèêëàâîïôûùç ]{0,40}$/u), (text) => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text));
        expect(wordsOf(text.toUpperCase())).toEqual(wordsOf(text));
        expect(wordsOf(text.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(wordsOf(text));
      }),
    );
  });

  it('cuts words of more than 48 letters', () => {
    expect(wordsOf('x'.repeat(200_000))).toEqual(['x'.repeat(48)]);
  });
});
