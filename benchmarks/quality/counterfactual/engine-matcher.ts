import { createHash } from 'node:crypto';
import type { Matcher, MatcherItem, MatcherScore } from '@tremplin/fairness';
import { createLinker } from '@tremplin/linking';
import { importJob, rankProfiles, type Job, type Match } from '@tremplin/matching';
import type { Ontology } from '@tremplin/ontology';
import { importText, type Profile } from '@tremplin/profile';

/** The whole engine as a {@link Matcher}: CV text → profile, ad → job, both → match. */
export interface EngineMatcher {
  readonly matcher: Matcher;
  /** What was computed rather than remembered. */
  readonly work: () => EngineWork;
}

export interface EngineWork {
  readonly importedTexts: number;
  readonly matches: number;
}

/** Days of use count from here, the same for all. */
const NOW = new Date('2026-01-01T00:00:00Z');

/**
 * Every text is imported again, swapped or not. A match is computed once per job and profile *by its bytes*:
 * what a match depends on is all in these two, the rest is a pure function. The fingerprint is the whole match,
 * reasons included, so that a changed verdict at an equal score counts too.
 */
export async function createEngineMatcher(ontology: Ontology): Promise<EngineMatcher> {
  const linker = await createLinker(ontology);
  const jobs = new Map<string, Job>();
  const matches = new Map<string, Omit<MatcherScore, 'id'>>();
  let importedTexts = 0;

  async function jobOf(text: string): Promise<Job> {
    const known = jobs.get(text);
    if (known) return known;
    const { job } = await importJob(text, { linker, id: `job-${jobs.size}` });
    jobs.set(text, job);
    return job;
  }

  async function profileOf(text: string): Promise<Profile> {
    importedTexts += 1;
    const options = { linker, subjectId: 'candidate', key: 'a key for measurements', now: NOW };
    return (await importText(text, options)).profile;
  }

  function scoreOf(job: Job, profile: Profile): Omit<MatcherScore, 'id'> {
    const key = `${job.id}\u0000${JSON.stringify(profile)}`;
    const known = matches.get(key);
    if (known) return known;
    const [match] = rankProfiles(job, [profile], { ontology }).matches;
    const answer = { score: match!.score, fingerprint: digest(match!) };
    matches.set(key, answer);
    return answer;
  }

  return {
    async matcher(items) {
      const profiles = new Map<string, Profile>();
      const scores: MatcherScore[] = [];
      for (const { id, job, candidate } of items) {
        // Once per text of a batch: the same text for several jobs.
        const profile = profiles.get(candidate) ?? (await profileOf(candidate));
        profiles.set(candidate, profile);
        scores.push({ id, ...scoreOf(await jobOf(job), profile) });
      }
      return scores;
    },
    work: () => ({ importedTexts, matches: matches.size }),
  };
}

function digest(match: Match): string {
  return createHash('sha256').update(JSON.stringify(match)).digest('base64');
}

/** Scores by shared words: reads everything, names included. Shows what the swaps catch. */
export function wordOverlapMatcher(items: readonly MatcherItem[]): readonly MatcherScore[] {
  return items.map(({ id, job, candidate }) => {
    const [asked, given] = [wordsOf(job), wordsOf(candidate)];
    const shared = Array.from(asked).filter((word) => given.has(word)).length;
    // Cosine of the sets: the length of the CV counts, so that what is said of the person does.
    return { id, score: shared / Math.sqrt(asked.size * given.size) };
  });
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []);
}
