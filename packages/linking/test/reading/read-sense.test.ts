import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSense } from '../../src/reading/read-sense.ts';
import { senseAgreement } from '../../src/reading/sense-agreement.ts';
import { marked } from './marked.ts';

/** `+` speaks for the tool, `-` for the ordinary word. */
const ROWS: readonly (readonly ['+' | '-', string])[] = [
  ['+', 'Back-end services written in [[Go]].'],
  ['+', 'Python, [[Go]], SQL'],
  ['+', 'Java and [[Rust]]'],
  ['+', '[[Java]] 17 and Maven'],
  ['+', '[[Spring]] Boot'],
  ['+', 'Statistiques sous [[R]]'],
  ['+', 'Langage [[C]] embarqué'],
  ['+', 'Pivot tables in [[Excel]]'],
  ['+', 'Tableaux croisés sous [[Excel]]'],
  ['+', 'Microsoft [[Access]]'],
  ['+', 'une API en [[Flask]]'],
  ['+', 'macros [[Excel]] et SQL'],
  ['+', 'Java, [[Kubernetes]]. Docker'],
  ['+', 'SQL. [[Java]] and PHP'],
  ['+', 'In 2020 [[Docker]], SQL'],
  ['-', 'Letters from A. [[R]]. Miller'],
  ['-', 'You [[excel]] at it.'],
  ['-', 'People who [[Excel]] in sales.'],
  ['-', 'We [[go]] to the market.'],
  ['-', '[[Go]] to the market.'],
  ['-', 'You will have [[access]] to the garden.'],
  ['-', 'Removed the [[rust]] from a gate.'],
  ['-', 'An [[express]] lane for small baskets.'],
  ['-', 'Market gardening, [[spring]] 2020.'],
  ['-', 'Poudre de vitamine [[C]] au rayon.'],
  ['-', 'Immeuble [[R]]+3'],
  ['-', 'Carte mémoire de 8 [[Go]]'],
  ['-', 'Le [[conducteur]] du car attend les enfants.'],
  ['-', 'L’[[accueil]] des familles.'],
  ['-', 'Peel the [[shell]] of the prawns.'],
];

describe('readSense', () => {
  it.each(ROWS)('%s %s', (sign, row) => {
    for (const variant of [row, row.normalize('NFD')]) {
      const { text, span } = marked(variant);
      const { asName } = readSense(text, span);
      expect(Math.sign(asName)).toBe(sign === '+' ? 1 : -1);
    }
  });

  it('says what spoke', () => {
    const evidence = (row: string) => readSense(marked(row).text, marked(row).span).evidence;
    expect(evidence('Python, [[Go]], SQL')).toBe('list');
    expect(evidence('Kubernetes [[Go]] SQL')).toBe('surroundings');
    expect(evidence('written in [[Go]]')).toBe('name');
    expect(evidence('we [[go]]')).toBe('verb');
    expect(evidence('the [[rust]]')).toBe('ordinary');
    expect(evidence('[[Go]]')).toBe('none');
  });

  it('takes any text and any span, and stays within its range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, start, length) => {
        const { asName, cue } = readSense(text, { start, end: start + length });
        expect(Math.abs(asName)).toBeLessThanOrEqual(1);
        if (cue) expect(cue[0] >= 0 && cue[1] <= text.length).toBe(true);
      }),
    );
  });
});

describe('senseAgreement', () => {
  it('gives the shares by hand', () => {
    const [a, b] = senseAgreement(Float32Array.of(1, 0), [
      Float32Array.of(0.5, 0),
      Float32Array.of(0.4, 0.1),
    ]);
    // e^0 and e^-1
    expect(a).toBeCloseTo(1 / (1 + Math.exp(-1)), 5);
    expect(b).toBeCloseTo(Math.exp(-1) / (1 + Math.exp(-1)), 5);
  });

  it('tells nothing by an empty context, and sums to 1', () => {
    expect(
      senseAgreement(new Float32Array(2), [Float32Array.of(1, 0), Float32Array.of(0, 1)]),
    ).toEqual([0.5, 0.5]);
    expect(senseAgreement(Float32Array.of(1, 0), [])).toEqual([]);
    const number = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1 }), (senses) => {
        const shares = senseAgreement(
          Float32Array.of(1, 0),
          senses.map((sense) => Float32Array.from(sense)),
        );
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
