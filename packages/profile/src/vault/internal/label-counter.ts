import { describeValue } from '../../internal/describe-value.ts';
import { ProfileError } from '../../profile-error.ts';
import type { ProfileId } from '../../profile.ts';
import type { Aggregate, AggregateQuery, AuditLabels } from '../vault.ts';
import {
  countCells,
  isTooClose,
  tellableCells,
  type LabelledCell,
  type LabelledPerson,
} from './count-cells.ts';
import { decodeExact, encodeExact } from './exact-json.ts';
import type { RecordKeeper } from './record-keeper.ts';

const LEAST_MINIMUM = 5;
/** After so many counts the answers taken together could be solved for single people. */
const MAXIMUM_TOLD = 2000;

export interface LabelCounter {
  readonly seal: (token: ProfileId, labels: AuditLabels) => Promise<void>;
  readonly aggregate: (query: AggregateQuery) => Promise<Aggregate>;
}

/** Labels in, counts out. It remembers which people each count was of, and tells no two that differ by a few. */
export function createLabelCounter(records: RecordKeeper): LabelCounter {
  const told: LabelledCell[] = [];
  return {
    async seal(token, labels) {
      checkLabels(labels);
      await records.write({ kind: 'labels', token }, encodeExact(labels));
    },
    async aggregate(query) {
      const { by, minimumCell = 10 } = query;
      checkQuery(query);
      const people = await labelledPeople(records, query);
      const cells = countCells(people);
      const tellable = tellableCells(cells, minimumCell);
      refuseDifferences(told, tellable, minimumCell);
      told.push(...tellable.filter((cell) => !told.some((before) => isSameCell(before, cell))));
      const unlabelled = query.outcomes.size - people.length;
      return {
        cells: tellable.map(({ groups, outcome, members }) => ({
          groups: groups.slice(0, by.length),
          outcome,
          count: members.size,
        })),
        suppressed: cells.length - tellable.length,
        unlabelled: unlabelled >= minimumCell ? unlabelled : 0,
      };
    },
  };
}

async function labelledPeople(
  records: RecordKeeper,
  { by, outcomes }: AggregateQuery,
): Promise<readonly LabelledPerson[]> {
  const people: LabelledPerson[] = [];
  for (const [token, outcome] of outcomes) {
    const text = await records.read({ kind: 'labels', token });
    const labels = text === undefined ? {} : (decodeExact(text) as AuditLabels);
    const groups = by.flatMap((name) => (Object.hasOwn(labels, name) ? [labels[name]!] : []));
    // The names stand beside the values: counts by two labels with the same values are not one question.
    if (groups.length === by.length) people.push({ token, groups: [...groups, ...by], outcome });
  }
  return people;
}

function refuseDifferences(
  told: readonly LabelledCell[],
  tellable: readonly LabelledCell[],
  minimum: number,
): void {
  const close = tellable.some((cell) => told.some((before) => isTooClose(cell, before, minimum)));
  if (!close && told.length + tellable.length <= MAXIMUM_TOLD) return;
  throw new ProfileError(
    'too-few',
    close
      ? `vault.aggregate: beside an earlier count this one would tell of fewer than ${minimum} people; ask about a pool that differs by more`
      : `vault.aggregate: more than ${MAXIMUM_TOLD} counts; taken together they could tell of single people. Start a new audit period`,
  );
}

function isSameCell(a: LabelledCell, b: LabelledCell): boolean {
  return (
    JSON.stringify(a.groups) === JSON.stringify(b.groups) &&
    a.members.size === b.members.size &&
    [...a.members].every((member) => b.members.has(member))
  );
}

function checkLabels(labels: AuditLabels): void {
  const entries = typeof labels === 'object' && labels !== null ? Object.entries(labels) : [];
  const wrong = entries.findIndex(([, value]) => typeof value !== 'string');
  if (entries.length > 0 && wrong < 0) return;
  const got =
    wrong < 0 ? describeValue(labels) : `${describeValue(entries[wrong]![1])} at member ${wrong}`;
  throw new ProfileError(
    'invalid-input',
    `vault.sealLabels: got ${got}; give an object of label → text`,
  );
}

function checkQuery({ by, outcomes, minimumCell = 10 }: AggregateQuery): void {
  if (!Array.isArray(by) || by.length === 0 || !(outcomes instanceof Map)) {
    throw new ProfileError(
      'invalid-input',
      `vault.aggregate: by is ${describeValue(by)}, outcomes ${describeValue(outcomes)}; give names of labels and a Map from token to outcome`,
    );
  }
  if (!Number.isSafeInteger(minimumCell) || minimumCell < LEAST_MINIMUM) {
    throw new ProfileError(
      'invalid-option',
      `vault.aggregate: minimumCell is ${describeValue(minimumCell)} below ${LEAST_MINIMUM} or no whole number; give ${LEAST_MINIMUM} or more`,
    );
  }
}
