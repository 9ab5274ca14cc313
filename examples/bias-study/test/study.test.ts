import { spawnSync } from 'node:child_process';
import { parseHTML } from 'linkedom';
import { describe, expect, it, type TestContext } from 'vitest';
import { z } from 'zod';
import { drawFairCv } from '../../../benchmarks/bias/fair-cv.ts';
import { measureMitigations } from '../../../benchmarks/bias/measure-mitigations.ts';
import { askTremplin } from '../src/ask-tremplin.ts';
import { chooseForeignMatcher, type ForeignMatcher } from '../src/choose-foreign-matcher.ts';
import { drawEstimates } from '../src/draw-estimates.ts';
import { runStudy, type StudyOptions } from '../src/run-study.ts';
import { studyFigures, type StudyMeasures } from '../src/study-figures.ts';

const TINY = {
  triples: 20,
  perturbations: 14,
  candidates: 24,
  jobs: 10,
  rows: 400,
  pairs: 20,
  redraws: 3,
};

const IN_PYTHON = chooseForeignMatcher();
const IN_AWK = chooseForeignMatcher(() => false);
const HAS_PYTHON = IN_PYTHON.name === 'words.py';
const HAS_AWK = spawnSync('sh', ['-c', 'command -v awk'], { stdio: 'ignore' }).status === 0;

const QUESTIONS = [
  { id: 'q0', job: 'HTML, CSS\nC++ développeur', candidate: 'css c++ "html5" développeur \\ #1' },
  { id: 'q1', job: 'a "job": "x"', candidate: '{"job":"css"}' },
  { id: 'q2', job: '', candidate: 'nothing asked' },
];

function answersOf({ command }: ForeignMatcher): unknown {
  const input = QUESTIONS.map((question) => `${JSON.stringify(question)}\n`).join('');
  const { stdout } = spawnSync(command, { shell: true, input, encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

/** html, css, c++ and développeur are asked; html5 is another word; of q1 job is shared. */
const ANSWERS = [
  { id: 'q0', score: 0.75 },
  { id: 'q1', score: 1 },
  { id: 'q2', score: 0 },
];

describe('a matcher in another language', () => {
  it('answers in Python', (context) => {
    if (!HAS_PYTHON) context.skip('no Python 3.7 or newer here');
    expect(answersOf(IN_PYTHON)).toEqual(ANSWERS);
  });

  it('answers the same in awk', (context) => {
    if (!HAS_AWK) context.skip('no awk here');
    expect(answersOf(IN_AWK)).toEqual(ANSWERS);
  });

  it('is the one in awk where no Python answers, and says so', () => {
    expect(IN_AWK.command).toMatch(/^sh '.*words\.sh'$/u);
    expect(IN_AWK.remark).toContain('no Python');
  });
});

const WHOLE = process.env['TREMPLIN_STUDY'];

function optionsFor(context: TestContext): StudyOptions {
  if (!HAS_PYTHON && !HAS_AWK) context.skip('neither Python nor awk here');
  const foreign = HAS_PYTHON ? IN_PYTHON : IN_AWK;
  return { size: TINY, seed: 7, foreign, onProgress: () => {} };
}

/** Twice: the same bytes; and every figure drawn, and named in the page. */
async function expectSameTwice(options: StudyOptions): Promise<void> {
  // One after the other: at once, both would bundle a checkout that has just changed, and disturb each other.
  const once = await runStudy(options);
  const again = await runStudy(options);
  expect(Object.fromEntries(again)).toEqual(Object.fromEntries(once));
  const figures = [...once.keys()].filter((name) => name.endsWith('.svg'));
  expect(figures).toHaveLength(5);
  for (const name of figures) expect(once.get('study.md')).toContain(`](${name})`);
  for (const content of once.values()) expect(content).not.toMatch(/NaN|undefined/u);
}

describe('the study', () => {
  it('gives the same bytes twice', async (context) => {
    const planted = measureMitigations(drawFairCv({ rows: TINY.rows, seed: 7 }));
    const matchers = MEASURES.bias.matchers.map((matcher) => ({
      ...matcher,
      credentialsBound: 1 - 0.05 ** (1 / TINY.perturbations),
    }));
    await expectSameTwice({
      ...optionsFor(context),
      measure: () => Promise.resolve({ ...MEASURES.bias, planted, matchers }),
    });
  }, 120_000);

  it('gives the same bytes twice, with the matchers of the table', async (context) => {
    if (!WHOLE) context.skip('set TREMPLIN_STUDY=1: it takes a minute');
    await expectSameTwice(optionsFor(context));
  }, 400_000);

  it('says what a command that fails said', async () => {
    await expect(
      askTremplin(['bench', 'bias', '--param', 'colour=1'], z.object({})),
    ).rejects.toThrow(/exit code 2[\s\S]*no parameter colour/u);
  }, 60_000);
});

const MEASURES: StudyMeasures = {
  perturbations: 10,
  spreads: new Map([['nothing done', { smallest: -0.1, largest: 0.4 }]]),
  bias: {
    matchers: [
      {
        name: 'one',
        pairs: 10,
        swapsChanged: 0,
        swapsBound: 0.2589,
        reads: 1,
        credentialsChanged: 0,
        // 1 - .05^(1/10), exact for none of ten.
        credentialsBound: 1 - 0.05 ** 0.1,
        credentialShift: 0,
        missedFavoured: 0,
        missedOverlooked: 0,
        byCredential: { diploma: 0, school: 0, gap: 0 },
      },
    ],
    leaks: [{ name: 'text', people: 10, auc: 0.9, lower: 0.8, upper: 1.02 }],
    planted: [{ name: 'nothing done', tprGap: 0.2, utility: 1, leakAuc: 0.5 }],
  },
  foreign: {
    overall: { pairs: 4, changedPairs: 2, pairsUpperBound: 0.9 },
    criteria: [
      { criterion: 'age', pairs: 4, changedPairs: 2, pairsUpperBound: 0.9, verdict: 'concern' },
    ],
    unscored: 0,
    verdict: 'concern',
  },
};

describe('figures', () => {
  it('carry exact intervals', () => {
    const figures = studyFigures(MEASURES);
    const [swaps] = figures.get('swaps.svg')!.estimates;
    // None of ten, two-sided: 1 - .025^(1/10).
    expect(swaps).toMatchObject({ value: 0, lower: 0 });
    expect(swaps!.upper).toBeCloseTo(1 - 0.025 ** 0.1, 12);
    // Ten in turn over three credentials: four, three, three.
    const uppers = figures.get('credentials.svg')!.estimates.map(({ upper }) => upper);
    expect(uppers[0]).toBeCloseTo(1 - 0.025 ** (1 / 4), 12);
    expect(uppers[1]).toBeCloseTo(1 - 0.025 ** (1 / 3), 12);
    // Two of four is its own mirror image.
    const [age] = figures.get('foreign.svg')!.estimates;
    expect(age!.lower + age!.upper).toBeCloseTo(1, 12);
    expect(figures.get('leaks.svg')!.estimates[0]).toMatchObject({ lower: 0.8, upper: 1 });
    expect(figures.get('planted.svg')!.estimates[0]).toMatchObject({ lower: -0.1, upper: 0.4 });
  });

  it('are refused where some texts have no score, of which nobody knows how many', () => {
    expect(() => studyFigures({ ...MEASURES, perturbations: 11 })).toThrow(/one: its bound/u);
  });

  it('are SVG with a dot and a bar per row, in both colours', () => {
    const svg = drawEstimates(studyFigures(MEASURES).get('credentials.svg')!);
    const { document } = parseHTML(svg);
    expect(document.querySelectorAll('circle')).toHaveLength(3);
    expect(document.querySelectorAll('[aria-label="rule"] line')).toHaveLength(3);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(document.querySelector('svg')!.getAttribute('aria-label')).toContain('credential');
  });
});
