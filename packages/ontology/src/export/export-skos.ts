import type { Labels, Language } from '../concept.ts';
import { describeOntology } from '../describe-ontology.ts';
import { isReference } from '../internal/overlay-id.ts';
import { WRITE_CONTEXT } from '../internal/skos-context.ts';
import { reuseLevelIri, skillTypeIri } from '../internal/skos-values.ts';
import { KIND_TYPES, TREMPLIN } from '../internal/skos-vocabulary.ts';
import type { NamedText } from '../named-text.ts';
import type { ConceptRecord, OntologyData, OntologyMeta } from '../ontology-data.ts';
import type { Ontology } from '../ontology.ts';

/** What of a pack a SKOS file does not say, or says otherwise. */
export interface SkosLoss {
  readonly what: 'ratings' | 'ids' | 'texts';
  readonly count: number;
  readonly message: string;
}

export interface ExportedSkos {
  readonly file: NamedText;
  readonly notCarried: readonly SkosLoss[];
}

/**
 * A pack as one SKOS file in JSON-LD, with its context inside. Occupations, skills, their types, reuse levels
 * and essential and optional skills are written in ESCO's terms, an optional relation between skills is
 * `skos:related`; learning hours, labels that count in their case only, and work contexts in terms of this
 * project, which other tools ignore.
 *
 * `importSkos` makes the same pack of it, with the same hash, but for what is listed in `notCarried`:
 * importance and level of links (O*NET), ids that are no IRIs (written with what is not allowed in one
 * encoded) and empty texts.
 *
 * @example
 * ```ts
 * import { createOntology } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { exportSkos } from '@tremplin/ontology/export';
 * import { importSkos } from '@tremplin/ontology/import';
 *
 * const { file, notCarried } = exportSkos(digitalPack());
 * file.name; // 'digital.jsonld'
 * notCarried; // []
 * createOntology((await importSkos(file)).data).hash === digitalPack().hash; // true
 * ```
 */
export function exportSkos(ontology: Ontology): ExportedSkos {
  const data = describeOntology(ontology);
  const losses = createLosses();
  const iri = (id: string): string => toIri(id, losses);
  const scheme = `${TREMPLIN}scheme:${encodeURIComponent(data.meta.id)}`;
  const links = linksByConcept(data, iri);
  const ratings = data.occupationSkills.filter(
    ({ importance, level }) => importance !== undefined || level !== undefined,
  );
  losses.add('ratings', ratings.length);
  const graph = [
    schemeNode(scheme, data.meta),
    ...data.concepts.map((concept) => ({
      ...conceptNode(concept, iri, losses),
      inScheme: [scheme],
      ...links.get(concept.id),
    })),
  ];
  return {
    file: {
      name: `${data.meta.id.replace(/[^\p{L}\p{N}._-]/gu, '_')}.jsonld`,
      text: `${JSON.stringify({ '@context': WRITE_CONTEXT, '@graph': graph }, null, 1)}\n`,
    },
    notCarried: losses.list(),
  };
}

function schemeNode(id: string, meta: OntologyMeta): object {
  return {
    id,
    type: 'ConceptScheme',
    identifier: meta.id,
    title: meta.title,
    versionInfo: meta.version,
    license: meta.licence,
    rights: meta.attribution,
    language: meta.languages,
  };
}

function conceptNode(concept: ConceptRecord, iri: (id: string) => string, losses: Losses): object {
  const { code, skillType, reuseLevel, learningHours, descriptions } = concept;
  const labels = Object.entries(concept.labels);
  const texts = (of: (labels: Labels) => readonly string[]): Readonly<Record<Language, unknown>> =>
    Object.fromEntries(
      labels.flatMap(([language, each]) => {
        const all = of(each);
        losses.add('texts', all.filter((text) => text.trim() === '').length);
        return all.length === 0 ? [] : [[language, all.length === 1 ? all[0] : all]];
      }),
    );
  const preferred = texts(({ preferred: label }) => [label]);
  const alternatives = texts(({ alternatives: all }) => all);
  const caseSensitive = texts(({ caseSensitive: all = [] }) => all);
  const mappings = (concept.mappings ?? []).map(({ relation, target }) => ({
    relation,
    target: iri(target),
  }));
  const kindType = KIND_TYPES[concept.kind];
  return {
    id: iri(concept.id),
    type: ['Concept', kindType.slice(kindType.search(/\w+$/u))],
    ...(labels.length > 0 && { prefLabel: preferred }),
    ...(Object.keys(alternatives).length > 0 && { altLabel: alternatives }),
    ...(Object.keys(caseSensitive).length > 0 && { caseSensitive }),
    ...(descriptions && { definition: descriptions }),
    ...(code !== undefined && { notation: code }),
    ...(skillType && { skillType: skillTypeIri(skillType) }),
    ...(reuseLevel && { skillReuseLevel: reuseLevelIri(reuseLevel) }),
    ...(learningHours !== undefined && { learningHours }),
    ...grouped(mappings.map(({ relation, target }) => [relation, target] as const)),
  };
}

/** Links as properties of the concept that they start from. */
function linksByConcept(
  data: OntologyData,
  iri: (id: string) => string,
): ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> {
  const found = new Map<string, (readonly [property: string, target: string])[]>();
  const put = (source: string, property: string, target: string): void => {
    const links = found.get(source) ?? [];
    links.push([property, iri(target)]);
    found.set(source, links);
  };
  for (const { concept, broader } of data.broader) put(concept, 'broader', broader);
  for (const { occupation, skill, relationType } of data.occupationSkills) {
    put(
      occupation,
      relationType === 'essential' ? 'relatedEssentialSkill' : 'relatedOptionalSkill',
      skill,
    );
  }
  for (const { skill, relatedSkill, relationType } of data.skillRelations) {
    put(skill, relationType === 'essential' ? 'relatedEssentialSkill' : 'related', relatedSkill);
  }
  for (const { occupation, workContext } of data.occupationContexts ?? []) {
    put(occupation, 'workContext', workContext);
  }
  return new Map([...found].map(([source, links]) => [source, grouped(links)]));
}

function grouped(
  pairs: readonly (readonly [key: string, value: string])[],
): Readonly<Record<string, readonly string[]>> {
  const groups: Record<string, string[]> = {};
  for (const [key, value] of pairs) (groups[key] ??= []).push(value);
  return groups;
}

interface Losses {
  add(what: SkosLoss['what'], count: number): void;
  addId(id: string): void;
  list(): readonly SkosLoss[];
}

const LOSS_MESSAGES: Readonly<Record<SkosLoss['what'], string>> = {
  ratings: 'importance or level of the skills of an occupation: SKOS has no place for them',
  ids: 'ids or mapping targets that are no IRIs: written with what an IRI may not hold encoded',
  texts: 'empty labels: left out by who reads them',
};

function createLosses(): Losses {
  const counts = new Map<SkosLoss['what'], number>();
  const ids = new Set<string>();
  return {
    add: (what, count) => void counts.set(what, (counts.get(what) ?? 0) + count),
    addId: (id) => void ids.add(id),
    list: () =>
      (Object.keys(LOSS_MESSAGES) as SkosLoss['what'][])
        .map((what) => ({
          what,
          count: what === 'ids' ? ids.size : (counts.get(what) ?? 0),
          message: LOSS_MESSAGES[what],
        }))
        .filter(({ count }) => count > 0),
  };
}

/** Reference: RFC 3987 (2005), section 2.2: what may not stand in an IRI. */
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|\\^`\u007f-\u009f]/gu;

function toIri(id: string, losses: Losses): string {
  const encoded = id.replace(NOT_IN_IRI, (sign) => encodeURIComponent(sign));
  const iri = isReference(encoded) ? encoded : `${TREMPLIN}id:${encoded}`;
  if (iri !== id) losses.addId(id);
  return iri;
}
