import { basename, join } from 'node:path';
import { detectLanguage } from '@tremplin/linking';
import type { Language } from '@tremplin/ontology';
import { readTsvLines } from '../data/read-tsv-lines.ts';
import type { ConceptQuery } from '../engine/measure-concepts.ts';

export const MELO_FILES = [
  'queries.tsv',
  'corpus_elements.tsv',
  'annotations.tsv',
  'concept_mapping.tsv',
] as const;

/** One folder of the MELO benchmark, per concept. */
export interface MeloSet {
  readonly set: string;
  readonly queryLanguage: Language;
  readonly corpusLanguage: Language;
  /** Those with at least one annotation that the corpus has. */
  readonly queries: readonly ConceptQuery[];
  /** Labels of each concept of the corpus, in the order of the file. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

/** `fra_q_fr_c_en` */
const SET_NAME = /_q_([a-z]{2})_c_([a-z]{2})(?![a-z])/u;

/** Texts from which a language is told: enough for the worst. */
const TEXTS_TO_TELL = 400;

/** @param note - Told of queries and labels that cannot be used. */
export function readMeloSet(folder: string, note: (message: string) => void): MeloSet {
  const [queries, elements, annotations, mapping] = MELO_FILES.map((name) =>
    readTsvLines(join(folder, name)),
  ) as [Lines, Lines, Lines, Lines];
  const set = basename(folder);
  const conceptOf = new Map(mapping.map(([element = '', uri = '']) => [element, uri]));
  const labels = new Map<string, string[]>();
  let unmapped = 0;
  for (const [element = '', label = ''] of elements) {
    const uri = conceptOf.get(element);
    if (uri === undefined || label === '') unmapped++;
    else if (labels.has(uri)) labels.get(uri)!.push(label);
    else labels.set(uri, [label]);
  }
  if (unmapped > 0) note(`${set}: ${unmapped} corpus elements without concept or label left out`);
  const right = new Map<string, Set<string>>();
  for (const [query = '', , element = '', grade = '1'] of annotations) {
    const uri = conceptOf.get(element);
    if (uri === undefined || !labels.has(uri) || Number(grade) <= 0) continue;
    if (right.has(query)) right.get(query)!.add(uri);
    else right.set(query, new Set([uri]));
  }
  const asked = queries.map(([id = '', text = '']) => ({
    text,
    relevant: [...(right.get(id) ?? [])],
  }));
  const answered = asked.filter(({ relevant }) => relevant.length > 0);
  const left = asked.length - answered.length;
  if (left > 0) note(`${set}: ${left} queries without annotation in the corpus left out`);
  const [, queryLanguage, corpusLanguage] = SET_NAME.exec(set) ?? [];
  return {
    set,
    labels,
    queries: answered,
    queryLanguage: queryLanguage ?? tellLanguage(asked.map(({ text }) => text)),
    corpusLanguage: corpusLanguage ?? tellLanguage([...labels.values()].flat()),
  };
}

type Lines = readonly (readonly string[])[];

function tellLanguage(texts: readonly string[]): Language {
  const step = Math.max(1, Math.floor(texts.length / TEXTS_TO_TELL));
  const sample = texts.filter((_, i) => i % step === 0).join('. ');
  const { language } = detectLanguage(sample);
  return language === 'und' ? 'en' : language;
}
