import type { ConceptKind, Language } from '../concept.ts';
import { expandSkos, type RdfNode } from '../internal/expand-skos.ts';
import { importReport } from '../internal/import-tables.ts';
import { loadJsonLd } from '../internal/load-json-ld.ts';
import { idFromCode, isReference } from '../internal/overlay-id.ts';
import { overlayMeta } from '../internal/overlay-meta.ts';
import {
  isConcept,
  READ_PROPERTIES,
  readSkosConcept,
  type SkosReading,
} from '../internal/skos-concepts.ts';
import { createSkosLinks, LINK_PROPERTIES } from '../internal/skos-links.ts';
import { isScheme, readSkosScheme } from '../internal/skos-scheme.ts';
import { createSkosValues, type SkosValues } from '../internal/skos-values.ts';
import { SKOS, SKOS_XL } from '../internal/skos-vocabulary.ts';
import { splitOutsideLinks } from '../internal/split-outside-links.ts';
import type { NamedText } from '../named-text.ts';
import type { OntologyMeta } from '../ontology-data.ts';
import type { OverlayData } from '../overlay-data.ts';
import type { ImportIssue, ImportReport } from './import-report.ts';
import type { JsonLdModule } from './json-ld-module.ts';

export interface ImportSkosOptions {
  /** Language of the texts that say none. @defaultValue none: such texts are listed and left out */
  readonly language?: Language;
  /** Put before ids that are no URIs. @defaultValue none: such concepts are listed and left out */
  readonly namespace?: string;
  /**
   * The kind of a concept by its types (full IRIs) and id; `undefined` where the default is right.
   * @defaultValue by ESCO's types (`Skill`, `Occupation`), ISCO URIs and ours, else `skill`
   */
  readonly kindOf?: (types: readonly string[], id: string) => ConceptKind | undefined;
  /** Contexts by the URL under which the file names them. @defaultValue SKOS and JSKOS are known */
  readonly contexts?: Readonly<Record<string, object>>;
  /** @defaultValue what the concept scheme says of itself */
  readonly meta?: Partial<Omit<OntologyMeta, 'languages'>>;
  /**
   * `jsonld`, by a host that bundles or loads it itself.
   * @defaultValue the one that `import('jsonld')` finds
   */
  readonly jsonld?: JsonLdModule;
}

/**
 * Reads a SKOS thesaurus in JSON-LD: labels in all their forms (plain, with a language, by language, SKOS-XL),
 * definitions, notations, hierarchy, relations and mappings; also what ESCO adds to SKOS (types of concept and
 * skill, essential and optional skills). Nothing is fetched from the network: a context that the file names
 * by its URL must be SKOS's own, JSKOS's, or given.
 *
 * Each concept is a row: used, or listed with its id. What a concept says that a pack has no place for is
 * listed too. `data` stands by itself; links to concepts that are not in the file are in `data.outside`.
 *
 * @throws OntologyError (as a rejection) `not-installed`, `empty-file`, `unreadable-file` (no JSON, no valid
 *   JSON-LD, a context that would have to be fetched).
 *
 * @example
 * ```ts
 * import { createOntology, findConcept, preferredLabel } from '@tremplin/ontology';
 * import { importSkos } from '@tremplin/ontology/import';
 *
 * const text = JSON.stringify({
 *   '@context': { skos: 'http://www.w3.org/2004/02/skos/core#' },
 *   '@id': 'urn:acme:sewing',
 *   '@type': 'skos:Concept',
 *   'skos:prefLabel': [{ '@value': 'sewing', '@language': 'en' }, { '@value': 'couture', '@language': 'fr' }],
 * });
 * const { data, report } = await importSkos({ name: 'acme.jsonld', text });
 * report.concepts.skill; // 1
 * const ontology = createOntology(data);
 * preferredLabel(ontology, findConcept(ontology, 'urn:acme:sewing')!, 'fr'); // 'couture'
 * ```
 */
export async function importSkos(
  file: NamedText,
  options: ImportSkosOptions = {},
): Promise<{ readonly data: OverlayData; readonly report: ImportReport }> {
  const jsonld = await loadJsonLd(options.jsonld);
  const { contexts = {} } = options;
  const { nodes, issues: dropped } = await expandSkos(file, { jsonld, contexts });
  const values = createSkosValues(nodes);
  const reading = readingOf(values, options);
  const issues: ImportIssue[] = [...dropped];
  const note = (issue: Pick<ImportIssue, 'code' | 'message' | 'isKept'>): void =>
    void issues.push({ ...issue, file: file.name, line: 0 });
  const kept = readConcepts(nodes, reading, note);
  const records = kept.map(({ record }) => record);
  const kinds = new Map(records.map(({ id, kind }) => [id, kind]));
  const links = createSkosLinks(kinds, reading);
  for (const { node, record } of kept) {
    for (const problem of links.add(node, record.id))
      note({ code: 'unknown-concept', message: `"${record.id}": ${problem}`, isKept: true });
  }
  const schemes = nodes.filter((node) => isScheme(node, values));
  for (const message of notCarried(nodes, values, schemes.length))
    note({ code: 'not-carried', message, isKept: true });
  const scheme = readSkosScheme(schemes[0], values, options.language);
  const { occupationContexts, ...others } = links.links();
  const { inside, outside } = splitOutsideLinks(records, others);
  const data = {
    meta: overlayMeta(records, file.name, { ...scheme, ...options.meta }),
    concepts: records,
    ...inside,
    occupationContexts,
    outside,
  };
  const rows = nodes.filter((node) => isConcept(node, values)).length;
  const read = { file: file.name, rows, kept: kept.length, leftOut: rows - kept.length };
  return { data, report: importReport(data, { files: [read], ignored: [], issues }) };
}

type Note = (issue: Pick<ImportIssue, 'code' | 'message' | 'isKept'>) => void;

function readingOf(values: SkosValues, options: ImportSkosOptions): SkosReading {
  const { language, namespace, kindOf = () => undefined } = options;
  return {
    values,
    language,
    kindOf,
    idOf(id) {
      if (id.startsWith('_:')) return undefined;
      if (isReference(id)) return id;
      return namespace === undefined || id === '' ? undefined : idFromCode(namespace, id);
    },
  };
}

function readConcepts(nodes: readonly RdfNode[], reading: SkosReading, note: Note) {
  const kept = new Map<
    string,
    { node: RdfNode; record: ReturnType<typeof readSkosConcept>['record'] }
  >();
  for (const node of nodes.filter((each) => isConcept(each, reading.values))) {
    const id = reading.idOf(node['@id']);
    if (id === undefined) {
      note({ code: 'missing-value', message: noId(node, reading.values) });
      continue;
    }
    if (kept.has(id)) {
      note({
        code: 'duplicate-id',
        message: `"${id}" is there twice; the first is kept, this one is left out`,
      });
      continue;
    }
    const { record, problems } = readSkosConcept(node, id, reading);
    kept.set(id, { node, record });
    const all = Object.keys(record.labels).length === 0 ? [...problems, 'no label'] : problems;
    for (const problem of all)
      note({ code: 'unknown-value', message: `"${id}": ${problem}`, isKept: true });
  }
  return [...kept.values()];
}

/** Blank resources have names that mean nothing; their label says which one it is. */
function noId(node: RdfNode, values: SkosValues): string {
  const id = node['@id'];
  const [label] = values.texts(node, `${SKOS}prefLabel`);
  const which = id.startsWith('_:')
    ? `the concept "${label?.text ?? ''}" has no "@id"`
    : `"@id" "${id}" is no URI`;
  return `${which}; left out, give it one${id.startsWith('_:') ? '' : ' or the option namespace'}`;
}

/** Membership of the only scheme goes without saying. */
const STRUCTURE = ['inScheme', 'topConceptOf', 'hasTopConcept'].map((name) => `${SKOS}${name}`);

/** Resources and properties that a pack has no place for, counted. */
function notCarried(
  nodes: readonly RdfNode[],
  values: SkosValues,
  schemes: number,
): readonly string[] {
  const known = new Set([
    ...READ_PROPERTIES,
    ...LINK_PROPERTIES,
    ...(schemes <= 1 ? STRUCTURE : []),
  ]);
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const node of nodes) {
    if (isConcept(node, values)) {
      for (const property of values.properties(node))
        if (!known.has(property)) count(`property ${property} of concepts`);
    } else if (!isScheme(node, values)) {
      for (const type of values.typesOf(node))
        if (!type.startsWith(SKOS_XL)) count(`resources of type ${type}`);
    }
  }
  if (schemes > 1) counts.set('concept schemes but the first', schemes - 1);
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, times]) => `${what}: not read (${times} times)`);
}
