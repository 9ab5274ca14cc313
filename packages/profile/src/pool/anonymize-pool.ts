import { describeValue } from '../internal/describe-value.ts';
import { compareStrings } from '../internal/compare-strings.ts';
import { parseProfile } from '../parse-profile.ts';
import { ProfileError } from '../profile-error.ts';
import type { Profile } from '../profile.ts';
import { classRecord } from './internal/class-record.ts';
import { partitionPool } from './internal/partition-pool.ts';
import { poolMembers } from './internal/pool-member.ts';
import { poolReport } from './internal/pool-report.ts';
import type { AnonymizedPool, AnonymizePoolOptions } from './pool.ts';

/**
 * A set of profiles as it may leave the host: each record without a pseudonym and the same as at least k − 1 others.
 * Profiles that share skills form a class, and the class puts out what is true of all of them: recency and level
 * become coarser, then the level falls, then a skill gives way to a broader concept, then it falls. What that costs
 * is in the report. Whoever knows all skills of a person still finds k records.
 *
 * One export is k-anonymous; several of overlapping pools, laid side by side, need not be. Skills are many, so much
 * is given up: a pool is for counting and planning, not for matching. It stays personal data for whoever can tell a
 * class apart by other means.
 *
 * @throws ProfileError `invalid-option`, `invalid-input` (a pseudonym twice), `invalid-profile` (of another pack).
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { anonymizePool, importText } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const options = { linker: await createLinker(ontology), key: 'a secret of 16 bytes or more', now: new Date('2026-11-22') };
 * const profiles = [];
 * for (const [i, skills] of ['SQL, TypeScript', 'SQL, Python', 'SQL'].entries()) {
 *   const { profile } = await importText(`Skills\n${skills}`, { ...options, subjectId: `row-${i}` });
 *   profiles.push(profile);
 * }
 * const { records, report } = anonymizePool(profiles, { ontology, k: 3 });
 * records[0]?.skills.some(({ exact }) => exact); // true: SQL, which all three have
 * report.smallestClass; // 3
 * ```
 */
export function anonymizePool(
  profiles: readonly Profile[],
  options: AnonymizePoolOptions,
): AnonymizedPool {
  const { ontology, k = 5, sensitive, l = sensitive ? 2 : 1, maximumSuppression = 0.05 } = options;
  checkOptions({ k, l, maximumSuppression, hasSensitive: sensitive !== undefined });
  const checked = profiles.map((profile) => parseProfile(profile, ontology));
  const { members, concepts } = poolMembers(checked, sensitive, ontology);
  const twice = members.findIndex(({ id }, i) => i > 0 && id === members[i - 1]!.id);
  if (twice >= 0) {
    throw new ProfileError(
      'invalid-input',
      'anonymizePool: two profiles have one pseudonym, and one person would count as two; merge them with mergeProfiles',
    );
  }
  const suppressible = Math.floor(maximumSuppression * members.length);
  const { classes, suppressed } = partitionPool(members, {
    k,
    l,
    suppressible,
    concepts: concepts.ids.length,
  });
  const published = classes.map((group) => ({
    members: group,
    record: classRecord(group, concepts),
  }));
  const records = published
    .flatMap(({ members: group, record }) => group.map(() => record))
    .map((record) => ({ record, key: JSON.stringify(record) }))
    .toSorted((a, b) => compareStrings(a.key, b.key))
    .map(({ record }) => record);
  const report = poolReport({
    classes: published,
    suppressed,
    concepts,
    hasSensitive: sensitive !== undefined,
  });
  return { records, report };
}

interface CheckedOptions {
  readonly k: number;
  readonly l: number;
  readonly maximumSuppression: number;
  readonly hasSensitive: boolean;
}

function checkOptions({ k, l, maximumSuppression, hasSensitive }: CheckedOptions): void {
  const fail = (name: string, value: unknown, remedy: string): never => {
    const got = typeof value === 'number' ? String(value) : describeValue(value);
    throw new ProfileError('invalid-option', `anonymizePool: ${name} is ${got}; ${remedy}`);
  };
  if (!Number.isSafeInteger(k) || k < 2) fail('k', k, 'give a whole number from 2 on');
  if (!Number.isSafeInteger(l) || l < 1) fail('l', l, 'give a whole number from 1 on');
  if (l > 1 && !hasSensitive)
    fail('l', l, 'it needs options.sensitive, the audit attribute by pseudonym');
  if (!(maximumSuppression >= 0 && maximumSuppression < 1)) {
    fail('maximumSuppression', maximumSuppression, 'give a share from 0 to below 1');
  }
}
