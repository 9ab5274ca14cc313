import type { Linker } from '@tremplin/linking';
import { createConceptReader, type ConceptReader } from '../internal/concept-reader.ts';
import { utcDay } from '../internal/calendar-day.ts';
import { describeValue } from '../internal/describe-value.ts';
import { periodBands } from '../internal/period-bands.ts';
import { ProfileError } from '../profile-error.ts';
import type { ProficiencyLevel, RecencyBand } from '../profile.ts';
import type { BadgeInput, ImportedBadge, VerifyBadgeOptions } from './badge.ts';
import { badgeContext, type BadgeContext } from './internal/badge-context.ts';
import { badgeSkills } from './internal/badge-skills.ts';
import { checkBadge, type CheckedBadge } from './internal/check-badge.ts';
import { checkBadgeOptions } from './internal/check-badge-options.ts';
import { idOf, isJsonObject } from './internal/json-value.ts';
import { settleBadge } from './internal/settle-badge.ts';

/** As for one badge, and what turns its words into codes. */
export interface ImportBadgesOptions extends VerifyBadgeOptions {
  /** Finds the concepts; its ontology is the pack of the profile. */
  readonly linker: Linker;
  /** Language of the badges' names. @defaultValue both, without guesses at misspellings */
  readonly language?: 'en' | 'fr';
  /** Levels that achievements show, by their id, where the host knows them. @defaultValue none: no level */
  readonly levels?: Readonly<Record<string, ProficiencyLevel>>;
}

interface BadgeReader {
  readonly options: ImportBadgesOptions;
  readonly context: BadgeContext;
  readonly concepts: ConceptReader;
}

/** Enough for any learner record in a record; deeper ones are not read. */
const MAXIMUM_DEPTH = 3;

/**
 * Checks badges and reads their skills: by alignment with codes (ESCO, ROME, the pack's own), else by name. A learner
 * record gives its own achievements and each badge within, which stands on its own proof; one without a proof shares
 * that of the record where both have one issuer. `addEvidence` puts the findings into a profile.
 *
 * A bad badge does not keep the others back. Nothing of recipients and issuers is in the result.
 *
 * @throws ProfileError `invalid-input` (not a list), `invalid-option`, `missing-peer`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importBadges } from '@tremplin/profile';
 *
 * const badge = {
 *   type: ['VerifiableCredential', 'OpenBadgeCredential'],
 *   issuer: 'did:example:school',
 *   validFrom: '2026-05-01T00:00:00Z',
 *   credentialSubject: { achievement: { name: 'TypeScript' } },
 * };
 * const linker = await createLinker(digitalPack());
 * const [result] = await importBadges([badge], { linker, now: new Date('2026-11-22') });
 * result?.status; // 'self-asserted': it has no proof
 * result?.findings[0]?.evidence.verified; // false
 * ```
 */
export async function importBadges(
  badges: readonly BadgeInput[],
  options: ImportBadgesOptions,
): Promise<readonly ImportedBadge[]> {
  checkBadgeOptions('importBadges', options);
  if (!Array.isArray(badges)) {
    const got = describeValue(badges);
    throw new ProfileError('invalid-input', `importBadges: got ${got}; give a list of badges`);
  }
  const reader: BadgeReader = {
    options,
    context: badgeContext(options),
    concepts: createConceptReader(options.linker, options.language),
  };
  const imported: ImportedBadge[] = [];
  for (const [index, badge] of badges.entries()) {
    imported.push(
      ...(await readBadge(reader, badge as BadgeInput, { pointer: `/${index}`, depth: 0 })),
    );
  }
  return imported;
}

async function readBadge(
  reader: BadgeReader,
  badge: BadgeInput,
  place: { readonly pointer: string; readonly depth: number; readonly record?: CheckedBadge },
): Promise<readonly ImportedBadge[]> {
  const alone = await checkBadge(badge, reader.context);
  const checked = isCovered(badge, place.record) ? withoutOwnProof(alone) : alone;
  const all = [await withFindings(reader, checked, place.pointer)];
  if (place.depth >= MAXIMUM_DEPTH) return all;
  for (const [index, inner] of checked.within.entries()) {
    if (typeof inner !== 'string' && !isJsonObject(inner)) continue;
    const pointer = `${place.pointer}/credentialSubject/verifiableCredential/${index}`;
    all.push(
      ...(await readBadge(reader, inner, { pointer, depth: place.depth + 1, record: checked })),
    );
  }
  return all;
}

/** A badge without a proof inside a verified record of the same issuer is signed with it. */
function isCovered(badge: BadgeInput, record: CheckedBadge | undefined): boolean {
  const issuerId = record?.claims?.issuerId;
  return (
    record?.status === 'verified' &&
    issuerId !== undefined &&
    isJsonObject(badge) &&
    badge['proof'] === undefined &&
    idOf(badge['issuer']) === issuerId
  );
}

function withoutOwnProof(badge: CheckedBadge): CheckedBadge {
  const reasons = badge.reasons.filter((reason) => reason !== 'no-proof');
  return { ...badge, ...settleBadge(badge.format, reasons) };
}

async function withFindings(
  { options, concepts }: BadgeReader,
  { format, status, reasons, claims }: CheckedBadge,
  pointer: string,
): Promise<ImportedBadge> {
  const achievements = status === 'rejected' ? [] : (claims?.achievements ?? []);
  const evidence = {
    kind: 'badge',
    recency: recencyOf(claims?.validFrom, options.now),
    duration: 'unknown',
    verified: status === 'verified',
  } as const;
  const { linker, levels = {} } = options;
  const { ontology } = linker;
  const found = await Promise.all(
    achievements.map((achievement) =>
      badgeSkills(achievement, { ontology, concepts, pointer, evidence, levels }),
    ),
  );
  return { pointer, format, status, reasons, findings: found.flat() };
}

function recencyOf(time: number | undefined, now: Date): RecencyBand {
  if (time === undefined) return 'unknown';
  return periodBands('absent', utcDay(new Date(time)), utcDay(now)).recency;
}
