import { skillsOf, type OccupationId, type SkillId } from '@tremplin/ontology';
import { createProfileId } from '../create-profile-id.ts';
import type { ImportOptions } from '../import-options.ts';
import type {
  DroppedItem,
  Finding,
  ImportIssue,
  ImportResult,
  Source,
  VaultEntry,
} from '../import-result.ts';
import { ProfileError } from '../profile-error.ts';
import type { Evidence, EvidenceKind, ProfileId, ProficiencyLevel } from '../profile.ts';
import { buildProfile } from './build-profile.ts';
import { utcDay, type CalendarDay } from './calendar-day.ts';
import { createConceptReader, type ConceptHit, type ConceptReader } from './concept-reader.ts';
import { describeValue } from './describe-value.ts';
import { UNKNOWN_PERIOD, type PeriodBands } from './period-bands.ts';

/** One import under way: what was found so far. */
export interface ImportSession {
  readonly options: ImportOptions;
  readonly profileId: ProfileId;
  readonly now: CalendarDay;
  readonly concepts: ConceptReader;
  readonly findings: Finding[];
  readonly dropped: DroppedItem[];
  readonly issues: ImportIssue[];
}

/** Where and when a piece of evidence stands. */
export interface EvidenceContext {
  readonly kind: EvidenceKind;
  /** @defaultValue unknown */
  readonly period?: PeriodBands;
  /** @defaultValue null */
  readonly level?: ProficiencyLevel | null;
}

export interface SessionStart {
  readonly profileId: ProfileId;
  readonly language: 'en' | 'fr' | undefined;
  /** What is known already to stay behind. */
  readonly dropped: DroppedItem[];
  readonly issues: ImportIssue[];
}

/** Checks the options before anything is read, and makes the pseudonym. */
export function identify({ subjectId, key, now }: ImportOptions): ProfileId {
  if (!(now instanceof Date) || Number.isNaN(now.getTime())) {
    const got = now instanceof Date ? 'an invalid Date' : describeValue(now);
    throw new ProfileError(
      'invalid-option',
      `options.now is ${got}; give the day of import as a Date`,
    );
  }
  return createProfileId(subjectId, key);
}

export function startSession(
  options: ImportOptions,
  { profileId, language, dropped, issues }: SessionStart,
): ImportSession {
  return {
    options,
    profileId,
    now: utcDay(options.now),
    concepts: createConceptReader(options.linker, language),
    findings: [],
    dropped,
    issues,
  };
}

/** Records skills that the source names. */
export function addStated(
  session: ImportSession,
  hits: readonly ConceptHit<SkillId>[],
  context: EvidenceContext & { readonly sourceOf: (hit: ConceptHit) => Source },
): void {
  for (const hit of hits) {
    const { concept, method, confidence } = hit;
    session.findings.push({
      skill: concept,
      via: 'label',
      source: context.sourceOf(hit),
      method,
      confidence,
      evidence: evidenceOf('stated', context),
    });
  }
}

/** Records the essential skills of an occupation that the source names. The optional ones would be a guess. */
export function addInferred(
  session: ImportSession,
  { concept, method, confidence }: ConceptHit<OccupationId>,
  context: EvidenceContext & { readonly source: Source },
): void {
  for (const { skill, relationType } of skillsOf(session.options.linker.ontology, concept)) {
    if (relationType !== 'essential') continue;
    session.findings.push({
      skill,
      via: 'occupation',
      occupation: concept,
      source: context.source,
      method,
      confidence,
      evidence: evidenceOf('inferred', { kind: context.kind, ...definedPeriod(context) }),
    });
  }
}

/** The result. A document without a skill gives a profile without skills, and says so. */
export function finishSession(
  session: ImportSession,
  vaultEntry: VaultEntry,
  root: Source,
): ImportResult {
  const { findings, dropped, issues, options, profileId } = session;
  if (findings.length === 0 && !issues.some(({ code }) => code === 'empty')) {
    issues.push({
      code: 'no-skill',
      source: root,
      message:
        'no skill of the pack was found; check that the document is a CV in the language given, or use a pack for its trade',
    });
  }
  return {
    profile: buildProfile(profileId, options.linker.ontology, findings),
    findings,
    vaultEntry,
    dropped,
    issues,
  };
}

/** The issue of a document whose language is neither English nor French, or too short to tell. */
export function unknownLanguageIssue(source: Source): ImportIssue {
  return {
    code: 'unknown-language',
    source,
    message:
      "the language could not be told, so likely misspellings were not read; pass language: 'en' or 'fr'",
  };
}

function evidenceOf(basis: Evidence['basis'], context: EvidenceContext): Evidence {
  const { recency, duration } = context.period ?? UNKNOWN_PERIOD;
  return {
    kind: context.kind,
    basis,
    level: context.level ?? null,
    recency,
    duration,
    verified: false,
  };
}

function definedPeriod({ period }: EvidenceContext): Pick<EvidenceContext, 'period'> {
  return period ? { period } : {};
}
