import { describeValue } from '../internal/describe-value.ts';
import { ProfileError } from '../profile-error.ts';
import type { ProficiencyLevel } from '../profile.ts';
import { estimateAbility, type AbilityEstimate, type ItemResponse } from './estimate-ability.ts';
import type { EvidenceImport, EvidenceItem, EvidenceOptions } from './evidence-import.ts';
import {
  addIssue,
  evidenceRows,
  levelOf,
  periodOf,
  startEvidence,
  type EvidenceRow,
  type EvidenceSession,
} from './internal/evidence-session.ts';

/** The result of a test: a level that its makers gave, or an ability, or the answers. */
export interface TestResult {
  /** Id of the pack, a code that it maps to, or a label. */
  readonly skill: string;
  /** `YYYY-MM-DD` (or `YYYY-MM`, `YYYY`). */
  readonly date?: string;
  /** True when somebody saw who took it (a test centre, a supervised session). @defaultValue false */
  readonly supervised?: boolean;
  readonly level?: ProficiencyLevel;
  /** Ability on the scale of the calibration group, with its standard error. */
  readonly ability?: { readonly ability: number; readonly standardError: number };
  /** Answers to calibrated items. */
  readonly responses?: readonly ItemResponse[];
}

export interface ImportTestResultsOptions extends EvidenceOptions {
  /** Abilities from which levels 2, 3 and 4 begin, ascending: set by a standard-setting study of the test. */
  readonly cuts?: readonly [number, number, number];
}

/** Evidence of a test whose ability was estimated, with what is known of it. */
export interface TestEvidenceItem extends EvidenceItem {
  readonly ability?: AbilityEstimate;
  /** Levels at the ends of the 90 % interval of the ability. */
  readonly levelInterval?: readonly [ProficiencyLevel, ProficiencyLevel];
}

export interface TestResultImport extends EvidenceImport {
  readonly items: readonly TestEvidenceItem[];
}

/** Standard normal quantile of .95: an interval of 90 %. */
const Z_90 = 1.6448536269514722;

/**
 * Tests as evidence of kind `assessment`. An ability becomes the level whose band holds it; where its 90 %
 * interval reaches over more than two levels, the test says too little for a level: the evidence has none, and an
 * issue says so.
 *
 * @throws ProfileError `invalid-input` (not a list), `invalid-option` (cuts that do not ascend).
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importTestResults } from '@tremplin/profile';
 *
 * const { items } = await importTestResults(
 *   [{ skill: 'SQL', date: '2026-10-03', supervised: true, ability: { ability: 0.8, standardError: 0.2 } }],
 *   { linker: await createLinker(digitalPack()), now: new Date('2026-11-22'), cuts: [-1, 0.5, 2] },
 * );
 * items[0]?.evidence.level; // 3
 * items[0]?.levelInterval; // [2, 3]
 * ```
 */
export async function importTestResults(
  results: readonly TestResult[],
  options: ImportTestResultsOptions,
): Promise<TestResultImport> {
  const session = startEvidence('importTestResults', options);
  checkCuts(options.cuts);
  const items: TestEvidenceItem[] = [];
  for (const entry of evidenceRows('importTestResults', results, session)) {
    const item = await readResult(session, entry, options.cuts);
    if (item) items.push(item);
  }
  return { items, issues: session.issues };
}

type Shown = Pick<TestEvidenceItem, 'ability' | 'levelInterval'> & {
  readonly level: ProficiencyLevel | null;
};

async function readResult(
  session: EvidenceSession,
  { row, pointer }: EvidenceRow,
  cuts: ImportTestResultsOptions['cuts'],
): Promise<TestEvidenceItem | undefined> {
  const skill = await session.skillOf(row['skill'], `${pointer}/skill`);
  const period = periodOf({ row: { end: row['date'] }, pointer }, session);
  const shown = shownLevel(session, { row, pointer }, cuts);
  if (skill === undefined || !period || !shown) return undefined;
  const { level, ...more } = shown;
  const verified = row['supervised'] === true;
  const { recency, duration } = period;
  const evidence = {
    kind: 'assessment',
    basis: 'stated',
    level,
    recency,
    duration,
    verified,
  } as const;
  return {
    skill,
    evidence,
    source: { pointer },
    reason: 'Shown in a test of this skill.',
    ...more,
  };
}

function shownLevel(
  session: EvidenceSession,
  { row, pointer }: EvidenceRow,
  cuts: ImportTestResultsOptions['cuts'],
): Shown | undefined {
  const level = levelOf(row['level'], `${pointer}/level`, session);
  if (level !== null) return level === undefined ? undefined : { level };
  const ability = abilityOf(row);
  if (!ability || !cuts) {
    const message = ability
      ? 'an ability needs options.cuts, the abilities from which levels 2, 3 and 4 begin'
      : `neither a level nor an ability with a standard error above 0 nor responses (${describeValue(row['responses'])}); give one of them`;
    addIssue(session.issues, 'wrong-type', { pointer, message });
    return undefined;
  }
  const at = (z: number) => levelAt(ability.ability + z * ability.standardError, cuts);
  const levelInterval = [at(-Z_90), at(Z_90)] as const;
  if (levelInterval[1] - levelInterval[0] <= 1) return { level: at(0), ability, levelInterval };
  const message = `the ability is known too loosely: its 90 % interval reaches from level ${levelInterval[0]} to ${levelInterval[1]}; use a longer test`;
  addIssue(session.issues, 'too-uncertain', { pointer, message });
  return { level: null, ability, levelInterval };
}

function abilityOf({ ability, responses }: EvidenceRow['row']): AbilityEstimate | undefined {
  if (Array.isArray(responses) && responses.length > 0) {
    try {
      return estimateAbility(responses as readonly ItemResponse[]);
    } catch (error) {
      if (ProfileError.is(error)) return undefined;
      throw error;
    }
  }
  const given = ability as Partial<AbilityEstimate> | null | undefined;
  const { ability: value, standardError } = given ?? {};
  const known = Number.isFinite(value) && Number.isFinite(standardError) && standardError! > 0;
  return known ? { ability: value!, standardError: standardError!, responses: 0 } : undefined;
}

function levelAt(ability: number, cuts: readonly [number, number, number]): ProficiencyLevel {
  return (1 + cuts.filter((cut) => ability >= cut).length) as ProficiencyLevel;
}

function checkCuts(cuts: ImportTestResultsOptions['cuts']): void {
  if (cuts === undefined) return;
  const ascending =
    cuts.length === 3 &&
    cuts.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut > cuts[i - 1]!));
  if (ascending) return;
  throw new ProfileError(
    'invalid-option',
    `importTestResults: options.cuts is ${describeValue(cuts)} and does not ascend; give the three abilities from which levels 2, 3 and 4 begin`,
  );
}
