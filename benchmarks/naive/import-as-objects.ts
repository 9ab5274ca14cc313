import { parse } from 'csv-parse/sync';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

type Row = Readonly<Record<string, string>>;

/** A concept as a script would hold it: its rows by language, its relations as lists. */
interface PlainConcept {
  readonly uri: string;
  readonly rows: Record<string, Row>;
  readonly broader: string[];
  readonly skills: { readonly uri: string; readonly relationType: string }[];
}

const CONCEPTS = /^(?:skills|occupations|skillGroups|ISCOGroups)_([a-z]{2})\.csv/u;
const RELATIONS =
  /^(?:broaderRelations(?:Occ|Skill)Pillar|occupationSkillRelations|skillSkillRelations)(?:_[a-z]{2})?\.csv/u;

/** The files that an import needs, concepts first. */
export async function listCsvFiles(directory: string): Promise<readonly string[]> {
  const files = (await readdir(directory)).toSorted();
  return [
    ...files.filter((file) => CONCEPTS.test(file)),
    ...files.filter((file) => RELATIONS.test(file)),
  ];
}

/** What one writes first: every row an object, joined on the URI in a Map, the whole as JSON. Returns its bytes. */
export async function importAsObjects(directory: string, target: string): Promise<number> {
  const concepts = new Map<string, PlainConcept>();
  for (const file of await listCsvFiles(directory)) {
    const rows = await readRows(join(directory, file));
    const language = CONCEPTS.exec(file)?.[1];
    for (const row of rows) {
      if (language === undefined) addRelation(concepts, row);
      else addConcept(concepts, row, language);
    }
  }
  const json = JSON.stringify([...concepts.values()]);
  await writeFile(target, json);
  return Buffer.byteLength(json);
}

async function readRows(path: string): Promise<readonly Row[]> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse<Record<string, string>>(text, { bom: true, columns: true });
}

function addConcept(concepts: Map<string, PlainConcept>, row: Row, language: string): void {
  const uri = row['conceptUri']!;
  const concept = concepts.get(uri) ?? { uri, rows: {}, broader: [], skills: [] };
  concept.rows[language] = row;
  concepts.set(uri, concept);
}

function addRelation(concepts: ReadonlyMap<string, PlainConcept>, row: Row): void {
  const { conceptUri, broaderUri, relationType = '' } = row;
  if (conceptUri !== undefined && broaderUri !== undefined)
    concepts.get(conceptUri)?.broader.push(broaderUri);
  const source = row['occupationUri'] ?? row['originalSkillUri'];
  const uri = row['skillUri'] ?? row['relatedSkillUri'];
  if (source !== undefined && uri !== undefined)
    concepts.get(source)?.skills.push({ uri, relationType });
}
