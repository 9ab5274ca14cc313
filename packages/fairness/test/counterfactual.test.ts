import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditMatcher,
  clopperPearsonInterval,
  createCounterfactualTexts,
  createSkillSwaps,
  createSwaps,
  formatCounterfactualMarkdown,
  type CounterfactualCandidate,
  type CounterfactualMaterial,
  type Matcher,
  type SwapPair,
  type SwapSpan,
} from '../src/index.ts';
import { FIELDS_EN } from '../src/internal/swaps/fields-en.ts';
import { FIELDS_FR } from '../src/internal/swaps/fields-fr.ts';
import { signTest } from '../src/internal/swaps/sign-test.ts';
import { expectCode } from './expect-code.ts';

const CV = 'Experience\n- Three years of SQL\n- Java, then JavaScript\n\nSkills\n- Docker';
const candidate = (over: Partial<CounterfactualCandidate> = {}): CounterfactualCandidate => ({
  id: 'c1',
  text: CV,
  language: 'en',
  skills: ['SQL', 'Java', 'Docker'],
  ...over,
});
const JOBS = [
  { id: 'j1', text: 'We need SQL and Java.', skills: ['SQL', 'Java'] },
  { id: 'j2', text: 'We need Docker.', skills: ['Docker'] },
];

/** What is left of a text when the swapped words are cut out. */
function rest(text: string, spans: readonly { start: number; text: string }[]): string {
  let result = '';
  let at = 0;
  for (const span of spans) {
    expect(text.slice(span.start, span.start + span.text.length)).toBe(span.text);
    result += `${text.slice(at, span.start)}\u0000`;
    at = span.start + span.text.length;
  }
  return result + text.slice(at);
}

function expectOnlySwap(pair: {
  readonly before: string;
  readonly after: string;
  readonly spans: readonly SwapSpan[];
}): void {
  expect(pair.spans.length).toBeGreaterThan(0);
  const before = rest(
    pair.before,
    pair.spans.map((span) => span.before),
  );
  const after = rest(
    pair.after,
    pair.spans.map((span) => span.after),
  );
  expect(after).toBe(before);
  for (const span of pair.spans) expect(span.before.text).not.toBe(span.after.text);
}

const words = fc.stringMatching(/^[a-zé{}0-9 \n.]{1,80}$/u);

describe('createSwaps', () => {
  it('gives texts that differ in the swapped words and nowhere else', () => {
    fc.assert(
      fc.property(words, fc.nat(1000), fc.constantFrom('en', 'fr'), (text, seed, language) => {
        const own = candidate({ text, language: language as 'en' | 'fr' });
        for (const pair of createSwaps([own], { pairs: 45, seed: `${seed}` })) {
          expectOnlySwap(pair);
          // The CV itself is in both, braces and all; `inline` and `middle` put one sentence between.
          expect(rest(pair.before, []).replaceAll(/[\s.]/gu, '').length).toBeGreaterThan(
            text.replaceAll(/[\s.]/gu, '').length,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every line of the CV in both texts', () => {
    for (const { before, after } of createSwaps([candidate()], { pairs: 200 })) {
      for (const line of CV.split('\n')) {
        expect(before).toContain(line);
        expect(after).toContain(line);
      }
    }
  });

  it('gives the same pairs for the same seed, in whatever order the candidates come', () => {
    const all = [candidate(), candidate({ id: 'c2', language: 'fr' }), candidate({ id: 'c3' })];
    const own = createSwaps(all, { pairs: 60, seed: 'x' });
    expect(createSwaps(all.toReversed(), { pairs: 60, seed: 'x' })).toEqual(own);
    expect(createSwaps(all, { pairs: 60, seed: 'y' })).not.toEqual(own);
  });

  it('reaches every attribute, position and way round in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const pairs = createSwaps([candidate({ language }), candidate({ id: 'c2', language })], {
        pairs: 600,
      });
      const fields = language === 'en' ? FIELDS_EN : FIELDS_FR;
      const expected = [...fields.map(({ id }) => id), 'first-name', 'last-name', 'name-origin'];
      expect(new Set(pairs.map(({ field }) => field))).toEqual(new Set(expected));
      expect(new Set(pairs.map(({ position }) => position)).size).toBe(5);
      expect(new Set(pairs.map((pair) => pair.isTowardsDisfavored)).size).toBe(2);
    }
  });

  it('draws first names from those given, the other sex on the other side', () => {
    const names = [
      { name: 'Zebulon', sex: 'M' },
      { name: 'Zuleika', sex: 'F' },
    ] as const;
    const pairs = createSwaps([candidate()], { pairs: 300, names });
    const swaps = pairs.filter(({ field }) => field === 'first-name');
    expect(swaps.length).toBeGreaterThan(10);
    for (const { before, after, isTowardsDisfavored } of swaps) {
      const [usual, other] = isTowardsDisfavored ? [before, after] : [after, before];
      expect(usual).toContain('Zebulon');
      expect(usual).not.toContain('Zuleika');
      expect(other).toContain('Zuleika');
      expect(other).toMatch(/zuleika\.[a-z]+@example\.org/u);
    }
  });

  it('refuses what it cannot work with', () => {
    expectCode(() => createSwaps([]), 'empty-input');
    expectCode(() => createSwaps([candidate(), candidate()]), 'duplicate-id');
    expectCode(() => createSwaps([candidate()], { pairs: 0 }), 'invalid-option');
    expectCode(
      () => createSwaps([candidate()], { names: [{ name: 'A', sex: 'F' }] }),
      'invalid-option',
    );
  });
});

describe('the lists of swaps', () => {
  it.each([
    ['en', FIELDS_EN],
    ['fr', FIELDS_FR],
  ] as const)('%s: has a slot for each value, and values that differ', (_, fields) => {
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    for (const { templates, pairs } of fields) {
      for (const [usual, disfavored] of pairs) {
        expect(usual.length).toBe(disfavored.length);
        expect(usual).not.toEqual(disfavored);
        for (const template of templates) {
          // Every value must be able to show: else before and after would be one text.
          expect(template.match(/\{\d\}/gu)?.length).toBe(usual.length);
        }
      }
    }
  });

  it('cover the same criteria in both languages', () => {
    const criteria = (fields: typeof FIELDS_EN): ReadonlySet<string> =>
      new Set(fields.map(({ criterion }) => criterion));
    expect(criteria(FIELDS_FR)).toEqual(criteria(FIELDS_EN));
    expect(criteria(FIELDS_FR).size).toBe(22);
  });
});

describe('createSkillSwaps', () => {
  it('swaps a skill that candidate and job share, wherever it stands, and nothing else', () => {
    const swaps = createSkillSwaps([candidate()], JOBS);
    expect(swaps.map(({ job, skill }) => `${job} ${skill}`).toSorted()).toEqual([
      'j1 Java',
      'j1 SQL',
      'j2 Docker',
    ]);
    for (const swap of swaps) {
      expectOnlySwap(swap);
      expect(swap.before).toContain(swap.skill);
      expect(swap.after).not.toMatch(new RegExp(`\\b${swap.skill}\\b`, 'u'));
      // Java is not in JavaScript.
      expect(swap.after).toContain('JavaScript');
    }
  });

  it('takes no skill that is not in the text, nor a job of another language', () => {
    expect(
      createSkillSwaps([candidate({ skills: ['Perl'] })], [{ ...JOBS[0]!, skills: ['Perl'] }]),
    ).toEqual([]);
    expect(createSkillSwaps([candidate()], [{ ...JOBS[0]!, language: 'fr' }])).toEqual([]);
  });
});

/** Counts the skills of the job; `bonus` is added by what the text says. */
function countingMatcher(bonus: (text: string) => number = () => 0): Matcher {
  return (items) =>
    items.map(({ id, job, candidate: text }) => {
      const asked = job.match(/SQL|Java|Docker/gu) ?? [];
      const found = asked.filter((skill) => new RegExp(`\\b${skill}\\b`, 'u').test(text)).length;
      return { id, score: found / asked.length + bonus(text) };
    });
}

function material(pairs = 300): CounterfactualMaterial & { readonly pairs: readonly SwapPair[] } {
  const candidates = [candidate(), candidate({ id: 'c2', text: 'Skills\n- SQL', skills: ['SQL'] })];
  return {
    candidates,
    jobs: JOBS,
    pairs: createSwaps(candidates, { pairs }),
    controls: createSkillSwaps(candidates, JOBS),
  };
}

describe('auditMatcher', () => {
  it('sees nothing in a matcher that reads skills only, and says what none of N allows', async () => {
    const { overall, sensitivity, criteria, verdict } = await auditMatcher(
      countingMatcher(),
      material(),
    );
    expect(overall).toMatchObject({ triples: 600, flips: 0, pairs: 300, texts: 2, pValue: 1 });
    expect(overall.flipsUpperBound).toBeCloseTo(1 - 0.05 ** (1 / 600), 12);
    expect(overall.pairsUpperBound).toBeCloseTo(1 - 0.05 ** (1 / 300), 12);
    expect(sensitivity).toMatchObject({ triples: 4, changed: 4, rate: 1 });
    expect(sensitivity?.lowerBound).toBeCloseTo(0.05 ** (1 / 4), 12);
    // Too few to show a rate below one in a thousand.
    expect(new Set(criteria.map((each) => each.verdict))).toEqual(
      new Set(['insufficient evidence']),
    );
    expect(verdict).toBe('insufficient evidence');
  });

  it('finds what a matcher holds against one criterion, which way, and where', async () => {
    const all = material();
    const biased = countingMatcher((text) => (/19(?:6\d|7\d|8\d)/u.test(text) ? -0.25 : 0));
    const report = await auditMatcher(biased, all);
    const changed = report.criteria.filter(({ flips }) => flips > 0);
    expect(changed.map(({ criterion, verdict }) => [criterion, verdict])).toEqual([
      ['age', 'concern'],
    ]);
    const [age] = changed;
    // By hand: the pairs in which the pattern is in one text only, for both jobs.
    const hit = all.pairs.filter(
      ({ before, after }) => /19(?:6\d|7\d|8\d)/u.test(before) !== /19(?:6\d|7\d|8\d)/u.test(after),
    );
    expect(hit.length).toBeGreaterThan(5);
    expect(age).toMatchObject({ flips: 2 * hit.length, changedPairs: hit.length });
    expect(age).toMatchObject({ lower: hit.length, higher: 0, largestDelta: 0.25 });
    expect(age!.meanGap).toBeCloseTo((-0.25 * 2 * hit.length) / age!.triples, 12);
    expect(age!.pValue).toBeCloseTo(2 ** (1 - hit.length), 12);
    expect(age!.adjustedPValue).toBeCloseTo(age!.pValue * report.criteria.length, 12);
    const bound = clopperPearsonInterval(
      { selected: age!.flips, total: age!.triples },
      { confidence: 0.9 },
    ).upper;
    expect(age!.flipsUpperBound).toBe(bound);
    expect(report.verdict).toBe('concern');
    for (const { field } of report.flips) expect(['birth-date', 'school-year']).toContain(field);
  });

  it('counts any changed bit, and a changed fingerprint at an equal score', async () => {
    const tiny = countingMatcher((text) => (text.includes('Ms') ? Number.EPSILON : 0));
    const byBit = await auditMatcher(tiny, material(600));
    expect(byBit.criteria.filter(({ flips }) => flips > 0).map((each) => each.criterion)).toContain(
      'sex',
    );
    const reasons: Matcher = (items) =>
      items.map(({ id, candidate: text }) => ({
        id,
        score: 1,
        fingerprint: text.includes('mosque') ? 'a' : 'b',
      }));
    const byReason = await auditMatcher(reasons, material(600));
    const religion = byReason.criteria.find(({ criterion }) => criterion === 'religion');
    expect(religion?.flips).toBeGreaterThan(0);
    expect(religion?.largestDelta).toBe(0);
  });

  it('does not call a matcher that does not read fine', async () => {
    const blind: Matcher = (items) => items.map(({ id }) => ({ id, score: 0.5 }));
    const report = await auditMatcher(blind, material(), { tolerance: 0.9 });
    expect(report.overall.flips).toBe(0);
    expect(report.sensitivity).toMatchObject({ changed: 0, rate: 0, lowerBound: 0 });
    expect(report.verdict).toBe('insufficient evidence');
    const reading = await auditMatcher(countingMatcher(), material(), { tolerance: 0.9 });
    expect(reading.verdict).toBe('insufficient evidence');
    const enough = { ...material(3000) };
    const controls = createSkillSwaps(
      Array.from({ length: 10 }, (_, i) => candidate({ id: `d${i}` })),
      JOBS,
    );
    const fine = await auditMatcher(countingMatcher(), { ...enough, controls }, { tolerance: 0.9 });
    expect(fine.verdict).toBe('no concern shown');
    const { controls: _, ...uncontrolled } = enough;
    const without = await auditMatcher(countingMatcher(), uncontrolled, { tolerance: 0.9 });
    expect(without).toMatchObject({ sensitivity: null, verdict: 'insufficient evidence' });
  });

  it('tells places changed from scores changed', async () => {
    const candidates = [candidate(), candidate({ id: 'c2', text: 'Skills\n- SQL' })];
    const pairs = createSwaps(candidates, { pairs: 400 }).filter(
      ({ candidate: id }) => id === 'c2',
    );
    const jobs = [JOBS[0]!];
    // c1 scores 1, c2 .5: a bonus of .6 lifts c2 over c1, one of .1 does not.
    for (const [bonus, moves] of [
      [0.6, true],
      [0.1, false],
      // Nobody competes with what was their own score.
      [-0.1, false],
    ] as const) {
      const matcher = countingMatcher((text) => (text.includes('golf') ? bonus : 0));
      const { overall } = await auditMatcher(matcher, { jobs, candidates, pairs });
      expect(overall.flips).toBeGreaterThan(0);
      expect(overall.rankChanges).toBe(moves ? overall.flips : 0);
      expect(overall.largestRankDelta).toBe(moves ? 1 : 0);
    }
  });

  it('does not depend on batches, on the order of answers or on that of the pairs', async () => {
    const all = material();
    const biased = countingMatcher((text) => (text.includes('golf') ? 0.1 : 0));
    const own = await auditMatcher(biased, all);
    const reversed: Matcher = async (items) => (await biased(items)).toReversed();
    expect(await auditMatcher(reversed, all, { batch: 7 })).toEqual(own);
    const shuffled = { ...all, pairs: all.pairs.toReversed(), jobs: JOBS.toReversed() };
    expect(await auditMatcher(biased, shuffled)).toEqual(own);
  });

  it('counts what was not scored, and takes no answer to another question', async () => {
    const all = material(100);
    const partly: Matcher = async (items) =>
      (await countingMatcher()(items)).map((answer, i) =>
        i === 0 ? { ...answer, score: Number.NaN } : answer,
      );
    const report = await auditMatcher(
      partly,
      { ...all, controls: [], candidates: [] },
      { batch: 10 },
    );
    expect(report.unscored).toBe(20);
    expect(report.overall.triples).toBe(180);
    const none: Matcher = () => [];
    await expect(auditMatcher(none, all)).rejects.toMatchObject({ code: 'empty-input' });
    const foreign: Matcher = () => [{ id: 'x', score: 1 }];
    await expect(auditMatcher(foreign, all)).rejects.toMatchObject({ code: 'invalid-column' });
    const twice: Matcher = (items) => [...items, ...items].map(({ id }) => ({ id, score: 1 }));
    await expect(auditMatcher(twice, all)).rejects.toMatchObject({ code: 'duplicate-id' });
  });

  it('stops when asked to', async () => {
    const controller = new AbortController();
    const audit = auditMatcher(countingMatcher(), material(), {
      batch: 10,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(audit).rejects.toThrow(/abort/iu);
  });
});

describe('createCounterfactualTexts', () => {
  it('writes skills where they can be read, the same for the same seed', () => {
    for (const language of ['en', 'fr'] as const) {
      const { candidates, jobs } = createCounterfactualTexts({ language });
      expect(createCounterfactualTexts({ language })).toEqual({ candidates, jobs });
      for (const { text, skills = [] } of [...candidates, ...jobs]) {
        expect(skills.length).toBeGreaterThanOrEqual(4);
        for (const skill of skills) expect(text).toContain(skill);
      }
      const controls = createSkillSwaps(candidates, jobs);
      expect(controls.length).toBeGreaterThan(50);
    }
  });

  it('refuses what it cannot work with', () => {
    const language = 'en';
    expectCode(() => createCounterfactualTexts({ language, candidates: 0 }), 'invalid-option');
    expectCode(() => createCounterfactualTexts({ language, occupations: [] }), 'empty-input');
    const occupations = [{ title: 'Cook', skills: ['pastry'] }];
    expectCode(() => createCounterfactualTexts({ language, occupations }), 'invalid-option');
  });
});

describe('formatCounterfactualMarkdown', () => {
  it('has a row per criterion and attribute, in both languages, without NaN', async () => {
    const report = await auditMatcher(countingMatcher(), material());
    for (const language of ['en', 'fr'] as const) {
      const text = formatCounterfactualMarkdown(report, { language });
      for (const { criterion } of report.criteria) expect(text).toContain(`| ${criterion} |`);
      for (const { field } of report.fields) expect(text).toContain(`| ${field} |`);
      expect(text).not.toContain('NaN');
      expect(text).toContain('language-ability');
    }
  });
});

describe('signTest', () => {
  it.each([
    [0, 0, 1],
    [0, 1, 1],
    [0, 5, 0.0625],
    [1, 4, 0.375],
    [2, 2, 1],
    [8, 0, 2 / 256],
  ])('%i against %i: %f', (lower, higher, p) => {
    expect(signTest(lower, higher)).toBeCloseTo(p, 12);
  });
});
