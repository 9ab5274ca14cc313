import type { ReuseLevel } from '../concept.ts';
import { firstProblem, type RowOutcome, type TableReader } from './import-tables.ts';
import type { CsvRow } from './read-csv.ts';
import {
  addRomeLink,
  commonRomeReaders,
  labelReader,
  romeFile,
  romeId,
  startRomeReading,
  textReader,
  type RomeReaders,
  type RomeReading,
} from './rome-readers.ts';

type Values = CsvRow['values'];

/** How far a ROME 4 competence travels. */
const REUSE: Readonly<Record<string, ReuseLevel>> = {
  Transverse: 'cross-sector',
  Technique: 'sector-specific',
  'Technique expert': 'occupation-specific',
};

/** Readers of the ROME 4 files. */
export function createRome4Readers(): RomeReaders {
  const reading = startRomeReading();
  const core = new Set<string>();
  const readers: readonly TableReader[] = [
    ...commonRomeReaders(reading),
    labelReader(reading, 'referentiel_contexte_travail', {
      kind: 'workContext',
      code: 'code_ogr',
      label: 'libelle_cont_travail',
    }),
    {
      pattern: romeFile('referentiel_competence'),
      columns: [
        'code_ogr',
        'nature',
        'libelle_competence',
        'definition',
        'code_ogr_macro_comp',
        'cat_comp',
        'sous_cat_comp',
      ],
      read: (values) => addCompetence(reading, values),
    },
    {
      pattern: romeFile('referentiel_savoir'),
      columns: ['code_ogr_savoir', 'libelle_savoir', 'categorie_savoir', 'sous_categorie_savoir'],
      read: (values) => addKnowledge(reading, values),
    },
    {
      pattern: romeFile('coherence_item'),
      columns: ['code_rome', 'code_ogr', 'coeur_metier'],
      read: (values) => {
        if (values['coeur_metier'] === 'Principale')
          core.add(`${values['code_rome']!}/${values['code_ogr']!}`);
        return undefined;
      },
    },
    {
      pattern: romeFile('liens_rome_referentiels'),
      columns: ['code_rome', 'code_ogr'],
      read: (values) => addLink(reading, core, values),
    },
    textReader(reading),
    sectorReader(reading),
    ...THEMES.map((theme) => themeReader(reading, theme)),
  ];
  return { readers, concepts: reading.drafts.records, relations: reading.relations.rows };
}

/** A competence may lie in a macro-competence that stands further down. */
function addCompetence(
  { drafts, relations }: RomeReading,
  values: Values,
): RowOutcome | (() => RowOutcome) {
  const id = romeId(values['code_ogr']!);
  const reuseLevel = REUSE[values['sous_cat_comp']!];
  const attitude = values['cat_comp'] === 'Savoir-être professionnel';
  const added = drafts.add(
    {
      id,
      kind: 'skill',
      code: values['code_ogr']!,
      skillType: attitude ? 'attitude' : 'skill/competence',
      ...(reuseLevel && { reuseLevel: attitude ? 'transversal' : reuseLevel }),
    },
    values['libelle_competence']!,
  );
  if (added) return added;
  if (values['definition']) drafts.addDescription(id, values['definition']);
  const macro = values['code_ogr_macro_comp']!;
  return macro === '' || romeId(macro) === id
    ? undefined
    : () => relations.addBroader({ concept: id, broader: romeId(macro) });
}

/** Categories of knowledge have labels and no codes. */
function addKnowledge({ drafts, relations }: RomeReading, values: Values): RowOutcome {
  const code = values['code_ogr_savoir']!;
  const [category, sub] = [values['categorie_savoir']!, values['sous_categorie_savoir']!];
  const categoryId = romeId(`savoir:${category}`);
  const subId = romeId(`savoir:${category}/${sub}`);
  const added = drafts.add(
    { id: romeId(code), kind: 'skill', code, skillType: 'knowledge' },
    values['libelle_savoir']!,
  );
  if (added || category === '') return added;
  const parent = sub === '' ? categoryId : subId;
  if (!drafts.kindOf(categoryId)) drafts.add({ id: categoryId, kind: 'skillGroup' }, category);
  if (!drafts.kindOf(parent)) {
    drafts.add({ id: subId, kind: 'skillGroup' }, sub);
    relations.addBroader({ concept: subId, broader: categoryId });
  }
  return relations.addBroader({ concept: romeId(code), broader: parent });
}

function addLink(reading: RomeReading, core: ReadonlySet<string>, values: Values): RowOutcome {
  // Block 1 is the sheet itself, by the OGR code of its title page: nothing to link.
  if (values['code_compo_bloc'] === '1') return undefined;
  const isCore = core.has(`${values['code_rome']!}/${values['code_ogr']!}`);
  return addRomeLink(reading, values, isCore ? 'essential' : 'optional');
}

interface Theme {
  readonly file: string;
  readonly code: string;
  readonly label: string;
  readonly prefix: string;
}

/** Cross-cutting groupings of occupations. */
const THEMES: readonly Theme[] = [
  { file: 'arborescence_thematique', code: 'code_theme', label: 'libelle_theme', prefix: 'theme:' },
  {
    file: 'arborescence_centre_interet',
    code: 'code_centre_interet',
    label: 'libelle_centre_interet',
    prefix: 'interet:',
  },
  {
    file: 'arborescence_secteur_naf',
    code: 'code_secteur_naf',
    label: 'libelle_secteur_naf',
    prefix: 'naf:',
  },
];

function themeReader(
  { drafts, relations }: RomeReading,
  { file, code, label, prefix }: Theme,
): TableReader {
  return {
    pattern: romeFile(file),
    columns: ['code_rome', code, label],
    read: (values) => {
      const group = romeId(`${prefix}${values[code]!}`);
      return firstProblem(
        drafts.kindOf(group)
          ? undefined
          : drafts.add({ id: group, kind: 'occupationGroup', code: values[code]! }, values[label]!),
        relations.addBroader({ concept: romeId(values['code_rome']!), broader: group }),
      );
    },
  };
}

/** Sectors of activity have sub-sectors; a row without one means the sector as a whole. */
function sectorReader({ drafts, relations }: RomeReading): TableReader {
  const columns = [
    'code_sect_activite',
    'libelle_sect_activite',
    'code_ss_sect_activite',
    'libelle_ss_sect_activite',
  ];
  return {
    pattern: romeFile('arborescence_secteur_activite'),
    columns: ['code_rome', ...columns],
    read: (values) => {
      const [code, label, subCode, subLabel] = columns.map((column) => values[column]!);
      const sector = romeId(`secteur:${code!}`);
      const sub = romeId(`secteur:${subCode!}`);
      const addGroup = (id: string, name: string): RowOutcome =>
        drafts.kindOf(id) ? undefined : drafts.add({ id, kind: 'occupationGroup' }, name);
      const newSub = subCode !== '' && !drafts.kindOf(sub);
      return firstProblem(
        addGroup(sector, label!),
        newSub ? addGroup(sub, subLabel!) : undefined,
        newSub ? relations.addBroader({ concept: sub, broader: sector }) : undefined,
        relations.addBroader({
          concept: romeId(values['code_rome']!),
          broader: subCode === '' ? sector : sub,
        }),
      );
    },
  };
}
