import { readFileSync } from 'node:fs';
import { loadStaticModel, staticEmbedder, type Embedder } from '@tremplin/embeddings';
import { generateEscoLabels } from '../generate/esco-labels.ts';
import { bundledModelPath } from '../measure/bundled-model-path.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { timedTable } from '../measure/timed-table.ts';
import { embedByWords } from '../naive/embed-by-words.ts';

const NAIVE = 'tokenize, add up word vectors';

export const embedLabels: Question = {
  asks: 'How long does the bundled model take to embed the labels of a classification?',
  run: embedLabelsQuestion,
};

async function embedLabelsQuestion(options: QuestionOptions): Promise<Answer> {
  const count = options.scale === 'tiny' ? 200 : 100_000;
  const { labels, words } = generateEscoLabels(count, options.seed);
  const bytes = readFileSync(bundledModelPath());
  const load = (): ReturnType<typeof loadStaticModel> => loadStaticModel(bytes);
  const embed = (embedder: Embedder): Promise<unknown> =>
    embedder.embed(labels, { kind: 'passage' });
  let plain = load();
  let fresh = await staticEmbedder({ model: load() });
  const known = await staticEmbedder({ model: load() });
  const table = await timedTable(
    `${count} labels`,
    [
      {
        name: NAIVE,
        before: () => (plain = load()),
        run: () => embedByWords(labels, plain),
      },
      {
        name: 'embedder.embed',
        before: async () => (fresh = await staticEmbedder({ model: load() })),
        run: () => embed(fresh),
      },
      { name: 'embedder.embed, words met before', run: () => embed(known) },
    ],
    options,
  );
  const characters = labels.reduce((sum, label) => sum + label.length, 0);
  return {
    sizes: { labels: labels.length, characters, words: words.length },
    tables: [table],
    notes: [
      'Generated labels, five in six English, one in six French, as long as those of ESCO and with as many different words. The first two ways begin with a model just loaded, which remembers no word. All give the same numbers, to rounding. One thread. Beside a sentence encoder: tremplin bench embedding.',
    ],
  };
}
