/**
 * Fits how sure the linker is: `training/README.md` says from what.
 *
 *     pnpm exec tsx packages/linking/training/main.ts --data <data> --ontology <ESCO pack> [--check]
 *
 * Writes `src/internal/meaning/calibration-data.ts`; the same input gives the same bytes. `--check` writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { staticEmbedder } from '@tremplin/embeddings';
import { decodePack } from '@tremplin/ontology';
import { buildLabelIndex } from '../src/internal/build-label-index.ts';
import { DESCRIBED_FEATURES, NAMED_FEATURES } from '../src/internal/meaning/candidate-features.ts';
import { createMeaning } from '../src/internal/meaning/create-meaning.ts';
import { probabilityOf, type LogisticModel } from '../src/internal/meaning/logistic-model.ts';
import { calibrationError, errorByChance, type Prediction } from './calibration-error.ts';
import { collectExamples, type Examples } from './collect-examples.ts';
import { fitLogistic, type Example } from './fit-logistic.ts';
import { readLabels, readSentences, type GoldText } from './read-gold.ts';

const PENALTY = 3;
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    ontology: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
if (values.data === undefined || values.ontology === undefined) {
  console.error('usage: main.ts --data <data> --ontology <ESCO pack> [--check]');
  process.exit(2);
}

const ontology = decodePack(readFileSync(values.ontology));
const embedder = await staticEmbedder();
const meaning = await createMeaning(ontology, embedder);
const labels = buildLabelIndex(ontology);
const collect = (texts: readonly GoldText[]): Promise<Examples> =>
  collectExamples(texts, meaning, labels);
const [sentences, names] = [
  readSentences(values.data, ontology),
  readLabels(values.data, ontology),
];
/** Both halves of both kinds of texts. */
const halves = {
  fitted: await collectHalf(isFitted),
  kept: await collectHalf(isKept),
};
const models = fit(halves.fitted);
report();
if (!values.check) {
  const path = new URL('../src/internal/meaning/calibration-data.ts', import.meta.url);
  writeFileSync(path, moduleOf(models));
}

interface Half {
  readonly sentences: Examples;
  readonly labels: Examples;
}

interface Models {
  readonly named: LogisticModel;
  readonly described: LogisticModel;
}

async function collectHalf(isOfHalf: (gold: GoldText) => boolean): Promise<Half> {
  return {
    sentences: await collect(sentences.filter(isOfHalf)),
    labels: await collect(names.filter(isOfHalf)),
  };
}

function fit({ sentences: ofSentences, labels: ofLabels }: Half): Models {
  const named = [...ofSentences.named, ...ofLabels.named];
  const described = [...ofSentences.described, ...ofLabels.described];
  return {
    named: fitLogistic(named, NAMED_FEATURES, { penalty: PENALTY }),
    described: fitLogistic(described, DESCRIBED_FEATURES, { penalty: PENALTY }),
  };
}

/** Every second text is fitted, whatever the order of the rows: by the parity of its letters' codes. */
function isFitted({ text }: GoldText): boolean {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return ((sum ^ (sum >>> 16)) & 1) === 0;
}

function isKept(gold: GoldText): boolean {
  return !isFitted(gold);
}

function predict(
  examples: readonly Example[],
  model: LogisticModel,
  features: readonly string[],
): readonly Prediction[] {
  return examples.map(({ features: values, isRight }) => ({
    probability: probabilityOf(model, features, values),
    isRight,
  }));
}

function report(): void {
  const rows: {
    readonly kind: string;
    readonly part: string;
    readonly all: readonly Prediction[];
  }[] = [];
  const { kept } = halves;
  const named = (part: keyof Half): readonly Prediction[] =>
    predict(kept[part].named, models.named, NAMED_FEATURES);
  const described = (part: keyof Half): readonly Prediction[] =>
    predict(kept[part].described, models.described, DESCRIBED_FEATURES);
  // The labels are few: here each half is judged by the fit on the other.
  const crossed = [
    ...named('labels'),
    ...predict(halves.fitted.labels.named, fit(kept).named, NAMED_FEATURES),
  ];
  rows.push({ kind: 'named', part: 'sentences', all: named('sentences') });
  rows.push({ kind: 'named', part: 'labels', all: named('labels') });
  rows.push({ kind: 'named', part: 'labels, each half by the other', all: crossed });
  rows.push({ kind: 'named', part: 'both', all: [...named('sentences'), ...named('labels')] });
  rows.push({ kind: 'described', part: 'sentences', all: described('sentences') });
  rows.push({ kind: 'described', part: 'labels', all: described('labels') });
  const every = [
    ...named('sentences'),
    ...named('labels'),
    ...described('sentences'),
    ...described('labels'),
  ];
  rows.push({ kind: 'all', part: 'both', all: every });
  console.log(
    '| candidates | kept part | n | right | ece | by chance |\n| --- | --- | --: | --: | --: | --: |',
  );
  for (const { kind, part, all } of rows) {
    const right = all.filter(({ isRight }) => isRight).length;
    console.log(
      `| ${kind} | ${part} | ${all.length} | ${right} | ${calibrationError(all).toFixed(3)} | ${errorByChance(all).toFixed(3)} |`,
    );
  }
  console.log('\n| candidates | threshold | linked | precision |\n| --- | --: | --: | --: |');
  for (const { kind, part, all } of rows) {
    for (const threshold of part === 'both' || kind === 'described' ? THRESHOLDS : []) {
      const linked = all.filter(({ probability }) => probability >= threshold);
      const right = linked.filter(({ isRight }) => isRight).length;
      const precision = linked.length === 0 ? '–' : (right / linked.length).toFixed(3);
      console.log(`| ${kind}, ${part} | ${threshold} | ${linked.length} | ${precision} |`);
    }
  }
}

function moduleOf({
  named,
  described,
}: Readonly<Record<'named' | 'described', LogisticModel>>): string {
  const body = ({ intercept, weights }: LogisticModel): string =>
    [
      `  intercept: ${intercept},`,
      '  weights: {',
      ...Object.entries(weights).map(([name, weight]) => `    ${name}: ${weight},`),
      '  },',
    ].join('\n');
  return `import type { LogisticModel } from './logistic-model.ts';

/**
 * How much each feature says. Written by \`training/main.ts\` with the model \`${embedder.id}\`; do not edit.
 * Data: SkillSkape (dev set, Magron et al. 2024, MIT), VDAB Competent to ESCO mapping, ESCO 1.1.1; half of the texts.
 */
export const NAMED: LogisticModel = {
${body(named)}
};

export const DESCRIBED: LogisticModel = {
${body(described)}
};
`;
}
