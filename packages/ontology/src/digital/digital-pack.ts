import type { MappingRelation, ReuseLevel, SkillType } from '../concept.ts';
import { createOntology } from '../create-ontology.ts';
import type { ConceptRecord, OntologyData } from '../ontology-data.ts';
import type { Ontology } from '../ontology.ts';
import groups from './groups.json' with { type: 'json' };
import occupations from './occupations.json' with { type: 'json' };
import dataSkills from './skills/data.json' with { type: 'json' };
import designSkills from './skills/design.json' with { type: 'json' };
import businessSkills from './skills/digital-business.json' with { type: 'json' };
import supportSkills from './skills/digital-support.json' with { type: 'json' };
import infrastructureSkills from './skills/infrastructure.json' with { type: 'json' };
import securitySkills from './skills/security.json' with { type: 'json' };
import softwareSkills from './skills/software.json' with { type: 'json' };
import transversalSkills from './skills/transversal.json' with { type: 'json' };

/** Version of the pack's content; changes with any concept. */
const VERSION = '0.2.0';

interface GroupRow {
  readonly id: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly broader?: string;
}

interface SkillRow {
  readonly id: string;
  readonly group: string;
  readonly skillType: string;
  readonly reuseLevel: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly hours: number;
  readonly needs?: readonly string[];
  readonly related?: readonly string[];
  readonly caseSensitive?: readonly string[];
  readonly esco?: string;
  readonly escoMatch?: string;
}

interface OccupationRow {
  readonly id: string;
  readonly isco?: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly essential: readonly string[];
  readonly optional: readonly string[];
  readonly esco?: string;
  readonly escoMatch?: string;
  readonly rome?: readonly string[];
}

let pack: Ontology | undefined;

/**
 * The bundled referential of digital occupations, in English and French, written by this project:
 * skills with learning hours and prerequisites, occupations with their essential and optional skills,
 * mapped to ESCO (URIs) and ROME 4 (codes). Compiled at the first call, then the same object.
 *
 * @example
 * ```ts
 * import { conceptIds } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * conceptIds(digitalPack(), 'skill').length >= 1_200; // true
 * ```
 */
export function digitalPack(): Ontology {
  pack ??= createOntology(digitalData());
  return pack;
}

const groupId = (id: string): string => `urn:tremplin:digital:group:${id}`;
const skillId = (id: string): string => `urn:tremplin:digital:skill:${id}`;
const occupationId = (id: string): string => `urn:tremplin:digital:occupation:${id}`;

function digitalData(): OntologyData {
  const groupRows: readonly GroupRow[] = groups;
  const skillRows: readonly SkillRow[] = [
    ...dataSkills,
    ...designSkills,
    ...businessSkills,
    ...supportSkills,
    ...infrastructureSkills,
    ...securitySkills,
    ...softwareSkills,
    ...transversalSkills,
  ];
  const occupationRows: readonly OccupationRow[] = occupations;
  const relations = (
    relationType: 'essential' | 'optional',
    from: (row: SkillRow) => readonly string[] | undefined,
  ) =>
    skillRows.flatMap((row) =>
      (from(row) ?? []).map((id) => ({
        skill: skillId(row.id),
        relatedSkill: skillId(id),
        relationType,
      })),
    );
  return {
    meta: {
      id: 'digital',
      version: VERSION,
      title: 'Tremplin referential of digital occupations',
      languages: ['en', 'fr'],
      licence: 'Apache-2.0',
      attribution:
        'Mapped to ESCO (European Commission) and ROME (France Travail). This service uses the ESCO classification of the European Commission.',
    },
    concepts: [
      ...groupRows.map(groupRecord),
      ...skillRows.map(skillRecord),
      ...occupationRows.map(occupationRecord),
    ],
    occupationSkills: occupationRows.flatMap(occupationLinks),
    skillRelations: [
      ...relations('essential', (row) => row.needs),
      ...relations('optional', (row) => row.related),
    ],
    broader: [
      ...skillRows.map((row) => ({ concept: skillId(row.id), broader: groupId(row.group) })),
      ...groupRows.flatMap((row) =>
        row.broader === undefined
          ? []
          : [{ concept: groupId(row.id), broader: groupId(row.broader) }],
      ),
    ],
  };
}

function groupRecord(row: GroupRow): ConceptRecord {
  return { id: groupId(row.id), kind: 'skillGroup', code: row.id, labels: labelsOfRow(row) };
}

function skillRecord(row: SkillRow): ConceptRecord {
  return {
    id: skillId(row.id),
    kind: 'skill',
    code: row.id,
    skillType: row.skillType as SkillType,
    reuseLevel: row.reuseLevel as ReuseLevel,
    learningHours: row.hours,
    labels: labelsOfRow(row),
    mappings: escoMapping(row),
  };
}

function occupationRecord(row: OccupationRow): ConceptRecord {
  const isco =
    row.isco === undefined ? [] : [{ relation: 'broadMatch' as const, target: `isco:${row.isco}` }];
  const rome = (row.rome ?? []).map((code) => ({
    relation: 'closeMatch' as const,
    target: `rome:${code}`,
  }));
  return {
    id: occupationId(row.id),
    kind: 'occupation',
    code: row.id,
    labels: labelsOfRow(row),
    mappings: [...escoMapping(row), ...isco, ...rome],
  };
}

function occupationLinks(row: OccupationRow): OntologyData['occupationSkills'] {
  const links = (ids: readonly string[], relationType: 'essential' | 'optional') =>
    ids.map((id) => ({ occupation: occupationId(row.id), skill: skillId(id), relationType }));
  return [...links(row.essential, 'essential'), ...links(row.optional, 'optional')];
}

function labelsOfRow(row: {
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly caseSensitive?: readonly string[];
}): ConceptRecord['labels'] {
  const inLanguage = ([
    preferred,
    ...alternatives
  ]: readonly string[]): ConceptRecord['labels'][string] => ({
    preferred: preferred!,
    alternatives,
    ...(row.caseSensitive && { caseSensitive: row.caseSensitive }),
  });
  return { en: inLanguage(row.en), fr: inLanguage(row.fr) };
}

function escoMapping(row: {
  readonly esco?: string;
  readonly escoMatch?: string;
}): NonNullable<ConceptRecord['mappings']> {
  return row.esco === undefined
    ? []
    : [{ relation: row.escoMatch as MappingRelation, target: row.esco }];
}
