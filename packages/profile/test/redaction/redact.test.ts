import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, detect, redact } from '../../src/index.ts';

const TEXT =
  "Développeuse diplômée de l'ENSIMAG, née le 12/03/1984 à Bobigny (93), mariée, 2 enfants. Nationalité marocaine. " +
  '12 rue Gabriel Péri, 93200 Saint-Denis. Tél. 06 12 34 56 78. NIR 2 84 03 93 008 123 45. ' +
  'Capitaine du FC Aubervilliers. Encadrée par Claude Petit, développé avec Claude et Julia.';

describe('redact', () => {
  it('takes out what tells who, and keeps what tells what', () => {
    const shown = redact(TEXT, detect(TEXT));
    for (const told of [
      '1984',
      'Bobigny',
      'mariée',
      'enfants',
      'marocaine',
      'Péri',
      '93200',
      '06 12',
      '2 84',
      'Petit',
      'Aubervilliers',
      'ENSIMAG',
      'Développeuse',
    ]) {
      expect(shown).not.toContain(told);
    }
    expect(shown).toContain('développé avec Claude et Julia.');
  });

  it('gives protected findings one label, which does not tell which', () => {
    for (const text of ['mariée', 'RQTH', 'mosquée', 'CGT', 'congé maternité', 'lesbienne']) {
      expect(redact(text, detect(text))).toBe('[…]');
    }
  });

  it('applies the operator of each kind', () => {
    const text = 'Stage en 2015, 06 12 34 56 78';
    const findings = detect(text);
    const now = new Date('2026-11-22');
    expect(redact(text, findings, { operators: { date: 'generalize' }, now })).toBe(
      'Stage en [il y a plus de six ans], [téléphone]',
    );
    expect(redact(text, findings, { operators: { date: 'keep' }, fallback: 'mask' })).toBe(
      'Stage en 2015, ███',
    );
    const operators = { phone: (value: string): string => `${value.length}` };
    expect(redact(text, findings, { operators, language: 'en' })).toBe('Stage en [date], 14');
  });

  it('shows the same for the same sentence of a woman and a man', () => {
    const woman = 'Développeuse motivée, Mme Julia Martin, née le 12/03/1984';
    const man = 'Développeur motivé, M. Karim Haddad, né le 02/11/1991';
    expect(redact(woman, detect(woman))).toBe(redact(man, detect(man)));
  });

  it.each([
    { start: -1, end: 2 },
    { start: 0, end: 99 },
    { start: 3, end: 1 },
    { start: 0.5, end: 1 },
  ])('refuses the span %o', (span) => {
    const finding = { ...span, kind: 'name', confidence: 1, reason: 'x', criterion: 20 } as const;
    expect(() => redact('abcd', [finding])).toThrow(/of a text of 4 characters/u);
  });
});

const PARTS = [
  'Mme Julia Martin',
  'Thomas Wallenberg',
  'Wallenberg a dit oui.',
  '06 12 34 56 78',
  'née le 12/03/1984',
  '\n\n',
  '\n',
  ' ',
  'x'.repeat(5_000),
  'Développeuse diplômée',
  '12 rue Gabriel Péri, 93200 Saint-Denis',
  'marie @ exemple . fr',
  '😀',
  'e\u0301',
];

describe('createRedactor', () => {
  it('gives the same as the whole, wherever the text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (parts, cuts) => {
          const text = parts.join(' ');
          const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted(
            (a, b) => a - b,
          );
          const redactor = createRedactor();
          const shown = places.map((from, i) =>
            redactor.write(text.slice(from, places[i + 1] ?? from)),
          );
          expect(shown.join('') + redactor.end()).toBe(redact(text, detect(text)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hands out what is settled, and starts again after the end', () => {
    const redactor = createRedactor();
    expect(redactor.write(`${'mot '.repeat(10_000)}06 12 34 56 78`).length).toBeGreaterThan(0);
    expect(redactor.end()).toMatch(/\[téléphone\]$/u);
    expect(redactor.write('Wallenberg')).toBe('');
    expect(redactor.end()).toBe('Wallenberg');
  });
});
