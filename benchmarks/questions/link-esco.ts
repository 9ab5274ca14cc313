import { createLinker, type Linker } from '@tremplin/linking';
import { createOntology, type Ontology } from '@tremplin/ontology';
import { importEscoDirectory } from '@tremplin/ontology/node';
import MiniSearch from 'minisearch';
import { generateCvProse, labelsIn } from '../generate/cv-prose.ts';
import { createSeededRandom, type SeededRandom } from '@tremplin/testkit/seeded-random';
import { alternate } from '../measure/alternate.ts';
import { escoFolder } from '../measure/esco-folder.ts';
import { quantile } from '../measure/quantile.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { retainedBytes } from '../measure/retained-bytes.ts';
import { createTable, type Table } from '../measure/table.ts';
import { timedTable } from '../measure/timed-table.ts';

const CV_CHARACTERS = 4_000;
const NAIVE = 'text.includes(label), all labels';
const PEER = 'MiniSearch 7';
const BY_WORDS = "linker.link, embedder 'none'";
const BY_MEANING = 'linker.link';

/** What costs a linker most: nothing but mentions, in one sentence without an end. */
const DENSE = 'SQL, Python, Java, ';

/** Creation takes seconds: enough to see that it is no accident. */
const MOST_BUILDS = 3;

export const linkEsco: Question = {
  asks: 'How long does a host wait for the skills of one CV, and of one line, against all of ESCO?',
  run: answer,
};

interface Way {
  readonly name: string;
  readonly find: (text: string) => unknown;
}

async function answer(options: QuestionOptions): Promise<Answer> {
  const ontology = createOntology((await importEscoDirectory(escoFolder(options))).data);
  const labels = [...labelsIn(ontology, 'en'), ...labelsIn(ontology, 'fr')];
  const { texts, lines } = drawTexts(ontology, options);
  const linker = await createLinker(ontology);
  const ways = waysOf(labels, linker, await createLinker(ontology, { embedder: 'none' }));
  const cvs = await quantileTable('one CV of 4 kB, median', ways.slice(0, 3), {
    texts,
    share: 0.5,
    options,
  });
  const lineTables: Table[] = [];
  for (const share of [0.5, 0.99]) {
    const title = `one line with one label, p${share * 100}`;
    lineTables.push(await quantileTable(title, ways, { texts: lines, share, options }));
  }
  const denseCharacters = options.scale === 'tiny' ? 1_900 : 100_000;
  const dense = await quantileTable(
    `${denseCharacters} characters, one name beside the other`,
    ways.slice(1, 3),
    {
      texts: [DENSE.repeat(Math.ceil(denseCharacters / DENSE.length)).slice(0, denseCharacters)],
      share: 0.5,
      options: { ...options, rounds: Math.min(MOST_BUILDS, options.rounds), warmups: 1 },
    },
  );
  const found = await Promise.all(texts.map((text) => linker.link(text)));
  return {
    sizes: {
      texts: texts.length,
      lines: lines.length,
      labels: labels.length,
      mentions: found.reduce((sum, { length }) => sum + length, 0),
    },
    tables: [
      cvs,
      ...lineTables,
      dense,
      await creationTable(ontology, labels, options),
      ...(options.scale === 'full' ? [memoryTable(ontology, labels)] : []),
    ],
    notes: [
      `Wall-clock time on one thread. The scan and MiniSearch have the labels of skills alone, the linkers those of occupations and groups too. MiniSearch ranks the labels that share a word with a line, and finds no spans; it is not asked for whole CVs. Words that no text held before are compared with all words of the labels once, which is in the rounds to warm up. Creation and the dense text: ${MOST_BUILDS} rounds at most; creation with the first text, for the model reads the labels then. Memory: of the label index; what the model adds, mostly typed arrays, is not in it.`,
    ],
  };
}

function waysOf(labels: readonly string[], linker: Linker, byWords: Linker): readonly Way[] {
  const folded = [...new Set(labels.map((label) => label.toLowerCase()))];
  const index = buildMiniSearch(labels);
  return [
    { name: NAIVE, find: (text) => countIncluded(text, folded) },
    { name: BY_WORDS, find: (text) => byWords.link(text) },
    { name: BY_MEANING, find: (text) => linker.link(text) },
    { name: PEER, find: (text) => index.search(text) },
  ];
}

/** Of each round the quantile of its texts, the ways one after the other. */
async function quantileTable(
  title: string,
  ways: readonly Way[],
  {
    texts,
    share,
    options,
  }: {
    readonly texts: readonly string[];
    readonly share: number;
    readonly options: QuestionOptions;
  },
): Promise<Table> {
  const { rounds, warmups, onProgress } = options;
  const taken = new Map(ways.map(({ name }) => [name, [] as number[]]));
  const timed = ways.map(({ name, find }) => ({
    name,
    run: async () => {
      const times: number[] = [];
      for (const text of texts) {
        const start = performance.now();
        await find(text);
        times.push(performance.now() - start);
      }
      taken.get(name)!.push(quantile(times, share));
    },
  }));
  const onRound = (round: number, total: number) =>
    onProgress?.(`${title}: round ${round + 1} of ${total}`);
  await alternate(timed, { rounds, warmups, onRound });
  const counted = [...taken].map(([name, all]) => [name, all.slice(warmups)] as const);
  return createTable(title, new Map(counted), { unit: 'ms', reference: ways[0]!.name });
}

function creationTable(
  ontology: Ontology,
  labels: readonly string[],
  options: QuestionOptions,
): Promise<Table> {
  const ways = [
    { name: PEER, run: () => buildMiniSearch(labels) },
    {
      name: "createLinker, embedder 'none'",
      run: () => createLinker(ontology, { embedder: 'none' }),
    },
    {
      name: 'createLinker and a first text',
      run: async () => (await createLinker(ontology)).link(labels[0] ?? ''),
    },
  ];
  const rounds = Math.min(MOST_BUILDS, options.rounds);
  return timedTable('creation', ways, { ...options, rounds, warmups: 0 });
}

/** `createLinker` has built its index when it returns its promise. */
function memoryTable(ontology: Ontology, labels: readonly string[]): Table {
  const bytes = new Map([
    [PEER, [retainedBytes(() => buildMiniSearch(labels))]],
    ['createLinker', [retainedBytes(() => createLinker(ontology, { embedder: 'none' }))]],
  ]);
  return createTable('bytes in memory, beside the pack', bytes, { unit: 'bytes', reference: PEER });
}

function buildMiniSearch(labels: readonly string[]): MiniSearch {
  const index = new MiniSearch({ fields: ['label'] });
  index.addAll(labels.map((label, id) => ({ id, label })));
  return index;
}

/** Text and labels in lower case: the plainest search that finds anything. */
function countIncluded(text: string, labels: readonly string[]): number {
  const folded = text.toLowerCase();
  return labels.filter((label) => folded.includes(label)).length;
}

function drawTexts(
  ontology: Ontology,
  { scale, seed }: QuestionOptions,
): { readonly texts: readonly string[]; readonly lines: readonly string[] } {
  const random = createSeededRandom(seed);
  const isTiny = scale === 'tiny';
  const texts = Array.from({ length: isTiny ? 3 : 20 }, () =>
    generateCvProse(ontology, CV_CHARACTERS, random),
  );
  return { texts, lines: drawLines(ontology, isTiny ? 3 : 200, random) };
}

function drawLines(ontology: Ontology, count: number, random: SeededRandom): readonly string[] {
  const labels = labelsIn(ontology, 'fr');
  return Array.from({ length: count }, () => `Deux ans de ${random.pick(labels)} en équipe`);
}
