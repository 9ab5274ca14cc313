import type { ConceptRecord, OccupationSkill } from '../ontology-data.ts';
import { createConceptDrafts } from './concept-drafts.ts';
import { firstProblem, type RowOutcome, type TableReader } from './import-tables.ts';
import type { CsvRow } from './read-csv.ts';
import { createRelationRows, type RelationTables } from './relation-rows.ts';

type Values = CsvRow['values'];

/** Identifier of anything that has an O*NET code. */
const onetId = (code: string): string => `onet:${code}`;

/** `Technology Skills.txt` in the official text package, `Technology_Skills.csv` in others. */
const onetFile = (...words: readonly string[]): RegExp =>
  new RegExp(`^${words.join('[ _]')}\\.(?:csv|txt)$`, 'iu');

/** Importance runs from 1 to 5 and level from 0 to 7; O*NET calls an element important from 3. */
const IMPORTANCE = { scale: 'IM', lowest: 1, range: 4 };
const LEVEL = { scale: 'LV', lowest: 0, range: 7 };
const IMPORTANT = 0.5;

/** Readers of the O*NET files (text or CSV). */
export function createOnetReaders(): {
  readonly readers: readonly TableReader[];
  readonly concepts: () => readonly ConceptRecord[];
  readonly relations: () => RelationTables;
} {
  const drafts = createConceptDrafts('en');
  const relations = createRelationRows(drafts);
  const rated = new Map<string, OccupationSkill>();
  const coreTasks = new Set<string>();
  const reading: OnetReading = { drafts, relations, rated, coreTasks };
  return {
    concepts: () => drafts.records(),
    relations: () => ({
      ...relations.rows,
      occupationSkills: [...relations.rows.occupationSkills, ...rated.values()],
    }),
    readers: [
      {
        pattern: onetFile('Occupation', 'Data'),
        columns: ['O*NET-SOC Code', 'Title', 'Description'],
        read: (values) => addOccupation(reading, values),
      },
      {
        pattern: onetFile('Alternate', 'Titles'),
        columns: ['O*NET-SOC Code', 'Alternate Title', 'Short Title'],
        read: (values) =>
          drafts.addAlternatives(onetId(values['O*NET-SOC Code']!), [
            values['Alternate Title']!,
            values['Short Title']!,
          ]),
      },
      ...(['Skills', 'Knowledge', 'Abilities'] as const).map((name) => ({
        pattern: onetFile(name),
        columns: ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value'],
        read: (values: Values) => addRating(reading, values, name),
      })),
      {
        pattern: onetFile('Technology', 'Skills'),
        columns: ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'In Demand'],
        read: (values) => addTechnology(reading, values),
      },
      {
        pattern: onetFile('DWA', 'Reference'),
        columns: ['Element ID', 'Element Name', 'IWA ID', 'IWA Title', 'DWA ID', 'DWA Title'],
        read: (values) => addActivity(reading, values),
      },
      {
        pattern: onetFile('Task', 'Statements'),
        columns: ['O*NET-SOC Code', 'Task ID', 'Task', 'Task Type'],
        read: (values) => addTask(reading, values),
      },
      {
        pattern: onetFile('Tasks', 'to', 'DWAs'),
        columns: ['O*NET-SOC Code', 'Task ID', 'DWA ID'],
        read: (values) => linkTask(reading, values),
      },
    ],
  };
}

interface OnetReading {
  readonly drafts: ReturnType<typeof createConceptDrafts>;
  readonly relations: ReturnType<typeof createRelationRows>;
  /** Ratings come on two rows, importance and level, of one link. */
  readonly rated: Map<string, OccupationSkill>;
  readonly coreTasks: Set<string>;
}

function addOccupation({ drafts }: OnetReading, values: Values): RowOutcome {
  const code = values['O*NET-SOC Code']!;
  return firstProblem(
    drafts.add({ id: onetId(code), kind: 'occupation', code }, values['Title']!),
    drafts.addDescription(onetId(code), values['Description']!),
  );
}

function addRating({ drafts, rated }: OnetReading, values: Values, file: string): RowOutcome {
  const [occupation, skill] = [onetId(values['O*NET-SOC Code']!), onetId(values['Element ID']!)];
  if (drafts.kindOf(occupation) !== 'occupation') {
    return {
      code: 'unknown-concept',
      message: `"${occupation}" is in no concept file; row left out`,
    };
  }
  const scale = [IMPORTANCE, LEVEL].find(({ scale: id }) => id === values['Scale ID']);
  const value = Number(values['Data Value']);
  if (!scale || values['Data Value'] === '' || !Number.isFinite(value)) {
    const message = `scale "${values['Scale ID']!}" with value "${values['Data Value']!}" is no importance or level; row left out`;
    return { code: 'unknown-value', message };
  }
  const skillType = file === 'Knowledge' ? 'knowledge' : 'skill/competence';
  const added = drafts.add(
    {
      id: skill,
      kind: 'skill',
      code: values['Element ID']!,
      skillType,
      reuseLevel: 'cross-sector',
    },
    values['Element Name']!,
  );
  if (added) return added;
  const share = Math.min(1, Math.max(0, (value - scale.lowest) / scale.range));
  const known = rated.get(`${occupation} ${skill}`) ?? {
    occupation,
    skill,
    relationType: 'optional',
  };
  rated.set(`${occupation} ${skill}`, withRating(known, scale === IMPORTANCE, share));
  return undefined;
}

function withRating(link: OccupationSkill, isImportance: boolean, share: number): OccupationSkill {
  return isImportance
    ? { ...link, importance: share, relationType: share >= IMPORTANT ? 'essential' : 'optional' }
    : { ...link, level: share };
}

/** A tool has a name and no code; the kind of product that it is has both. */
function addTechnology({ drafts, relations }: OnetReading, values: Values): RowOutcome {
  const tool = onetId(`technology:${values['Example']!}`);
  const commodity = onetId(`commodity:${values['Commodity Code']!}`);
  const added = firstProblem(
    drafts.add(
      { id: tool, kind: 'skill', skillType: 'knowledge', reuseLevel: 'sector-specific' },
      values['Example']!,
    ),
    drafts.add(
      { id: commodity, kind: 'skillGroup', code: values['Commodity Code']! },
      values['Commodity Title']!,
    ),
  );
  if (added) return added;
  relations.addBroader({ concept: tool, broader: commodity });
  return relations.addOccupationSkill({
    occupation: onetId(values['O*NET-SOC Code']!),
    skill: tool,
    relationType: values['In Demand'] === 'Y' ? 'essential' : 'optional',
  });
}

/** Detailed work activities lie in intermediate ones, those in generalized ones. */
function addActivity({ drafts, relations }: OnetReading, values: Values): RowOutcome {
  const detailed = onetId(values['DWA ID']!);
  const intermediate = onetId(values['IWA ID']!);
  const general = onetId(values['Element ID']!);
  const added = firstProblem(
    drafts.add(
      { id: general, kind: 'skillGroup', code: values['Element ID']! },
      values['Element Name']!,
    ),
    drafts.add(
      { id: intermediate, kind: 'skillGroup', code: values['IWA ID']! },
      values['IWA Title']!,
    ),
    drafts.add(
      {
        id: detailed,
        kind: 'skill',
        code: values['DWA ID']!,
        skillType: 'skill/competence',
        reuseLevel: 'cross-sector',
      },
      values['DWA Title']!,
    ),
  );
  if (added) return added;
  relations.addBroader({ concept: intermediate, broader: general });
  return relations.addBroader({ concept: detailed, broader: intermediate });
}

function addTask({ drafts, relations, coreTasks }: OnetReading, values: Values): RowOutcome {
  const task = onetId(`task:${values['Task ID']!}`);
  const core = values['Task Type'] === 'Core';
  if (core) coreTasks.add(task);
  return firstProblem(
    drafts.add(
      {
        id: task,
        kind: 'skill',
        code: values['Task ID']!,
        skillType: 'skill/competence',
        reuseLevel: 'occupation-specific',
      },
      values['Task']!,
    ),
    relations.addOccupationSkill({
      occupation: onetId(values['O*NET-SOC Code']!),
      skill: task,
      relationType: core ? 'essential' : 'optional',
    }),
  );
}

/** A task lies in its activities, and its occupation needs them: essential where one core task does. */
function linkTask({ relations, coreTasks, rated }: OnetReading, values: Values): RowOutcome {
  const task = onetId(`task:${values['Task ID']!}`);
  const occupation = onetId(values['O*NET-SOC Code']!);
  const skill = onetId(values['DWA ID']!);
  const problem = relations.addBroader({ concept: task, broader: skill });
  if (problem) return problem;
  const key = `${occupation} ${skill}`;
  const essential = coreTasks.has(task) || rated.get(key)?.relationType === 'essential';
  rated.set(key, { occupation, skill, relationType: essential ? 'essential' : 'optional' });
  return undefined;
}
