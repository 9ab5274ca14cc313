import {
  CliError,
  type BenchContext,
  type BenchResult,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import { detect } from '@tremplin/profile';
import * as linguist from 'linguist-languages';
import { createSeededRandom, type SeededRandom } from '@tremplin/testkit/seeded-random';
import { findFiles } from '../data/find-files.ts';
import { readCsvRows } from '../data/read-csv-rows.ts';
import { bootstrapInterval } from '../metrics/bootstrap-interval.ts';
import {
  AMBIGUOUS_SKILLS,
  LAST_NAMES,
  NAME_SENTENCES,
  type NameSentence,
} from '../pii/name-sentences.ts';

const FILES = {
  folder: ['names'],
  isName: (name: string): boolean => name.endsWith('.csv'),
  shown: 'names/*.csv',
};

/** First names of a list, in sentences with skills. */
export const names: BenchTask = {
  name: 'names',
  summary: 'first names found in sentences of CVs, and skills damaged beside them',
  requires: undefined,
  data: 'required',
  run: (context) => Promise.resolve(run(context)),
};

function run(context: BenchContext): BenchRun {
  const { dataPath = '' } = context;
  const rows = findFiles(dataPath, FILES).flatMap((file) =>
    readCsvRows(file, ['name', 'sex', 'count']),
  );
  const distinct = [
    ...new Set(rows.map(({ name = '' }) => name.trim()).filter((name) => name.length > 1)),
  ];
  if (distinct.length === 0) {
    throw new CliError(
      'bad-input',
      'no name of two letters or more in --data; expected name,sex,count',
    );
  }
  return {
    results: [measure(distinct, context)],
    embedder: null,
    remarks: [
      'Each name once in a French and once in an English sentence, drawn by the seed, with a last name or alone. recall: sentences in which the first name lies wholly in findings. damaged: mentions of skills of the same sentences of which a character lies in a finding; of mentions in all. Under groups: by language and by how the name is shown.',
    ],
  };
}

interface Placed {
  readonly text: string;
  readonly person: readonly [start: number, end: number];
  readonly skills: readonly (readonly [start: number, end: number])[];
}

function measure(distinct: readonly string[], { seed, progress }: BenchContext): BenchResult {
  const started = performance.now();
  const random = createSeededRandom(seed);
  const skills = [...AMBIGUOUS_SKILLS, ...Object.values(linguist).map(({ name }) => name)];
  const hits: number[] = [];
  const groups = new Map<string, { n: number; found: number }>();
  let mentions = 0;
  let damaged = 0;
  for (const [i, name] of distinct.entries()) {
    if (i % 200 === 0) progress(i, distinct.length, 'names');
    for (const language of ['fr', 'en'] as const) {
      const sentence = random.pick(NAME_SENTENCES.filter((each) => each.language === language));
      const placed = place(sentence, { name, random, skills });
      const covered = coverage(placed.text, language);
      const isFound = isAll(covered, placed.person);
      hits.push(isFound ? 1 : 0);
      mentions += placed.skills.length;
      damaged += placed.skills.filter((span) => isAny(covered, span)).length;
      for (const group of [language, sentence.shown]) {
        const { n, found } = groups.get(group) ?? { n: 0, found: 0 };
        groups.set(group, { n: n + 1, found: found + (isFound ? 1 : 0) });
      }
    }
  }
  return {
    set: 'names',
    n: hits.length,
    metrics: { recall: sumOf(hits) / hits.length, damaged, mentions },
    interval: { recall: bootstrapInterval(hits, { seed }) },
    groups: Object.fromEntries(
      [...groups]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([group, { n, found }]) => [group, { n, recall: found / n }]),
    ),
    seconds: (performance.now() - started) / 1_000,
  };
}

function place(
  { text, shown }: NameSentence,
  {
    name,
    random,
    skills,
  }: { readonly name: string; readonly random: SeededRandom; readonly skills: readonly string[] },
): Placed {
  const first = shown === 'upperFirst' ? name.toUpperCase() : titleCase(name);
  const last = random.pick(LAST_NAMES);
  const spans: [number, number][] = [];
  let person: [number, number] = [0, 0];
  let result = '';
  for (const part of text.split(/(?<mark>[@#])/u)) {
    if (part === '#') {
      const skill = random.pick(skills);
      spans.push([result.length, result.length + skill.length]);
      result += skill;
    } else if (part === '@') {
      const before = shown === 'lastFirst' ? `${last.toUpperCase()} ` : '';
      const after =
        shown === 'full' ? ` ${last}` : shown === 'upperFirst' ? ` ${last.toUpperCase()}` : '';
      person = [result.length + before.length, result.length + before.length + first.length];
      result += before + first + after;
    } else result += part;
  }
  return { text: result, person, skills: spans };
}

/** `JEAN-LUC` → `Jean-Luc`. */
function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

function coverage(text: string, language: 'en' | 'fr'): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of detect(text, { language })) covered.fill(1, start, end);
  return covered;
}

function isAll(covered: Uint8Array, [start, end]: readonly [number, number]): boolean {
  return !covered.subarray(start, end).includes(0);
}

function isAny(covered: Uint8Array, [start, end]: readonly [number, number]): boolean {
  return covered.subarray(start, end).includes(1);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
