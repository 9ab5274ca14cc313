import { describe, expect, it } from 'vitest';
import {
  auditMatcher,
  createCounterfactualTexts,
  createNullspaceEraser,
  createSwaps,
  formatCounterfactualHtml,
  formatLeakHtml,
  formatLeakMarkdown,
  leakTest,
  linkageTest,
} from '../src/index.ts';
import { seededRandom } from '../src/internal/seeded-random.ts';
import { expectCode } from './expect-code.ts';

/** Normal numbers, by sums of twelve uniform ones. */
function normals(seed: string): () => number {
  const random = seededRandom(seed);
  return () => Array.from({ length: 12 }, random).reduce((sum, x) => sum + x, -6);
}

function vectorsOf(seed: string, count: number): readonly (readonly number[])[] {
  const normal = normals(seed);
  return Array.from({ length: count }, () => [normal(), normal(), normal()]);
}

const sign = ([a, b]: readonly number[]): string => (a! * b! > 0 ? 'f' : 'm');

describe('leakTest with trees', () => {
  const vectors = vectorsOf('trees', 300);

  it('finds what no sum over features shows', () => {
    const classes = vectors.map(sign);
    const { adversary, found, shuffled, adversaries } = leakTest(vectors, { classes });
    expect(adversary).toBe('trees');
    expect(found.interval.lower).toBeGreaterThan(0.9);
    expect(shuffled.interval.lower).toBeLessThan(0.5);
    const linear = adversaries.find((each) => each.adversary === 'linear')!;
    expect(linear.found.interval.lower).toBeLessThan(0.55);
  });

  it('guesses only rows that it has not seen: copies of a person give nothing away', () => {
    // The class is drawn per person: nothing but knowing the person again would find it.
    const random = seededRandom('copies');
    const people = Array.from({ length: 60 }, () => (random() < 0.5 ? 'f' : 'm'));
    const rows = people.flatMap((_, i) => [vectors[i]!, vectors[i]!, vectors[i]!]);
    const classes = people.flatMap((name) => [name, name, name]);
    const groups = people.flatMap((_, i) => [`${i}`, `${i}`, `${i}`]);
    const adversaries = ['trees'] as const;
    const apart = leakTest(rows, { classes, groups, adversaries });
    const together = leakTest(rows, { classes, adversaries });
    expect(apart.found.auc).toBeLessThan(0.7);
    expect(together.found.auc).toBeGreaterThan(0.9);
  });

  it('reads words', () => {
    const texts = Array.from({ length: 80 }, (_, i) => `${i % 2 ? 'she led' : 'he led'} team ${i}`);
    const classes = texts.map((_, i) => (i % 2 ? 'f' : 'm'));
    expect(leakTest(texts, { classes, adversaries: ['trees'] }).found.auc).toBeGreaterThan(0.95);
  });

  it('refuses adversaries that it has not', () => {
    const classes = vectors.map(sign);
    expectCode(() => leakTest(vectors, { classes, adversaries: [] }), 'invalid-option');
    expectCode(
      () => leakTest(vectors, { classes, adversaries: ['oracle' as 'trees'] }),
      'invalid-option',
    );
  });
});

describe('createNullspaceEraser', () => {
  const normal = normals('inlp');
  const classes = Array.from({ length: 300 }, (_, i) => (i % 2 ? 'f' : 'm'));
  const vectors = classes.map((name) => [
    normal() + (name === 'f' ? 2 : 0),
    normal() + (name === 'f' ? 1 : 0),
    normal(),
    3 * normal(),
  ]);

  it('blinds the classifiers, changes nothing twice, and says how much it took', () => {
    const eraser = createNullspaceEraser(vectors, { classes });
    expect(eraser.removed).toBeGreaterThan(0);
    expect(eraser.removed).toBeLessThan(4);
    expect(eraser.guarantee.idempotence).toBeLessThan(1e-12);
    expect(eraser.guarantee.leftOfClassifiers).toBeLessThan(1e-12);
    expect(eraser.guarantee.accuracyAboveChance).toBeLessThan(0.06);
    const once = vectors.map((vector) => eraser.erase(vector));
    once.slice(0, 20).forEach((vector) => {
      eraser.erase(vector).forEach((x, i) => expect(x).toBeCloseTo(vector[i]!, 10));
    });
    const adversaries = ['linear'] as const;
    expect(leakTest(vectors, { classes, squares: false, adversaries }).found.auc).toBeGreaterThan(
      0.8,
    );
    expect(leakTest(once, { classes, squares: false, adversaries }).found.auc).toBeLessThan(0.65);
  });

  it('says when one round is not enough', () => {
    // Three classes at the corners of a triangle: one border cannot be all.
    const corners = { a: [0, 0], b: [8, 0], c: [0, 8] };
    const names = (['a', 'b', 'c'] as const).flatMap((name) =>
      Array.from({ length: 40 }, () => name),
    );
    const rows = names.map((name) => corners[name].map((x) => x + normal()));
    const whole = createNullspaceEraser(rows, { classes: names });
    expect(whole.removed).toBe(2);
    expect(whole.guarantee.accuracyAboveChance).toBe(0);
    const two = createNullspaceEraser(vectors, { classes, rounds: 1 });
    expect(two.removed).toBe(1);
  });

  it('refuses what it cannot fit', () => {
    expectCode(() => createNullspaceEraser([], { classes: [] }), 'empty-input');
    expectCode(() => createNullspaceEraser([[1], [2]], { classes: ['f', null] }), 'empty-input');
    expectCode(
      () => createNullspaceEraser([[1], [2, 3]], { classes: ['f', 'm'] }),
      'invalid-column',
    );
    expectCode(() => createNullspaceEraser([[1], [2]], { classes: ['f'] }), 'invalid-column');
    expectCode(
      () => createNullspaceEraser([[1], [Number.NaN]], { classes: ['f', 'm'] }),
      'invalid-score',
    );
    expectCode(
      () => createNullspaceEraser([[1], [2]], { classes: ['f', 'm'], rounds: 0 }),
      'invalid-option',
    );
    expectCode(
      () => createNullspaceEraser([[1], [2]], { classes: ['f', 'm'], margin: 1 }),
      'invalid-option',
    );
  });
});

describe('linkageTest', () => {
  const known = Array.from(
    { length: 40 },
    (_, i) => `person ${i} knows craft${i % 20} and tool${i}x`,
  );

  it('finds all, none, and as many as chance lets it', () => {
    expect(linkageTest(known, known)).toMatchObject({ rate: 1, medianPlace: 1, distinctRows: 40 });
    const turned = [...known.slice(1), known[0]!];
    expect(linkageTest(known, turned).rate).toBe(0);
    const same = linkageTest(
      known.map(() => 'a profile'),
      known,
    );
    expect(same.distinctRows).toBe(0);
    expect(same.linked).toBeLessThan(8);
    expect(same.chance).toBe(1 / 40);
    // Two share each craft: the first guess is right for about half, one of the first two always.
    const halved = linkageTest(
      Array.from({ length: 40 }, (_, i) => `craft${i % 20}`),
      known,
      { top: 2 },
    );
    expect(halved.topRate).toBe(1);
    expect(halved.rate).toBeGreaterThan(0.25);
    expect(halved.rate).toBeLessThan(0.75);
  });

  it('takes vectors, and no order of people for a hint', () => {
    const vectors = vectorsOf('linkage', 30);
    expect(linkageTest(vectors, vectors).rate).toBe(1);
    const constant = vectors.map(() => [1, 1, 1]);
    const places = ['0', '1', '2'].map((seed) => linkageTest(constant, vectors, { seed }).linked);
    expect(Math.max(...places)).toBeLessThan(6);
  });

  it('refuses sides that do not fit', () => {
    expectCode(() => linkageTest(['a'], ['a']), 'empty-input');
    expectCode(() => linkageTest(['a', 'b'], ['a']), 'invalid-column');
    expectCode(() => linkageTest(['a', 'b'], [[1], [2]]), 'invalid-column');
    expectCode(() => linkageTest(['a', 'b'], ['a', 'b'], { top: 3 }), 'invalid-option');
    expectCode(() => linkageTest([[1], [Number.NaN]], [[1], [2]]), 'invalid-score');
  });
});

describe('reports of leaks', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [i % 2, Math.sin(i)]);
  const result = leakTest(rows, { classes: rows.map(([odd]) => (odd ? 'f' : 'm')) });
  const linkage = [{ on: '<b>profile</b>', result: linkageTest(rows, rows) }];
  const report = { tests: [{ attribute: 'a|b', on: '<script>x', result }], linkage };

  it.each(['en', 'fr'] as const)('has both adversaries and who was found again: %s', (language) => {
    const text = formatLeakMarkdown(report, { language });
    expect(text.split('\n').filter((line) => line.includes('a\\|b'))).toHaveLength(2);
    expect(text).toContain(language === 'fr' ? '1,000' : '1.000');
    const page = formatLeakHtml(report, { language });
    expect(page).not.toMatch(/<script|<b>|NaN|undefined/u);
    expect(page).toContain('&lt;b&gt;profile');
    expect(page).toContain('<svg');
  });

  it('says when the control fails', () => {
    const interval = { lower: 0.6, upper: 0.8 };
    const bad = { ...result.adversaries[0]!, shuffled: { ...result.shuffled, interval } };
    const tests = [{ attribute: 'sex', on: 'text', result: { ...result, adversaries: [bad] } }];
    expect(formatLeakMarkdown({ tests })).toContain('the test itself leaks');
    const fine = { ...bad, shuffled: { ...result.shuffled, interval: { lower: 0.4, upper: 0.6 } } };
    const others = [{ attribute: 'sex', on: 'text', result: { ...result, adversaries: [fine] } }];
    expect(formatLeakMarkdown({ tests: others })).not.toContain('the test itself leaks');
  });
});

describe('formatCounterfactualHtml', () => {
  it.each(['en', 'fr'] as const)(
    'shows criteria, bounds and the control, and no text: %s',
    async (language) => {
      const { candidates, jobs } = createCounterfactualTexts({
        language: 'en',
        candidates: 4,
        jobs: 2,
      });
      const report = await auditMatcher(
        (items) => items.map(({ id, candidate }) => ({ id, score: candidate.length })),
        { candidates, jobs, pairs: createSwaps(candidates, { pairs: 60 }) },
      );
      const page = formatCounterfactualHtml(report, { language, notes: ['asked <today>'] });
      for (const { criterion } of report.criteria) expect(page).toContain(criterion);
      expect(page).toContain('asked &lt;today&gt;');
      expect(page).toContain(language === 'fr' ? 'Pas de contrôle' : 'No control');
      expect(page).not.toMatch(/NaN|undefined|<script/u);
      expect(page).not.toContain(candidates[0]!.text.split('\n')[0]!);
      expect(formatCounterfactualHtml(report, { language, notes: ['asked <today>'] })).toBe(page);
    },
  );
});
