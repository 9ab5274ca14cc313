import type { StaticModel } from '../../src/static-model.ts';
import { readWords } from '../../src/internal/read-words.ts';
import { scaleToUnit } from '../../src/internal/scale-to-unit.ts';
import { titleVariants } from '../corpus/title-variants.ts';
import { listsBy } from '../corpus/training-source.ts';
import type { CsvRow } from '../corpus/training-files.ts';
import { readEvaluationLines, readEvaluationRows } from './evaluation-files.ts';
import {
  createCentreIndex,
  createLabelIndex,
  joinVectors,
  type ConceptLabel,
  type LabelIndex,
} from './label-index.ts';
import { rankingFigures, type RankingFigures, type ScoredQuery } from './ranking-figures.ts';

/** A measurement with plain cosines: no lexical score, no rule but those named here. */
export interface EvaluationTask {
  readonly name: string;
  /** The file without which it cannot run. */
  readonly needs: string;
  readonly run: (model: StaticModel, folder: string) => RankingFigures;
}

/** ISCO groups stand for many occupations; one of them is nearly always meant. */
const GROUP_PENALTY = 0.25;
const GROUP_URI = '/isco/';

/** Lengths of the runs of words of a sentence that are compared with labels. */
const WINDOWS = [1, 2, 3, 5, 8];

/** Every how manieth title of JobBERT is asked for. */
const JOBBERT_STRIDE = 24;

export const EVALUATION_TASKS: readonly EvaluationTask[] = [
  melo('fra_q_fr_c_fr'),
  melo('fra_q_fr_c_en'),
  melo('bel_q_fr_c_fr'),
  melo('usa_q_en_c_en'),
  {
    name: 'skill-linking-fr',
    needs: 'bench/skill-linking-fr/vdab_competent_to_esco.csv',
    run: skillLinking,
  },
  {
    name: 'job-title-similarity',
    needs: 'bench/job-title-similarity/en/queries.tsv',
    run: titleSimilarity,
  },
  { name: 'jobbert', needs: 'bench/jobbert/titles.csv.gz', run: jobbert },
  extraction('tech'),
  extraction('house'),
];

/** Titles to the concepts of a corpus, with the labels of that corpus only. */
function melo(set: string): EvaluationTask {
  const path = `bench/melo/${set}`;
  return {
    name: `melo ${set}`,
    needs: `${path}/queries.tsv`,
    run(model, folder) {
      const lines = (name: string): readonly (readonly string[])[] =>
        readEvaluationLines(folder, `${path}/${name}.tsv`);
      const conceptOf = new Map(lines('concept_mapping').map(([id = '', uri = '']) => [id, uri]));
      const index = createLabelIndex(
        model,
        lines('corpus_elements').flatMap(([id = '', label = '']) =>
          titleVariants(label).map((text): ConceptLabel => [conceptOf.get(id) ?? id, text]),
        ),
      );
      const gold = listsBy(
        lines('annotations').map(([query = '', , id = '']) => [query, conceptOf.get(id) ?? id]),
      );
      return rankingFigures(
        lines('queries').map(([id = '', title = '']) =>
          titleQuery(model, index, { title, concepts: gold.get(id) ?? [] }),
        ),
      );
    },
  };
}

function titleQuery(
  model: StaticModel,
  index: LabelIndex,
  { title, concepts }: { readonly title: string; readonly concepts: readonly string[] },
): ScoredQuery {
  const vectors = titleVariants(title).map((text) => model.textVector(text));
  const scores = index.similarities(joinVectors(vectors, model.dimensions));
  for (const [uri, number] of index.numbers) {
    if (uri.includes(GROUP_URI)) scores[number]! -= GROUP_PENALTY;
  }
  return { scores, relevant: numbersOf(index, concepts) };
}

/** French names to skills: cosine with the French labels plus cosine with the English ones. */
function skillLinking(model: StaticModel, folder: string): RankingFigures {
  const skills = readEvaluationRows(folder, 'esco/bilingual/skills_en_fr.csv.gz');
  const english = createLabelIndex(model, labelsOf(skills, 'en'));
  const french = createLabelIndex(model, labelsOf(skills, 'fr'));
  const rows = readEvaluationRows(folder, 'bench/skill-linking-fr/vdab_competent_to_esco.csv');
  const gold = listsBy(
    rows
      .filter(({ relation }) => relation === 'skos:exactMatch')
      .map(({ label_fr = '', esco_uri = '' }) => [label_fr, esco_uri]),
  );
  return rankingFigures(
    [...gold].map(([label, concepts]) => {
      const vector = model.textVector(label);
      const inFrench = french.similarities(vector);
      const scores = english.similarities(vector);
      for (const [uri, number] of english.numbers) {
        const other = french.numbers.get(uri);
        scores[number]! += other === undefined ? -1 : inFrench[other]!;
      }
      return { scores, relevant: numbersOf(english, concepts) };
    }),
  );
}

function labelsOf(rows: readonly CsvRow[], language: 'en' | 'fr'): readonly ConceptLabel[] {
  return rows.flatMap((row) => {
    const labels = [
      row[`label_${language}`] ?? '',
      ...(row[`altLabels_${language}`] ?? '').split('|'),
    ];
    return labels
      .filter((label) => label !== '')
      .map((label): ConceptLabel => [row['conceptUri'] ?? '', label]);
  });
}

function titleSimilarity(model: StaticModel, folder: string): RankingFigures {
  const lines = (name: string): readonly (readonly string[])[] =>
    readEvaluationLines(folder, `bench/job-title-similarity/en/${name}.tsv`);
  const documents = lines('corpus_documents').map(([id = '', title = '']): ConceptLabel => [
    id,
    title,
  ]);
  const index = createLabelIndex(model, documents);
  const gold = listsBy(lines('annotations').map(([query = '', , id = '']) => [query, id]));
  return rankingFigures(
    lines('queries').map(([id = '', title = '']) => ({
      scores: index.similarities(model.textVector(title)),
      relevant: numbersOf(index, gold.get(id) ?? []),
    })),
  );
}

function jobbert(model: StaticModel, folder: string): RankingFigures {
  const occupations = readEvaluationRows(folder, 'esco/bilingual/occupations_en_fr.csv');
  const index = createLabelIndex(model, labelsOf(occupations, 'en'));
  const rows = readEvaluationRows(folder, 'bench/jobbert/titles.csv.gz');
  return rankingFigures(
    rows
      .filter((_, i) => i % JOBBERT_STRIDE === 0)
      .map(({ vacancyTitle = '', conceptUri = '' }) => ({
        scores: index.similarities(model.textVector(vacancyTitle)),
        relevant: numbersOf(index, [conceptUri]),
      })),
  );
}

/** Sentences to skills: .8 × cosine of the whole with the best label + cosine of the best window. */
function extraction(set: string): EvaluationTask {
  const file = `bench/skill-extraction/${set}_validation_annotations.csv`;
  return {
    name: `skill-extraction ${set}`,
    needs: file,
    run(model, folder) {
      const skills = readEvaluationRows(folder, 'esco/bilingual/skills_en_fr.csv.gz');
      const labels = labelsOf(skills, 'en');
      const index = createLabelIndex(model, labels);
      const centres = createCentreIndex(model, labels);
      const uris = new Map(skills.map((row) => [row['label_en'] ?? '', row['conceptUri'] ?? '']));
      const gold = listsBy(
        readEvaluationRows(folder, file).map(({ sentence = '', label = '' }) => [
          sentence,
          uris.get(label) ?? '',
        ]),
      );
      return rankingFigures(
        [...gold].map(([sentence, concepts]) => {
          const scores = centres.similarities(windowVectors(model, sentence));
          const whole = index.similarities(model.textVector(sentence));
          for (let i = 0; i < scores.length; i++) scores[i]! += 0.8 * whole[i]!;
          return { scores, relevant: numbersOf(index, concepts) };
        }),
      );
    },
  };
}

function windowVectors(model: StaticModel, sentence: string): Float32Array {
  const words = readWords(sentence);
  const vectors = WINDOWS.flatMap((width) =>
    words.slice(0, Math.max(0, words.length - width + 1)).map((_, start) => {
      const sum = new Float32Array(model.dimensions);
      for (const word of words.slice(start, start + width)) {
        model.wordVector(word).forEach((value, k) => (sum[k]! += value));
      }
      return scaleToUnit(sum);
    }),
  );
  return joinVectors(vectors, model.dimensions);
}

function numbersOf({ numbers }: LabelIndex, concepts: readonly string[]): ReadonlySet<number> {
  return new Set(concepts.flatMap((concept) => numbers.get(concept) ?? []));
}
