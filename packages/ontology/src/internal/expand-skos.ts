import type { ImportIssue } from '../import/import-report.ts';
import type { NamedText } from '../named-text.ts';
import { OntologyError } from '../ontology-error.ts';
import type { JsonLdProcessor } from './json-ld-processor.ts';
import { knownContext, READ_CONTEXT } from './skos-context.ts';

/** A resource with all that is said of it: full names → values. */
export type RdfNode = Readonly<Record<string, unknown>> & { readonly '@id': string };

export interface ExpandedSkos {
  readonly nodes: readonly RdfNode[];
  readonly issues: readonly ImportIssue[];
}

export interface ExpandSkosOptions {
  readonly jsonld: JsonLdProcessor;
  /** Contexts by URL, given by the host. */
  readonly contexts: Readonly<Record<string, object>>;
}

/**
 * A JSON-LD text as resources. No address is ever fetched.
 *
 * @throws OntologyError `empty-file`, `unreadable-file`.
 */
export async function expandSkos(
  file: NamedText,
  { jsonld, contexts }: ExpandSkosOptions,
): Promise<ExpandedSkos> {
  const document = parseDocument(file);
  const dropped = new Map<string, number>();
  let refused: OntologyError | undefined;
  try {
    const nodes = (await jsonld.flatten(spellOutLanguages(document) as object, null, {
      ...(!hasContext(document) && { expandContext: READ_CONTEXT }),
      documentLoader: async (url) => {
        const found = contexts[url] ?? knownContext(url);
        refused = found ? undefined : unknownContext(file.name, url);
        if (refused) throw refused;
        return { documentUrl: url, document: found! };
      },
      eventHandler({ event: { code, details = {} } }) {
        const what = droppedBy(code, details);
        if (what !== undefined) dropped.set(what, (dropped.get(what) ?? 0) + 1);
      },
    })) as readonly RdfNode[];
    return { nodes: nodes.flatMap(withNamedGraph), issues: droppedIssues(file.name, dropped) };
  } catch (cause) {
    throw refused ?? unreadable(file.name, cause);
  }
}

function parseDocument({ name, text }: NamedText): object {
  if (text.trim() === '') {
    throw new OntologyError('empty-file', `${name}: the file is empty; check that it was saved`);
  }
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    // Not the cause: its message quotes the file.
    throw new OntologyError('unreadable-file', `${name}: this is no JSON; write it as JSON-LD`);
  }
  if (typeof document === 'object' && document !== null) return document;
  throw new OntologyError(
    'unreadable-file',
    `${name}: a JSON ${typeof document}, where JSON-LD is an object or an array; write the concepts in "@graph"`,
  );
}

function hasContext(document: object): boolean {
  return [document].flat().some((part: unknown) => isObject(part) && '@context' in part);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TEXT_NAMES: ReadonlySet<string> = new Set([
  'prefLabel',
  'altLabel',
  'hiddenLabel',
  'definition',
  'scopeNote',
  'note',
  'example',
  'historyNote',
  'editorialNote',
  'changeNote',
]);

/**
 * Texts by language, `{ "en": "sewing" }`, written out as texts with a language: that is what they mean,
 * also where the context of the document forgets to say so.
 */
function spellOutLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spellOutLanguages);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key !== '@context' && TEXT_NAMES.has(localName(key)) && isLanguageMap(inner)
        ? languageTexts(inner)
        : key === '@context'
          ? inner
          : spellOutLanguages(inner),
    ]),
  );
}

function localName(key: string): string {
  return key.slice(Math.max(key.lastIndexOf(':'), key.lastIndexOf('#'), key.lastIndexOf('/')) + 1);
}

function isLanguageMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([key, text]) =>
        /^(?:[a-z]{2,3}(?:-[a-z0-9]{1,8})*|@none)$/iu.test(key) &&
        [text].flat().every((each) => typeof each === 'string'),
    )
  );
}

function languageTexts(map: Readonly<Record<string, unknown>>): readonly object[] {
  return Object.entries(map).flatMap(([language, texts]) =>
    [texts].flat().map((text) => ({
      '@value': text,
      ...(language !== '@none' && { '@language': language }),
    })),
  );
}

/** A graph with a name is one of the resources; what it holds counts too. */
function withNamedGraph(node: RdfNode): readonly RdfNode[] {
  const inner = node['@graph'];
  return Array.isArray(inner) ? [node, ...(inner as RdfNode[]).flatMap(withNamedGraph)] : [node];
}

/** What an event of the processor says was dropped; ids that are not in full are seen to later. */
function droppedBy(code: string, details: Readonly<Record<string, unknown>>): string | undefined {
  if (code.startsWith('relative @id')) return undefined;
  if (code === 'invalid property') {
    return `key "${String(details['property'])}" is not defined by the @context of the file`;
  }
  const values = Object.values(details).filter((value) => typeof value === 'string');
  return `${code}${values.length > 0 ? ` (${values.join(', ')})` : ''}`;
}

function droppedIssues(file: string, dropped: ReadonlyMap<string, number>): readonly ImportIssue[] {
  return [...dropped]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, count]) => ({
      code: 'not-carried',
      file,
      line: 0,
      message: `${what}; ${count === 1 ? 'one value is' : `${count} values are`} not read`,
      isKept: true,
    }));
}

function unknownContext(file: string, url: string): OntologyError {
  return new OntologyError(
    'unreadable-file',
    `${file}: "@context" names ${url}, and nothing is fetched from the network; write that context into the file, or give it with the option contexts`,
  );
}

/** The processor's messages name terms of the context, never values of the document. */
function unreadable(file: string, cause: unknown): OntologyError {
  if (cause instanceof RangeError) {
    return new OntologyError(
      'unreadable-file',
      `${file}: nested too deeply; write the concepts in one "@graph"`,
    );
  }
  const { details } = cause as { readonly details?: { readonly code?: string } };
  return new OntologyError(
    'unreadable-file',
    `${file}: no valid JSON-LD${details?.code === undefined ? '' : ` (${details.code})`}; check its "@context" and "@id"s`,
    { cause },
  );
}
