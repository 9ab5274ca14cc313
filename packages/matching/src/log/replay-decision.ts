import type { Ontology } from '@tremplin/ontology';
import type { Profile, ProfileId } from '@tremplin/profile';
import { canonicalJson } from '../internal/log/canonical-json.ts';
import { ENGINE_VERSION } from '../internal/log/engine-version.ts';
import { readPayload, type Content } from '../internal/log/payload.ts';
import { readEntries } from '../internal/log/read-entries.ts';
import type { Constraints, PairConditions } from '../constraints.ts';
import { MatchingError } from '../matching-error.ts';
import type { Match, Ranking, SetAsideReason } from '../match.ts';
import { rankProfiles } from '../rank-profiles.ts';
import type { RankingEntry } from './log-entry.ts';
import type { LogStore } from './log-store.ts';

export interface ReplayOptions {
  /** The pack of the day; its hash must be the one of the entry. */
  readonly ontology: Ontology;
  /** What the host holds of the people, in any order, to use in the place of what the log kept. */
  readonly profiles?: readonly Profile[];
}

export interface Replay {
  readonly entry: RankingEntry;
  /** Made anew, of those who were not erased. */
  readonly ranking: Ranking;
  /** Whether it is, to the byte and in order, what was logged. */
  readonly isSame: boolean;
  /** Whose result or place is another now. */
  readonly different: readonly ProfileId[];
  /** How many people of the ranking have been erased since. */
  readonly erased: number;
  /** Which code makes it now; that of the day is in the entry. */
  readonly engine: string;
}

/**
 * Makes a ranking of the log again, from what went into it: nothing of the logged result is used but to compare.
 *
 * @throws MatchingError `invalid-entry` where there is no such ranking, `ontology-mismatch`, `broken-log`.
 */
export async function replayDecision(
  store: LogStore,
  sequence: number,
  { ontology, profiles }: ReplayOptions,
): Promise<Replay> {
  const entry = await rankingAt(store, sequence);
  if (entry.ontology !== ontology.hash)
    throw new MatchingError(
      'ontology-mismatch',
      `entry ${sequence} was made with the pack of hash ${entry.ontology}, given is ${ontology.meta.id} ${ontology.meta.version} of hash ${ontology.hash}; give the pack of the day`,
    );
  const payload = await readPayload(store, sequence);
  const contentOf = (hash: string): Content | undefined => payload[hash]?.content;
  const context = contentOf(entry.context);
  if (context?.is !== 'context')
    throw new MatchingError(
      'broken-log',
      `entry ${sequence} of the log has lost its job and policy`,
    );
  const given = new Map(profiles?.map((profile) => [profile.id, profile]));
  const people = entry.people.flatMap(({ input, result }) => {
    const [before, after] = [contentOf(input), contentOf(result)];
    return before?.is === 'input' && (after?.is === 'match' || after?.is === 'aside')
      ? [{ profile: given.get(before.profile.id) ?? before.profile, after }]
      : [];
  });
  const asides = new Map(
    people.flatMap(({ profile, after }) =>
      after.is === 'aside' ? [[profile.id, after.reasons]] : [],
    ),
  );
  const ranking = rankProfiles(
    context.job,
    people.map(({ profile }) => profile),
    { ontology, policy: context.policy, seed: context.seed, ...conditionsOf(asides) },
  );
  const matches = people.flatMap(({ after }) => (after.is === 'match' ? [after.match] : []));
  const different = differencesOf(matches, ranking, asides);
  return {
    entry,
    ranking,
    isSame: different.length === 0,
    different,
    erased: entry.people.length - people.length,
    engine: ENGINE_VERSION,
  };
}

type Asides = ReadonlyMap<ProfileId, readonly SetAsideReason[]>;

async function rankingAt(store: LogStore, sequence: number): Promise<RankingEntry> {
  for await (const entry of readEntries(store))
    if (entry.sequence === sequence && entry.kind === 'ranking') return entry;
  throw new MatchingError(
    'invalid-entry',
    `entry ${sequence} of the log is no ranking; give the sequence of one`,
  );
}

/** What the host said of pairs, as the reasons tell it. */
function conditionsOf(asides: Asides): PairConditions {
  if (asides.size === 0) return {};
  return {
    constraintsOf: (profile: ProfileId): Constraints =>
      Object.fromEntries(
        (asides.get(profile) ?? []).flatMap((reason) =>
          reason.kind === 'constraint' ? [[reason.constraint, false]] : [],
        ),
      ),
    authorizationsOf: (profile: ProfileId) =>
      asides.get(profile)?.some(({ kind }) => kind === 'regulated') ? [] : undefined,
  };
}

function differencesOf(
  matches: readonly Match[],
  ranking: Ranking,
  asides: Asides,
): readonly ProfileId[] {
  const moved = matches.filter((match, i) => {
    const now = ranking.matches[i];
    return now === undefined || canonicalJson(now) !== canonicalJson(match);
  });
  const reasons = new Map(ranking.setAside?.map((row) => [row.profile, row.reasons]));
  const changed = [...asides].filter(
    ([profile, before]) => canonicalJson(reasons.get(profile) ?? []) !== canonicalJson(before),
  );
  return [...moved.map(({ profile }) => profile), ...changed.map(([profile]) => profile)];
}
