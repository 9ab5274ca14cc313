import { MAPPING_RELATIONS, type ConceptKind, type Labels, type Mapping } from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import type { RdfNode } from './expand-skos.ts';
import { reuseLevelOfIri, skillTypeOf, type SkosValues } from './skos-values.ts';
import { DCT, ESCO, KIND_TYPES, SKOS, SKOS_XL, TREMPLIN } from './skos-vocabulary.ts';

export interface SkosReading {
  readonly values: SkosValues;
  /** Of texts that say none. */
  readonly language: string | undefined;
  readonly kindOf: (types: readonly string[], id: string) => ConceptKind | undefined;
  /** An id in full: absolute, or with the host's namespace before it; `undefined` for a blank one. */
  readonly idOf: (id: string) => string | undefined;
}

/** Names by which a text is a concept's label, in the order in which they count. */
const ALTERNATIVES = [
  `${SKOS}altLabel`,
  `${SKOS_XL}altLabel`,
  `${SKOS}hiddenLabel`,
  `${SKOS_XL}hiddenLabel`,
];
const PREFERRED = [`${SKOS}prefLabel`, `${SKOS_XL}prefLabel`];

/** Properties of a concept that are read, here or as links. */
export const READ_PROPERTIES: ReadonlySet<string> = new Set([
  ...PREFERRED,
  ...ALTERNATIVES,
  `${SKOS}definition`,
  `${DCT}description`,
  `${SKOS}notation`,
  ...MAPPING_RELATIONS.map((relation) => `${SKOS}${relation}`),
  `${ESCO}skillType`,
  `${ESCO}skillReuseLevel`,
  `${TREMPLIN}learningHours`,
  `${TREMPLIN}caseSensitive`,
]);

const NOT_CONCEPTS: ReadonlySet<string> = new Set([
  `${SKOS}ConceptScheme`,
  `${ESCO}ConceptScheme`,
  `${SKOS}Collection`,
  `${SKOS}OrderedCollection`,
  `${SKOS_XL}Label`,
]);

/** A resource that says it is a concept, or has the label of one and does not say that it is something else. */
export function isConcept(node: RdfNode, values: SkosValues): boolean {
  const types = values.typesOf(node);
  if (
    types.includes(`${SKOS}Concept`) ||
    Object.values(KIND_TYPES).some((t) => types.includes(t))
  ) {
    return true;
  }
  if (types.some((type) => NOT_CONCEPTS.has(type))) return false;
  return values.properties(node).some((property) => PREFERRED.includes(property));
}

/** The record of a concept, and what of it could not be carried. */
export function readSkosConcept(
  node: RdfNode,
  id: string,
  reading: SkosReading,
): { readonly record: ConceptRecord; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const texts = createTextReader(node, reading, problems);
  const labels = readLabels(texts, problems);
  const descriptions = readDescriptions(texts, problems);
  const mappings = readMappings(node, reading, problems);
  const record = {
    id,
    kind: kindOfNode(node, id, reading),
    labels,
    ...readScalars(node, reading.values, problems),
    ...(Object.keys(descriptions).length > 0 && { descriptions }),
    ...(mappings.length > 0 && { mappings }),
  };
  return { record, problems };
}

/** ISCO groups are plain concepts in ESCO, known by their URIs. */
function kindOfNode(node: RdfNode, id: string, { values, kindOf }: SkosReading): ConceptKind {
  const types = values.typesOf(node);
  const kinds = Object.entries(KIND_TYPES) as readonly (readonly [ConceptKind, string])[];
  const found = kinds.find(([, type]) => types.includes(type))?.[0];
  return kindOf(types, id) ?? found ?? (/\/esco\/isco\//u.test(id) ? 'occupationGroup' : 'skill');
}

function readScalars(
  node: RdfNode,
  values: SkosValues,
  problems: string[],
): Pick<ConceptRecord, 'code' | 'skillType' | 'reuseLevel' | 'learningHours'> {
  const one = <V, T>(
    property: string,
    found: readonly V[],
    parse: (value: V) => T | undefined,
  ): T | undefined => {
    if (found.length > 1)
      problems.push(`${property} has ${found.length} values; the first is kept`);
    const parsed = found.length === 0 ? undefined : parse(found[0]!);
    if (found.length > 0 && parsed === undefined) {
      problems.push(`${property} "${String(found[0])}" is not known; left empty`);
    }
    return parsed;
  };
  const notations = values.texts(node, `${SKOS}notation`).map(({ text }) => text);
  const code = one('notation', notations, (text) => text);
  const skillType = one('skillType', values.references(node, `${ESCO}skillType`), skillTypeOf);
  const levels = values.references(node, `${ESCO}skillReuseLevel`);
  const reuseLevel = one('skillReuseLevel', levels, reuseLevelOfIri);
  const hours = values.numbers(node, `${TREMPLIN}learningHours`);
  const learningHours = one('learningHours', hours, wholeHours);
  return {
    ...(code !== undefined && code !== '' && { code }),
    ...(skillType && { skillType }),
    ...(reuseLevel && { reuseLevel }),
    ...(learningHours !== undefined && { learningHours }),
  };
}

function wholeHours(hours: number): number | undefined {
  return Number.isInteger(hours) && hours >= 0 && hours <= 65_535 ? hours : undefined;
}

interface LanguageText {
  readonly text: string;
  readonly language: string;
  readonly isRegional: boolean;
}

/** The texts of a resource that can be used, by the properties that hold them. */
type ReadTexts = (properties: readonly string[]) => readonly LanguageText[];

function createTextReader(
  node: RdfNode,
  { values, language: fallback }: SkosReading,
  problems: string[],
): ReadTexts {
  return (properties) =>
    properties.flatMap((property) => {
      const name = property.slice(property.search(/\w+$/u));
      return values.texts(node, property).flatMap(({ text, language = fallback, isRegional }) => {
        if (text.trim() === '') problems.push(`${name} is empty; left out`);
        else if (language === undefined) {
          problems.push(
            `${name} "${text}" has no language; left out, the option language can say it`,
          );
        } else return [{ text, language, isRegional }];
        return [];
      });
    });
}

interface LabelDraft {
  preferred?: string;
  readonly alternatives: Set<string>;
  readonly exact: Set<string>;
}

function readLabels(texts: ReadTexts, problems: string[]): Readonly<Record<string, Labels>> {
  const drafts = new Map<string, LabelDraft>();
  const draftOf = (language: string): LabelDraft => {
    const draft = drafts.get(language) ?? { alternatives: new Set(), exact: new Set() };
    drafts.set(language, draft);
    return draft;
  };
  for (const { text, language, isRegional } of texts(PREFERRED)) {
    const draft = draftOf(language);
    draft.preferred ??= text;
    if (draft.preferred === text) continue;
    draft.alternatives.add(text);
    if (!isRegional)
      problems.push(`a second prefLabel in "${language}"; kept as an alternative label`);
  }
  for (const { text, language } of texts(ALTERNATIVES)) draftOf(language).alternatives.add(text);
  for (const { text, language } of texts([`${TREMPLIN}caseSensitive`])) {
    drafts.get(language)?.exact.add(text);
  }
  for (const [language, draft] of drafts) {
    if (draft.preferred !== undefined) continue;
    problems.push(`no prefLabel in "${language}"; the first alternative label stands in for it`);
  }
  return Object.fromEntries([...drafts].map(([language, draft]) => [language, toLabels(draft)]));
}

function toLabels({ preferred, alternatives, exact }: LabelDraft): Labels {
  const [first, ...rest] = new Set([
    ...(preferred === undefined ? [] : [preferred]),
    ...alternatives,
  ]);
  const caseSensitive = [first!, ...rest].filter((label) => exact.has(label));
  return {
    preferred: first!,
    alternatives: rest,
    ...(caseSensitive.length > 0 && { caseSensitive }),
  };
}

/** ESCO describes where others define; a definition counts first. */
function readDescriptions(texts: ReadTexts, problems: string[]): Readonly<Record<string, string>> {
  const definitions = byLanguage(texts([`${SKOS}definition`]));
  const descriptions = byLanguage(texts([`${DCT}description`]));
  for (const [language, text] of descriptions) {
    if (!definitions.has(language)) definitions.set(language, text);
    else if (definitions.get(language) !== text) {
      problems.push(`description in "${language}" beside a definition; the definition is kept`);
    }
  }
  return Object.fromEntries(definitions);
}

function byLanguage(texts: readonly LanguageText[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text, language } of texts) {
    const known = found.get(language);
    found.set(language, known === undefined ? text : `${known}\n${text}`);
  }
  return found;
}

function readMappings(
  node: RdfNode,
  { values, idOf }: SkosReading,
  problems: string[],
): readonly Mapping[] {
  return MAPPING_RELATIONS.flatMap((relation) =>
    [...new Set(values.references(node, `${SKOS}${relation}`))].flatMap((reference) => {
      const target = idOf(reference);
      if (target !== undefined) return [{ relation, target }];
      problems.push(`${relation} "${reference}" is no URI; left out`);
      return [];
    }),
  );
}
