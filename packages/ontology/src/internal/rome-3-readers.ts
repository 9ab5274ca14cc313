import type { RowOutcome, TableReader } from './import-tables.ts';
import type { CsvRow } from './read-csv.ts';
import {
  addRomeLink,
  commonRomeReaders,
  labelReader,
  romeFile,
  romeId,
  startRomeReading,
  textReader,
  unescaped,
  type RomeReaders,
  type RomeReading,
} from './rome-readers.ts';

type Values = CsvRow['values'];

/** `code_type_referentiel` of the items: 1 knowledge, 2 activity, 5 work environment. */
const WORK_ENVIRONMENT = '5';
const KNOWLEDGE = '1';

/** `code_compo_bloc`: 8 holds the basic activities and competences of a sheet, 9 the specific ones. */
const BASIC_BLOCK = '8';

/** Readers of the ROME 3 files. */
export function createRome3Readers(): RomeReaders {
  const reading = startRomeReading();
  const readers: readonly TableReader[] = [
    ...commonRomeReaders(reading),
    labelReader(reading, 'referentiel_competence', {
      kind: 'skill',
      code: 'code_ogr',
      label: 'libelle_competence',
      skillType: 'knowledge',
    }),
    labelReader(reading, 'referentiel_env_travail', {
      kind: 'workContext',
      code: 'code_ogr',
      label: 'libelle_env_travail',
    }),
    {
      pattern: romeFile('item'),
      columns: ['code_ogr', 'libelle', 'code_type_referentiel'],
      read: (values) => addItem(reading, values),
    },
    {
      pattern: romeFile('liens_rome_referentiels'),
      columns: ['code_rome', 'code_ogr', 'code_compo_bloc'],
      read: (values) => addLink(reading, values),
    },
    textReader(reading),
  ];
  return { readers, concepts: reading.drafts.records, relations: reading.relations.rows };
}

/** Knowledge and environments stand here again, beside the activities, which stand only here. */
function addItem({ drafts }: RomeReading, values: Values): RowOutcome {
  const code = values['code_ogr']!;
  if (drafts.kindOf(romeId(code)))
    return drafts.addAlternatives(romeId(code), [unescaped(values['libelle']!)]);
  const type = values['code_type_referentiel'];
  const kind = type === WORK_ENVIRONMENT ? 'workContext' : 'skill';
  return drafts.add(
    {
      id: romeId(code),
      kind,
      code,
      ...(kind === 'skill' && { skillType: type === KNOWLEDGE ? 'knowledge' : 'skill/competence' }),
    },
    unescaped(values['libelle']!),
  );
}

function addLink(reading: RomeReading, values: Values): RowOutcome {
  const block = values['code_compo_bloc'];
  // Block 2 is the sheet itself, by the OGR code of its title page: nothing to link.
  if (block === '2') return undefined;
  return addRomeLink(reading, values, block === BASIC_BLOCK ? 'essential' : 'optional');
}
