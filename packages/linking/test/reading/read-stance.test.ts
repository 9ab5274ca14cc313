import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWindow } from '../../src/reading/internal/folded-window.ts';
import { readStance } from '../../src/reading/read-stance.ts';
import { marked } from './marked.ts';
import { STANCES_EN, STANCES_FR } from './stance-rows.ts';

describe.each([
  ['en', STANCES_EN],
  ['fr', STANCES_FR],
] as const)('readStance, %s', (language, rows) => {
  it.each(rows)('%s: %s', (stance, row) => {
    const { text, span } = marked(row);
    expect(readStance(text, span, language).stance).toBe(stance);
  });

  it.each(rows)('in capitals, decomposed, with hard blanks: %s: %s', (stance, row) => {
    const variants = [row.toUpperCase(), row.normalize('NFD'), row.replaceAll(' ', '\u00a0')];
    for (const variant of variants) {
      const { text, span } = marked(variant);
      expect(readStance(text, span, language).stance).toBe(stance);
    }
  });

  it('says where the words that tell stand', () => {
    for (const [stance, row] of rows) {
      const { text, span } = marked(row.normalize('NFD'));
      const { cue } = readStance(text, span, language);
      expect(cue === undefined).toBe(stance === 'has');
      if (!cue) continue;
      expect(cue[0]).toBeLessThan(cue[1]);
      expect(cue[1] <= span.start || cue[0] >= span.end).toBe(true);
      expect(cue[1]).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('readStance', () => {
  it('shows the cue as it is written', () => {
    const { text, span } = marked('Œuvre : je n’ai pas d’expérience en [[Java]].'.normalize('NFD'));
    const { cue } = readStance(text, span, 'fr');
    const words = text.slice(...cue!).normalize('NFC');
    expect(words).toBe('n’ai pas d’expérience en');
  });

  it('reads both languages when it is not told which', () => {
    for (const [stance, row] of [...STANCES_EN.slice(0, 10), ...STANCES_FR.slice(0, 10)]) {
      const { text, span } = marked(row);
      expect(readStance(text, span).stance).toBe(stance);
    }
  });

  it('reads no more of a long text than what is near', () => {
    const before = 'I have no experience in sales. ';
    const { text, span } = marked(
      `${before.repeat(10_000)}I use [[Java]].${before.repeat(10_000)}`,
    );
    expect(readStance(text, span, 'en')).toEqual({ stance: 'has' });
    const far = `No experience in ${'x'.repeat(5_000)} [[Java]]`;
    expect(readStance(marked(far).text, marked(far).span, 'en').stance).toBe('has');
  });

  it('folds the neighbourhood alone', () => {
    const { folded } = foldedWindow('no '.repeat(100_000), { start: 150_000, end: 150_002 });
    expect(folded.text.length).toBeLessThan(600);
  });

  it('takes any text and any span', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom('not', 'no', 'ne', 'pas', 'only', 'but', ',', '.', 'œ', '\u0301', 'ﬁ'),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(words, fc.integer(), fc.integer(), (parts, start, end) => {
        const text = parts.join(' ');
        const { cue } = readStance(text, { start, end });
        if (cue) {
          expect(cue[0]).toBeGreaterThanOrEqual(0);
          expect(cue[0]).toBeLessThan(cue[1]);
          expect(cue[1]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
