import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { conceptIds, findConcept, labelsOf, type Ontology } from '@tremplin/ontology';

/** A text and the ids of the skills that people, or the makers of the set, found in it. */
export interface GoldText {
  readonly text: string;
  readonly skills: ReadonlySet<string>;
}

/** The only files that this program opens; see README.md for what it must never see. */
const SENTENCES = 'bench/skillskape/dev.csv';
const LABELS = 'bench/skill-linking-fr/vdab_competent_to_esco.csv';

type Row = Readonly<Record<string, string>>;

/** Sentences of SkillSkape's dev set; one without a skill has an empty set. */
export function readSentences(folder: string, ontology: Ontology): readonly GoldText[] {
  const byLabel = new Map<string, string>();
  for (const id of conceptIds(ontology, 'skill')) {
    const label = labelsOf(ontology, id, 'en')?.preferred;
    if (label !== undefined) byLabel.set(label.toLowerCase(), id);
  }
  return readRows(folder, SENTENCES).map(({ sentence = '', skills = '' }) => ({
    text: sentence,
    skills: new Set(
      pythonList(skills).flatMap((label) => byLabel.get(label.trim().toLowerCase()) ?? []),
    ),
  }));
}

/** French names of competences with their exact and close matches, each name once. */
export function readLabels(folder: string, ontology: Ontology): readonly GoldText[] {
  const skills = new Map<string, Set<string>>();
  for (const { label_fr = '', esco_uri = '', relation = '' } of readRows(folder, LABELS)) {
    if (!/exactMatch|closeMatch/u.test(relation) || !findConcept(ontology, esco_uri)) continue;
    const before = skills.get(label_fr);
    if (before) before.add(esco_uri);
    else skills.set(label_fr, new Set([esco_uri]));
  }
  return [...skills].map(([text, all]) => ({ text, skills: all }));
}

function readRows(folder: string, file: string): readonly Row[] {
  const path = [join(folder, file), join(folder, `${file}.gz`)].find((each) => existsSync(each));
  if (path === undefined)
    throw new Error(`no ${file} in --data ${folder}; give the root of the data`);
  const bytes = readFileSync(path);
  return parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_quotes: true,
  });
}

/** The strings of a Python list literal: `['a', "b's"]`. */
function pythonList(literal: string): readonly string[] {
  const found = literal.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu);
  return [...found].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/gu, '$1'));
}
