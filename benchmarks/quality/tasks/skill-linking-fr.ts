import type { BenchContext, BenchResult, BenchRun, BenchTask } from '@tremplin/cli';
import { findConcept, type Ontology } from '@tremplin/ontology';
import { findFiles } from '../data/find-files.ts';
import { readCsvRows, type CsvRow } from '../data/read-csv-rows.ts';
import { loadEngines } from '../engine/load-engines.ts';
import { measureConcepts, type ConceptQuery } from '../engine/measure-concepts.ts';
import { accuracyAt1 } from '../metrics/accuracy-at-1.ts';
import { reciprocalRank } from '../metrics/reciprocal-rank.ts';

const FILES = {
  folder: ['bench', 'skill-linking-fr'],
  isName: (name: string): boolean => name.endsWith('.csv'),
  shown: 'bench/skill-linking-fr/*.csv',
};

const SETS = [
  { set: 'exact', relations: ['exactMatch'] },
  { set: 'exact+close', relations: ['exactMatch', 'closeMatch'] },
] as const;

/** French names of competences. */
export const skillLinkingFr: BenchTask = {
  name: 'skill-linking-fr',
  summary: 'French names of competences to ESCO skills',
  requires: 'esco',
  data: 'required',
  run,
};

async function run(context: BenchContext): Promise<BenchRun> {
  const { dataPath = '', note } = context;
  const ontology = context.ontology!;
  const rows = findFiles(dataPath, FILES).flatMap((file) =>
    readCsvRows(file, ['label_fr', 'esco_uri', 'relation']),
  );
  const known = rows.filter(({ esco_uri = '' }) => findConcept(ontology, esco_uri) !== undefined);
  const left = rows.length - known.length;
  if (left > 0) note(`${left} rows left out: their skill is not in the pack`);
  const engines = await loadEngines(context);
  const results: BenchResult[] = [];
  for (const { set, relations } of SETS) {
    const queries = queriesOf(known, relations);
    if (queries.length === 0) note(`${set} left out: no row of these relations`);
    else results.push(await measureSet({ set, queries, ontology }, engines, context));
  }
  return {
    results,
    embedder: engines.own.embedder,
    remarks: ['Per distinct French name, among all skills of the pack. No published figures.'],
  };
}

function measureSet(
  set: {
    readonly set: string;
    readonly queries: readonly ConceptQuery[];
    readonly ontology: Ontology;
  },
  engines: Awaited<ReturnType<typeof loadEngines>>,
  context: BenchContext,
): Promise<BenchResult> {
  const metrics = { accuracyAt1, mrr: reciprocalRank };
  const asked = { kinds: ['skill'], kind: 'label', language: 'fr', metrics } as const;
  return measureConcepts({ ...set, ...asked }, engines, context);
}

/** Each distinct name once, with all its skills. */
function queriesOf(rows: readonly CsvRow[], relations: readonly string[]): readonly ConceptQuery[] {
  const skills = new Map<string, Set<string>>();
  for (const { label_fr = '', esco_uri = '', relation = '' } of rows) {
    if (label_fr === '' || !relations.includes(relation.replace(/^skos:/u, ''))) continue;
    if (skills.has(label_fr)) skills.get(label_fr)!.add(esco_uri);
    else skills.set(label_fr, new Set([esco_uri]));
  }
  return [...skills].map(([text, relevant]) => ({ text, relevant: [...relevant] }));
}
