import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { generateCvProse, labelsIn } from '../generate/cv-prose.ts';
import { createSeededRandom } from '@tremplin/testkit/seeded-random';
import { alternate } from '../measure/alternate.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { createTable } from '../measure/table.ts';

/** About what a CV of two pages holds. */
const CV_CHARACTERS = 4_000;

const NAIVE = 'text.includes(label), all labels';
const LINKER = 'linker.link';

export const linkText: Question = {
  asks: 'How fast are skills found in the prose of CVs?',
  run: linkTextQuestion,
};

async function linkTextQuestion(options: QuestionOptions): Promise<Answer> {
  const ontology = digitalPack();
  const linker = await createLinker(ontology);
  const labels = [
    ...new Set(
      [...labelsIn(ontology, 'en'), ...labelsIn(ontology, 'fr')].map((label) =>
        label.toLowerCase(),
      ),
    ),
  ];
  const texts = generateTexts(options);
  const includes = (): number => texts.reduce((sum, text) => sum + countIncluded(text, labels), 0);
  const link = async (): Promise<number> => {
    let mentions = 0;
    for (const text of texts) mentions += (await linker.link(text)).length;
    return mentions;
  };
  const samples = await alternate(
    [
      { name: NAIVE, run: includes },
      { name: LINKER, run: link },
    ],
    {
      rounds: options.rounds,
      warmups: options.warmups,
      onRound: (round, total) =>
        options.onProgress?.(`${texts.length} CVs: round ${round + 1} of ${total}`),
    },
  );
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const perSecond = [...samples].map(
    ([way, times]) => [way, times.map((ms) => bytes / 1_000 / ms)] as const,
  );
  return {
    sizes: {
      texts: texts.length,
      bytes,
      labels: labels.length,
      mentions: await link(),
      labelsIncluded: includes(),
    },
    tables: [
      createTable(`${texts.length} CVs`, new Map(perSecond), { unit: 'MB/s', reference: NAIVE }),
    ],
    notes: [
      'The plain way knows neither word boundaries, accents, plurals nor typing errors ("C" and "R" are in every text), gives no place, and counts a label once per text.',
    ],
  };
}

function generateTexts({ scale, seed }: QuestionOptions): readonly string[] {
  const random = createSeededRandom(seed);
  const ontology = digitalPack();
  return Array.from({ length: scale === 'tiny' ? 3 : 250 }, () =>
    generateCvProse(ontology, CV_CHARACTERS, random),
  );
}

/** Text and labels in lower case: the plainest search that finds anything. */
function countIncluded(text: string, labels: readonly string[]): number {
  const folded = text.toLowerCase();
  return labels.filter((label) => folded.includes(label)).length;
}
