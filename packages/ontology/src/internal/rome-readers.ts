import type { ConceptKind, RelationType, SkillType } from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import { createConceptDrafts, type ConceptDrafts } from './concept-drafts.ts';
import { firstProblem, type RowOutcome, type TableReader } from './import-tables.ts';
import type { CsvRow } from './read-csv.ts';
import { createRelationRows, type RelationRows, type RelationTables } from './relation-rows.ts';

export interface RomeReaders {
  readonly readers: readonly TableReader[];
  readonly concepts: () => readonly ConceptRecord[];
  readonly relations: RelationTables;
}

export interface RomeReading {
  readonly drafts: ConceptDrafts;
  readonly relations: RelationRows;
}

type Values = CsvRow['values'];

/** Identifier of anything that has a ROME or OGR code. */
export const romeId = (code: string): string => `rome:${code}`;

/** `unix_<name>_v460_utf8.csv`, whatever the version and encoding in the name. */
export const romeFile = (name: string): RegExp =>
  new RegExp(`^unix_${name}_v\\d+(?:_[a-z0-9]+)?\\.csv$`, 'iu');

export function startRomeReading(): RomeReading {
  const drafts = createConceptDrafts('fr');
  return { drafts, relations: createRelationRows(drafts) };
}

/** Readers of a file that lists codes with labels. */
export function labelReader(
  { drafts }: RomeReading,
  file: string,
  of: {
    readonly kind: ConceptKind;
    readonly code: string;
    readonly label: string;
    readonly skillType?: SkillType;
    readonly prefix?: string;
  },
): TableReader {
  return {
    pattern: romeFile(file),
    columns: [of.code, of.label],
    read: (values) =>
      drafts.add(
        {
          id: romeId(`${of.prefix ?? ''}${values[of.code]!}`),
          kind: of.kind,
          code: values[of.code]!,
          ...(of.skillType && { skillType: of.skillType }),
        },
        unescaped(values[of.label]!),
      ),
  };
}

/** What both versions share: domains, occupations and job titles. */
export function commonRomeReaders(reading: RomeReading): readonly TableReader[] {
  const { drafts, relations } = reading;
  return [
    labelReader(reading, 'grand_domaine', {
      kind: 'occupationGroup',
      code: 'code_grand_domaine',
      label: 'libelle_grand_domaine',
    }),
    {
      pattern: romeFile('domaine_professionnel'),
      columns: ['code_domaine_professionnel', 'libelle_domaine_professionnel'],
      read: (values) => {
        const code = values['code_domaine_professionnel']!;
        return firstProblem(
          drafts.add(
            { id: romeId(code), kind: 'occupationGroup', code },
            values['libelle_domaine_professionnel']!,
          ),
          relations.addBroader({ concept: romeId(code), broader: romeId(code.slice(0, 1)) }),
        );
      },
    },
    {
      pattern: romeFile('referentiel_code_rome'),
      columns: ['code_rome', 'libelle_rome'],
      read: (values) => addOccupation(reading, values),
    },
    {
      // The same occupations again; ROME 3.47 has one here that the file above lacks.
      pattern: romeFile('cr_gd_dp'),
      columns: ['code_rome', 'libelle_rome'],
      read: (values) =>
        drafts.kindOf(romeId(values['code_rome']!)) ? undefined : addOccupation(reading, values),
    },
    {
      pattern: romeFile('referentiel_appellation'),
      columns: ['code_ogr', 'libelle_appellation_long', 'libelle_appellation_court', 'code_rome'],
      read: (values) => addJobTitle(reading, values),
    },
  ];
}

function addOccupation({ drafts, relations }: RomeReading, values: Values): RowOutcome {
  const code = values['code_rome']!;
  return firstProblem(
    drafts.add(
      { id: romeId(code), kind: 'occupation', code, ...parentMapping(values) },
      unescaped(values['libelle_rome']!),
    ),
    relations.addBroader({ concept: romeId(code), broader: romeId(code.slice(0, 3)) }),
  );
}

/** A job title is a concept, because its code moves between occupations, and a name of its occupation. */
function addJobTitle({ drafts, relations }: RomeReading, values: Values): RowOutcome {
  const code = values['code_ogr']!;
  const [long, short] = [
    values['libelle_appellation_long']!,
    values['libelle_appellation_court']!,
  ].map(unescaped);
  const occupation = romeId(values['code_rome']!);
  return firstProblem(
    drafts.add({ id: romeId(code), kind: 'jobTitle', code, ...parentMapping(values) }, long!),
    drafts.addAlternatives(romeId(code), [short!]),
    relations.addBroader({ concept: romeId(code), broader: occupation }),
    drafts.kindOf(occupation) && drafts.addAlternatives(occupation, [long!, short!]),
  );
}

/** ROME 4 says which occupation of ROME 3 a code comes from. */
function parentMapping(values: Values): Pick<ConceptRecord, 'mappings'> {
  const parent = values['code_rome_parent'] ?? '';
  return parent === '' ? {} : { mappings: [{ relation: 'broadMatch', target: `rome3:${parent}` }] };
}

/** Texts of ROME 3 double their apostrophes. */
export function unescaped(text: string): string {
  return text.replaceAll("''", "'");
}

/** Definitions are carried; the other texts say how people usually get in, by which diploma, and are not. */
export function textReader({ drafts }: RomeReading): TableReader {
  return {
    pattern: romeFile('texte'),
    columns: ['code_rome', 'libelle_type_texte', 'libelle_texte'],
    read: (values) =>
      values['libelle_type_texte'] === 'definition'
        ? drafts.addDescription(romeId(values['code_rome']!), unescaped(values['libelle_texte']!))
        : {
            code: 'not-carried',
            message: `text of type "${values['libelle_type_texte']!}" is not about skills; row left out`,
          },
  };
}

/** Links an occupation to anything it names: contexts as contexts, skills as `relationType` says. */
export function addRomeLink(
  { drafts, relations }: RomeReading,
  values: Values,
  relationType: RelationType,
): RowOutcome {
  const occupation = romeId(values['code_rome']!);
  const item = romeId(values['code_ogr']!);
  const kind = drafts.kindOf(item);
  if (kind === 'workContext')
    return relations.addOccupationContext({ occupation, workContext: item });
  // Said by the file of job titles already.
  if (kind === 'jobTitle') return undefined;
  return relations.addOccupationSkill({ occupation, skill: item, relationType });
}
