import type { RelationType } from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import { createEscoConcepts, type EscoConcepts, type EscoGroup } from './esco-concepts.ts';
import type { RowOutcome, TableReader } from './import-tables.ts';
import type { CsvRow } from './read-csv.ts';
import { createRelationRows, type RelationRows, type RelationTables } from './relation-rows.ts';

type Values = CsvRow['values'];

const CONCEPT_TABLES = '(?:skills|occupations|skillGroups|ISCOGroups)';
/** Two letters; ESCO has US English as `en-us` beside `en`. */
const REGION = '[-_][a-z]{2}';

const PREFIX = '(?:esco)?[ _-]*(?:dataset)?[ _-]*(?:v?\\d+(?:\\.\\d+)+)?[ _-]*';

/**
 * Name of an official file, in any case. Packages on disk often carry the version or the name of the
 * classification in front (`v1.0.3_skills_en.csv`, `ESCO_skills_en.csv`). `language` is a pattern.
 */
function escoFile(table: string, language: string): RegExp {
  return new RegExp(`^${PREFIX}${table}${language}\\.csv$`, 'iu');
}

/** The official name of a file, in lower case and without what packages put in front. */
export function escoTableName(name: string): string {
  return name.toLowerCase().replace(new RegExp(`^${PREFIX}`, 'u'), '');
}

/** Up to 1.1 the files of relations have no language in their names; from 1.2 each language brings its copy. */
const relationFile = (table: string): RegExp => escoFile(table, `(?:_[a-z]{2}(?:${REGION})?)?`);

/** Whether a file of this name lists skills, in any language. */
export function isEscoSkillsFile(name: string): boolean {
  return escoFile('skills', `_[a-z]{2}(?:${REGION})?`).test(name);
}

/**
 * Readers of the official ESCO files, 1.0 to 1.2: the columns that they all have are required, the
 * others (`status`, `hiddenLabels`, `code`…) are read where they are. English comes first because it
 * is the complete language.
 */
export function createEscoReaders(): {
  readonly readers: readonly TableReader[];
  readonly concepts: () => readonly ConceptRecord[];
  readonly relations: RelationTables;
} {
  const concepts = createEscoConcepts();
  const relations = createRelationRows(concepts);
  const conceptReader = (language: string, add: EscoConcepts['add']): TableReader => ({
    pattern: escoFile(CONCEPT_TABLES, `_(${language})`),
    columns: ['conceptType', 'conceptUri', 'preferredLabel', 'altLabels'],
    read: (values, name) => add(name[1]!.slice(0, 2).toLowerCase(), values),
  });
  const hierarchyReader = (language: string): TableReader => ({
    pattern: escoFile('skillsHierarchy', `_(${language})`),
    columns: ['Level 0 URI', 'Level 0 preferred term'],
    allowsShortRows: true,
    read: (values, name) =>
      addPath({ concepts, relations, file: name[0], language: name[1]!.toLowerCase() }, values),
  });
  return {
    relations: relations.rows,
    concepts: concepts.records,
    readers: [
      conceptReader('en', concepts.add),
      conceptReader('(?!en)[a-z]{2}', concepts.add),
      conceptReader(`[a-z]{2}${REGION}`, concepts.addRegional),
      hierarchyReader('en'),
      hierarchyReader('(?!en)[a-z]{2}'),
      ...relationReaders(relations),
    ],
  };
}

function relationReaders(relations: RelationRows): readonly TableReader[] {
  return [
    {
      pattern: relationFile('broaderRelations(?:Occ|Skill)Pillar'),
      columns: ['conceptUri', 'broaderUri'],
      read: (values, [file]) =>
        relations.addBroader(
          { concept: values['conceptUri']!, broader: values['broaderUri']! },
          file,
        ),
    },
    {
      pattern: relationFile('occupationSkillRelations'),
      columns: ['occupationUri', 'relationType', 'skillUri'],
      read: (values, [file]) =>
        relations.addOccupationSkill(
          {
            occupation: values['occupationUri']!,
            skill: values['skillUri']!,
            relationType: values['relationType'] as RelationType,
          },
          file,
        ),
    },
    {
      pattern: relationFile('skillSkillRelations'),
      columns: ['originalSkillUri', 'relationType', 'relatedSkillUri'],
      read: (values, [file]) =>
        relations.addSkillRelation(
          {
            skill: values['originalSkillUri']!,
            relatedSkill: values['relatedSkillUri']!,
            relationType: values['relationType'] as RelationType,
          },
          file,
        ),
    },
  ];
}

interface PathReading {
  readonly concepts: EscoConcepts;
  readonly relations: RelationRows;
  readonly file: string;
  readonly language: string;
}

/**
 * A row is the path of groups from a top group down to the one that it describes. Release 1.1.1 has
 * groups that stand in this file and in the relations only.
 */
function addPath(reading: PathReading, values: Values): RowOutcome {
  const path = pathOf(values);
  const nameless = path.find(({ id, label }) => id === '' || label === '');
  if (path.length === 0 || nameless) {
    const message = `no ${nameless?.id ? 'preferred term' : 'URI'} at a level of the path; row left out`;
    return { code: 'missing-value', message };
  }
  path.forEach((group, level) => {
    reading.concepts.addGroup(reading.language, group);
    const above = path[level - 1];
    // Most links stand on many rows here, and in the file of broader relations again.
    if (above) {
      const link = { concept: group.id, broader: above.id };
      reading.relations.addBroader(link, reading.file);
    }
  });
  return undefined;
}

function pathOf(values: Values): readonly EscoGroup[] {
  const cell = (name: string): string => (values[name] ?? '').trim();
  const levels = [0, 1, 2, 3].filter(
    (n) => cell(`Level ${n} URI`) !== '' || cell(`Level ${n} preferred term`) !== '',
  );
  return levels.map((n) => ({
    id: cell(`Level ${n} URI`),
    label: cell(`Level ${n} preferred term`),
    code: cell(`Level ${n} code`),
    description: n === levels.at(-1) ? cell('Description') : '',
  }));
}
