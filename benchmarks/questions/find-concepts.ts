import {
  conceptIds,
  createOntology,
  findConcepts,
  labelsOf,
  type ConceptKind,
  type Ontology,
} from '@tremplin/ontology';
import { importEscoDirectory } from '@tremplin/ontology/node';
import MiniSearch from 'minisearch';
import { createSeededRandom } from '@tremplin/testkit/seeded-random';
import { alternate } from '../measure/alternate.ts';
import { escoFolder } from '../measure/esco-folder.ts';
import { median } from '../measure/median.ts';
import { quantile } from '../measure/quantile.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { retainedBytes } from '../measure/retained-bytes.ts';
import { createTable, type Table } from '../measure/table.ts';
import { timedTable } from '../measure/timed-table.ts';
import { findByScan, foldPlainly, type ScannedLabel } from '../naive/find-by-scan.ts';

const LIMIT = 10;
const NAIVE = 'startsWith, all labels';
const PEER = 'MiniSearch 7, prefix';
const OURS = 'findConcepts';
const KINDS: readonly ConceptKind[] = ['skill', 'occupation', 'skillGroup', 'occupationGroup'];

export const findConceptsQuestion: Question = {
  asks: 'How long does a field with completion wait for its ten concepts at each letter typed?',
  run: answer,
};

/** Concepts for a text, and what must be there before the first of them. */
interface Way {
  readonly name: string;
  readonly build: () => unknown;
  readonly find: (text: string) => readonly string[];
}

async function answer(options: QuestionOptions): Promise<Answer> {
  const ontology = createOntology((await importEscoDirectory(escoFolder(options))).data);
  const labels = labelRows(ontology);
  const typed = drawLabels(labels, options);
  const texts = typed.flatMap(({ label }) => Array.from(label, (_, i) => label.slice(0, i + 1)));
  const alone = aloneTable(ontology, labels, { texts, options });
  const ways = waysOf(ontology, labels);
  const keystrokes = [alone, ...(await typingTables(ways, texts, options))];
  const builds = ways.map(({ name, build }) => ({ name, run: build }));
  const building = await timedTable('build what is searched', builds, options);
  const found = (way: Way): number =>
    typed.filter(({ concept, label }) => way.find(label).includes(concept)).length;
  return {
    sizes: {
      labels: labels.length,
      labelsTyped: typed.length,
      keystrokes: texts.length,
      foundByScan: found(ways[0]!),
      foundByMiniSearch: found(ways[1]!),
      foundByFindConcepts: found(ways[2]!),
    },
    tables: [...keystrokes, building, ...(options.scale === 'full' ? [memoryTable(ways)] : [])],
    notes: [
      'The second p99 holds every pause of the machine and of the garbage collector, whichever way has left the garbage; the third leaves out what does not come back in most rounds. Labels in French and English are typed letter by letter, searched in both languages at once. The scan finds only labels that start with the text, and knows neither plurals, genders nor hyphens. MiniSearch ranks by BM25 over words, which makes no preferred label and no exact one come first. "Found" counts the whole labels whose concept is among the ten.',
    ],
  };
}

/** Too small at a tiny scale to be told from what the engine keeps for itself. */
function memoryTable(ways: readonly Way[]): Table {
  const bytes = new Map(ways.map(({ name, build }) => [name, [retainedBytes(build)]]));
  return createTable('bytes in memory, beside the pack', bytes, {
    unit: 'bytes',
    reference: NAIVE,
  });
}

function waysOf(ontology: Ontology, labels: readonly ScannedLabel[]): readonly Way[] {
  const index = buildMiniSearch(labels);
  return [
    {
      name: NAIVE,
      build: () => labels.map((row) => ({ ...row, folded: foldPlainly(row.label) })),
      find: (text) => findByScan(labels, text, LIMIT),
    },
    {
      name: PEER,
      build: () => buildMiniSearch(labels),
      find: (text) =>
        [...new Set(index.search(text).map((hit) => hit['concept'] as string))].slice(0, LIMIT),
    },
    {
      name: OURS,
      build: () => {
        // A new object, for which nothing is built yet.
        const fresh = { ...ontology };
        findConcepts(fresh, 'a', { limit: LIMIT });
        return fresh;
      },
      find: (text) => findConcepts(ontology, text, { limit: LIMIT }).map(({ concept }) => concept),
    },
  ];
}

function buildMiniSearch(labels: readonly ScannedLabel[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['label'],
    storeFields: ['concept'],
    processTerm: foldPlainly,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  index.addAll(labels.map(({ concept, label }, id) => ({ id, concept, label })));
  return index;
}

/** Before MiniSearch is there, whose garbage the others would be timed with: as a host has it. */
function aloneTable(
  ontology: Ontology,
  labels: readonly ScannedLabel[],
  { texts, options }: { readonly texts: readonly string[]; readonly options: QuestionOptions },
): Table {
  const p99 = (find: (text: string) => unknown): readonly number[] =>
    Array.from({ length: options.rounds + options.warmups }, () =>
      quantile(
        texts.map((text) => millisecondsOf(() => find(text))),
        0.99,
      ),
    ).slice(options.warmups);
  const samples = new Map([
    [NAIVE, p99((text) => findByScan(labels, text, LIMIT))],
    [OURS, p99((text) => findConcepts(ontology, text, { limit: LIMIT }))],
  ]);
  return createTable('one keystroke, p99, alone in the process', samples, {
    unit: 'ms',
    reference: NAIVE,
  });
}

/** Median and 99th percentile of the keystrokes of each round, pauses for whatever reason included, and without them. */
async function typingTables(
  ways: readonly Way[],
  texts: readonly string[],
  options: QuestionOptions,
): Promise<readonly Table[]> {
  const rounds = new Map(ways.map(({ name }) => [name, [] as (readonly number[])[]]));
  const timed = ways.map(({ name, find }) => ({
    name,
    run: () => rounds.get(name)!.push(texts.map((text) => millisecondsOf(() => find(text)))),
  }));
  await alternate(timed, {
    rounds: options.rounds,
    warmups: options.warmups,
    onRound: (round, total) =>
      options.onProgress?.(`${texts.length} keystrokes: round ${round + 1} of ${total}`),
  });
  const counted = [...rounds].map(([name, all]) => [name, all.slice(options.warmups)] as const);
  const table = (
    title: string,
    samples: readonly (readonly [string, readonly number[]])[],
  ): Table => createTable(title, new Map(samples), { unit: 'ms', reference: NAIVE });
  const ofRounds = (share: number) =>
    counted.map(([name, all]) => [name, all.map((times) => quantile(times, share))] as const);
  return [
    table('one keystroke, p50', ofRounds(0.5)),
    table('one keystroke, p99', ofRounds(0.99)),
    table(
      'one keystroke, p99 of the medians that each has over the rounds',
      counted.map(([name, all]) => [name, [quantile(mediansOf(all), 0.99)]] as const),
    ),
  ];
}

/** Each keystroke by its median over the rounds: what it takes where nothing else gets in its way. */
function mediansOf(rounds: readonly (readonly number[])[]): readonly number[] {
  return rounds[0]!.map((_, keystroke) => median(rounds.map((times) => times[keystroke]!)));
}

function millisecondsOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function labelRows(ontology: Ontology): readonly ScannedLabel[] {
  return KINDS.flatMap((kind) =>
    conceptIds(ontology, kind).flatMap((concept) =>
      ontology.meta.languages.flatMap((language) => {
        const labels = labelsOf(ontology, concept, language);
        if (!labels) return [];
        return [labels.preferred, ...labels.alternatives].map((label, i) => ({
          concept,
          label,
          preferred: i === 0,
          folded: foldPlainly(label),
        }));
      }),
    ),
  );
}

function drawLabels(
  labels: readonly ScannedLabel[],
  { scale, seed }: QuestionOptions,
): readonly ScannedLabel[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: scale === 'tiny' ? 3 : 20 }, () => random.pick(labels));
}
